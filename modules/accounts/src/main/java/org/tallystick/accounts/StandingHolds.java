package org.tallystick.accounts;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weighs the holds that stand on a debtor: whether something may be done to an account, a debt or the debtor. */
record StandingHolds(List<HoldRow> rows) {

    /** An answer and the hold it rests on, if it rests on one. */
    record Answer(Proceed proceed, @Nullable HoldId by) {
        static final Answer NOTHING_STANDS = new Answer(new Proceed(true, "No hold stands against it.", null), null);
    }

    StandingHolds(List<HoldRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** About the debtor as such, apart from any account. */
    Answer onParty(HeldAction action) {
        return stopped(action, null, null).orElse(Answer.NOTHING_STANDS);
    }

    Answer onDebt(HeldAction action, AccountId account, DebtId debt) {
        return stopped(action, account, debt).orElse(Answer.NOTHING_STANDS);
    }

    /** About an account with these debts: it goes on for the rest while only some of them are held. */
    Answer onAccount(HeldAction action, AccountId account, List<DebtId> debts) {
        var whole = stopped(action, account, null);
        if (whole.isPresent()) return whole.get();
        var held = debts.stream()
                .filter(debt -> stopped(action, account, debt).isPresent())
                .toList();
        if (held.isEmpty()) return Answer.NOTHING_STANDS;
        var one = stopped(action, account, held.getFirst()).orElseThrow();
        if (held.size() == debts.size()) return one;
        var words = held.size() == 1 ? "one of its debts is" : held.size() + " of its debts are";
        return new Answer(
                new Proceed(
                        true,
                        "Leave out what is held: " + words + " under a hold. "
                                + one.proceed().reason(),
                        one.proceed().citation()),
                one.by());
    }

    private Optional<Answer> stopped(HeldAction action, @Nullable AccountId account, @Nullable DebtId debt) {
        return rows.stream()
                .filter(hold -> hold.stops().contains(action) && covers(hold, account, debt))
                .findFirst()
                .map(hold -> new Answer(new Proceed(false, reason(hold), hold.citation()), hold.id()));
    }

    private static boolean covers(HoldRow hold, @Nullable AccountId account, @Nullable DebtId debt) {
        if (hold.account() == null) return true;
        if (!hold.account().equals(account)) return false;
        return hold.debt() == null || hold.debt().equals(debt);
    }

    static String reason(HoldRow hold) {
        return hold.typeName() + " since " + DAY.format(hold.from())
                + (hold.to() == null ? ", until it is lifted. " : ", until " + DAY.format(hold.to()) + ". ")
                + "Stands under " + hold.authority() + ".";
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }
}
