package org.tallystick.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * What was typed of an account so far; everything may still be missing.
 *
 * @param accountNumber left out: the agency's next one
 * @param contacts what the department tried before
 * @param evidence what proves the debt
 */
public record DraftContent(
        @Nullable String department,
        @Nullable String debtType,
        @Nullable String accountNumber,
        @Nullable String debtNumber,
        @Nullable LocalDate incurredOn,
        @Nullable DraftDebtor debtor,
        @Nullable List<DraftCharge> charges,
        @Nullable String contacts,
        @Nullable String evidence) {

    public static final DraftContent EMPTY = new DraftContent(null, null, null, null, null, null, null, null, null);

    static final int LONGEST_NOTE = 4_000;
    static final int LONGEST_FIELD = 200;

    /** Ten billion dollars. */
    static final long MOST_CENTS = 1_000_000_000_000L;

    public DraftContent {
        if (charges != null) charges = charges.stream().filter(Objects::nonNull).toList();
    }

    public DraftDebtor who() {
        return debtor == null ? DraftDebtor.EMPTY : debtor;
    }

    public List<DraftCharge> allCharges() {
        return charges == null ? List.of() : charges;
    }

    /** What is levied in all. */
    public Money total() {
        return Money.ofCents(allCharges().stream().mapToLong(DraftCharge::cents).sum());
    }

    /** The same with other charges. */
    DraftContent with(List<DraftCharge> others) {
        return new DraftContent(
                department, debtType, accountNumber, debtNumber, incurredOn, debtor, others, contacts, evidence);
    }

    /** Everything that was typed, for the eyes of checks. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(accountNumber, debtNumber, who().sameAsAccount()).filter(Objects::nonNull), freeTexts());
    }

    /** What was typed freely; the rest are numbers that somebody gave. */
    Stream<String> freeTexts() {
        var who = who();
        return Stream.of(
                        contacts,
                        evidence,
                        who.name(),
                        who.phone(),
                        who.line1(),
                        who.line2(),
                        who.city(),
                        who.state(),
                        who.zip())
                .filter(Objects::nonNull);
    }

    /** Whether a note, a field or an amount is larger than anything of this trade. */
    boolean isTooLarge() {
        if (allCharges().stream().anyMatch(charge -> Math.abs(charge.cents()) > MOST_CENTS)) return true;
        var notes = Stream.of(contacts, evidence).filter(Objects::nonNull).toList();
        return notes.stream().anyMatch(note -> note.length() > LONGEST_NOTE)
                || texts().filter(text -> !notes.contains(text)).anyMatch(text -> text.length() > LONGEST_FIELD)
                || allCharges().size() > 100;
    }
}
