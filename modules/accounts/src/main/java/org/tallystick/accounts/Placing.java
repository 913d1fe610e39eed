package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.HoldTable.Step;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Conflicts;
import org.tallystick.approvals.RequestApproval;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.Authority;
import org.tallystick.security.CardNumbers;
import org.tallystick.security.Question;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.ChangedMeanwhile.Difference;
import org.tallystick.web.Counted;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** Places, changes and lifts holds, each with its step, its line on the timelines, and its audit. */
@Component
class Placing {

    static final String PLACE = "hold.place";
    static final String LIFT = "hold.lift";
    static final String LEGAL = "hold.legal";
    private static final int LONGEST_TEXT = 500;

    private final HoldTable holds;
    private final HoldTypes types;
    private final AccountTable accounts;
    private final DebtTable debts;
    private final Debtors debtors;
    private final Timeline timeline;
    private final Approvals approvals;
    private final Authority authority;
    private final Audit audit;

    Placing(
            HoldTable holds,
            HoldTypes types,
            AccountTable accounts,
            DebtTable debts,
            Debtors debtors,
            Timeline timeline,
            Approvals approvals,
            Authority authority,
            Audit audit) {
        this.holds = holds;
        this.types = types;
        this.accounts = accounts;
        this.debts = debts;
        this.debtors = debtors;
        this.timeline = timeline;
        this.approvals = approvals;
        this.authority = authority;
        this.audit = audit;
    }

    HoldRow place(PlaceHold command) {
        var type = types.byCode(command.type())
                .orElseThrow(() -> new HoldRefused("The agency has no hold type " + command.type() + "."));
        var allowed = authority.require(question(type.legal() ? LEGAL : PLACE, command.account(), command.party()));
        check(command);
        var placed = command.until(lastDay(command, type));
        var stops = stops(placed, type);
        if (!holds.insert(placed, stops, type.citation())) return row(command.id());
        holds.step(placed.id(), Step.PLACED, placed.to(), placed.reason());
        var row = row(placed.id());
        tell(row, type.name() + " hold placed: stops " + row.stopsInWords() + until(row.to()) + ". " + row.reason());
        audit.done(Act.of(PLACE, "hold", row.id().value().toString())
                .after(values(row))
                .why(row.reason())
                .authority(allowed.reason()));
        return row;
    }

    HoldRow change(ChangeHold command) {
        var before = standing(command.hold());
        var type = types.byCode(before.type());
        var legal = type.map(HoldType::legal).orElse(false);
        var allowed = authority.require(question(legal ? LEGAL : PLACE, before.account(), before.party()));
        text("the paper it stands under", command.authority());
        text("why it is changed", command.reason());
        if (before.version() != command.version()) throw changedMeanwhile(before, command);
        var longest = type.map(HoldType::longestDays).orElse(null);
        checkDays(before.from(), command.to(), longest, before.typeName());
        if (!holds.change(command.hold(), command.to(), command.authority(), command.version()))
            throw changedMeanwhile(row(command.hold()), command);
        holds.step(command.hold(), Step.CHANGED, command.to(), command.reason());
        var after = row(command.hold());
        tell(after, after.typeName() + " hold changed: stands" + until(after.to()) + ". " + command.reason());
        audit.done(Act.of("hold.change", "hold", after.id().value().toString())
                .before(values(before))
                .after(values(after))
                .why(command.reason())
                .authority(allowed.reason()));
        return after;
    }

    HoldRow lift(LiftHold command) {
        var before = standing(command.hold());
        text("why it is lifted", command.reason());
        var type = types.byCode(before.type());
        var legal = type.map(HoldType::legal).orElse(false);
        var allowed = authority.require(question(legal ? LEGAL : LIFT, before.account(), before.party()));
        if (before.version() != command.version())
            throw new ChangedMeanwhile(
                    title(before),
                    before.version(),
                    List.of(new Difference("to", "Last day", inWords(before.to()), "lifted today")));
        if (type.map(HoldType::secondPerson).orElse(false)) {
            approvals.request(
                    new RequestApproval(HoldLifting.KIND, command.hold().value().toString(), null, command.reason()));
            return before;
        }
        end(before, command.reason(), Step.LIFTED, allowed.reason());
        return row(command.hold());
    }

    /** Ends it for good; who agreed and why is asked before. */
    void end(HoldRow hold, String reason, Step step, String byAuthority) {
        if (!holds.end(hold.id(), reason, hold.version()))
            throw new HoldRefused(Because.STATE, title(hold) + " is not as it was. Look at it again.");
        holds.step(hold.id(), step, hold.to(), reason);
        tell(hold, hold.typeName() + (step == Step.EXPIRED ? " hold ended. " : " hold lifted. ") + reason);
        audit.done(Act.of(
                        step == Step.EXPIRED ? "hold.expire" : LIFT,
                        "hold",
                        hold.id().value().toString())
                .before(values(hold))
                .why(reason)
                .authority(byAuthority));
    }

    HoldRow standing(HoldId id) {
        var hold =
                holds.held(id).orElseThrow(() -> new NotThere("hold", id.value().toString()));
        if (hold.endedOn() != null)
            throw new HoldRefused(
                    Because.STATE,
                    title(hold) + " ended on " + StandingHolds.inWords(hold.endedOn()) + ": " + hold.endedBecause());
        return hold;
    }

    String title(HoldRow hold) {
        return "The hold \"" + hold.typeName() + "\" since " + StandingHolds.inWords(hold.from());
    }

    private HoldRow row(HoldId id) {
        return holds.byId(id).orElseThrow(() -> new NotThere("hold", id.value().toString()));
    }

    private Question question(String action, @Nullable AccountId account, PartyId party) {
        if (account == null) return Question.of(action).about(List.of(Conflicts.debtor(party.value())));
        var stored = accounts.byId(account).stream().findFirst().orElseThrow(NotThere::new);
        return stored.row("").question(action);
    }

    private void check(PlaceHold command) {
        text("why it is placed", command.reason());
        text("the paper it stands under, such as a case number or a letter", command.authority());
        var account = command.account();
        if (account == null) {
            debtors.of(command.party());
            return;
        }
        var itsParty = accounts.partiesOf(List.of(account)).get(account);
        if (itsParty == null || !debtors.oneWith(itsParty).contains(command.party()))
            throw new HoldRefused("That account is not one of this debtor's.");
        var debt = command.debt();
        if (debt != null && !Objects.equals(debts.accountOf(debt).orElse(null), account))
            throw new HoldRefused("That debt is not on this account.");
    }

    private static @Nullable LocalDate lastDay(PlaceHold command, HoldType type) {
        var usual = type.usualDays() == null ? type.longestDays() : type.usualDays();
        var to = command.to();
        if (to == null && usual != null) to = command.from().plusDays(usual - 1L);
        checkDays(command.from(), to, type.longestDays(), type.name());
        return to;
    }

    private static void checkDays(LocalDate from, @Nullable LocalDate to, @Nullable Integer longest, String type) {
        if (to != null && to.isBefore(from)) throw new HoldRefused("A hold does not end before it begins.");
        if (longest == null) return;
        var last = from.plusDays(longest - 1L);
        if (to == null || to.isAfter(last))
            throw new HoldRefused("The hold " + type + " lasts " + Counted.of(longest, "day") + " at most: until "
                    + StandingHolds.inWords(last) + " here.");
    }

    private static List<HeldAction> stops(PlaceHold command, HoldType type) {
        if (command.only().isEmpty()) return type.stops();
        if (!type.stops().containsAll(command.only()))
            throw new HoldRefused("The hold " + type.name() + " does not stop all of that.");
        return command.only().stream().distinct().sorted().toList();
    }

    private static void text(String what, String text) {
        if (text.isBlank()) throw new HoldRefused("Say " + what + ".");
        if (text.length() > LONGEST_TEXT) throw new HoldRefused("Say it in at most " + LONGEST_TEXT + " characters.");
        if (text.indexOf('\0') >= 0) throw new HoldRefused("There is a character in it that cannot be kept.");
        if (CardNumbers.isIn(text))
            throw new HoldRefused("That looks like a card number, which is never kept. Leave it out.");
    }

    private ChangedMeanwhile changedMeanwhile(HoldRow now, ChangeHold yours) {
        var differences = new ArrayList<Difference>();
        if (!Objects.equals(now.to(), yours.to()))
            differences.add(new Difference("to", "Last day", inWords(now.to()), inWords(yours.to())));
        if (!now.authority().equals(yours.authority()))
            differences.add(new Difference("authority", "Stands under", now.authority(), yours.authority()));
        return new ChangedMeanwhile(title(now), now.version(), differences);
    }

    private static String inWords(@Nullable LocalDate last) {
        return last == null ? "until it is lifted" : StandingHolds.inWords(last);
    }

    private static String until(@Nullable LocalDate last) {
        return last == null ? " until it is lifted" : " until " + StandingHolds.inWords(last);
    }

    /** On every account that it is on; for a debtor those of aliases too. */
    private void tell(HoldRow hold, String words) {
        var account = hold.account();
        var told = account != null
                ? List.of(account)
                : accounts.ofParties(debtors.oneWith(hold.party())).stream()
                        .map(one -> new AccountId(one.id()))
                        .toList();
        timeline.add(told.stream()
                .map(one -> {
                    var entry = NewTimelineEntry.of(Ids.next(), one, TimelineKind.LEGAL, words);
                    return hold.debt() == null ? entry : entry.about(hold.debt());
                })
                .toList());
    }

    private static Map<String, Object> values(HoldRow hold) {
        return Map.of(
                "type", hold.type(),
                "stops", hold.stops(),
                "from", hold.from().toString(),
                "to", String.valueOf(hold.to()),
                "authority", hold.authority(),
                "account", String.valueOf(hold.account()),
                "debt", String.valueOf(hold.debt()),
                "version", hold.version());
    }
}
