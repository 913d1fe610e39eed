package org.tallystick.drawers;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedInAs;
import org.tallystick.web.NotThere;

/** The end of a drawer's day: its cashier counts and closes it, and somebody else counts again and verifies. */
@Component
class Closing {

    private static final String VERIFY = "drawer.verify";

    private final DrawerTable drawers;
    private final CloseTable closes;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Closing(DrawerTable drawers, CloseTable closes, Authority authority, Audit audit, BusinessDay day) {
        this.drawers = drawers;
        this.closes = closes;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    DrawerTally count(CountDrawer command) {
        var allowed = authority.require("drawer.open");
        var drawer = ownOpen(command.drawer());
        closes.keep(command, closes.tally(drawer), CurrentPerson.get(), day.now());
        var tally = closes.tally(drawer);
        audit.done(Act.of("drawer.count", "drawer", drawer.label())
                .after(facts(tally))
                .authority(allowed.reason()));
        return tally;
    }

    DrawerTally close(DrawerId id, @Nullable String explanation) {
        var allowed = authority.require("drawer.open");
        var drawer = held(id);
        requireCashier(drawer);
        if (drawer.state() != State.OPEN) return closes.tally(drawer);
        var tally = closes.tally(drawer);
        requireFreshCount(drawer, tally);
        var said = explanation == null || explanation.isBlank()
                ? null
                : DrawerRefused.words("what happened", explanation, 500);
        if (tally.isOff() && said == null)
            throw new DrawerRefused("Say what happened: the drawer is " + overOrShort(tally) + ".");
        drawers.close(id, day.now());
        closes.step(id, "CLOSED", said, CurrentPerson.get(), day.now());
        audit.done(Act.of("drawer.close", "drawer", drawer.label())
                .after(facts(tally))
                .why(said)
                .authority(allowed.reason()));
        return closes.tally(held(id));
    }

    DrawerTally verify(DrawerId id, Money cashInDrawer) {
        var allowed = authority.require(VERIFY);
        var drawer = held(id);
        requireSecondPerson(drawer);
        var tally = closes.tally(drawer);
        if (drawer.state() == State.VERIFIED) return tally;
        requireClosed(drawer);
        var counted = tally.of(Tender.CASH).counted();
        var inDrawer = (counted == null ? Money.ZERO : counted).plus(drawer.openingFloat());
        if (!inDrawer.equals(cashInDrawer)) throw disagreed(drawer, cashInDrawer);
        drawers.verify(id, CurrentPerson.get(), day.now());
        closes.step(id, "VERIFIED", null, CurrentPerson.get(), day.now());
        audit.done(Act.of(VERIFY, "drawer", drawer.label()).after(facts(tally)).authority(allowed.reason()));
        return closes.tally(held(id));
    }

    /** The two counts differ. The cashier's figure is not told: whoever knew it would have it on the next try. */
    private DrawerRefused disagreed(DrawerRow drawer, Money counted) {
        audit.refused(
                Act.of(VERIFY, "drawer", drawer.label()).after(Map.of("countedCents", counted.cents())),
                "The second count differs from the cashier's.");
        return DrawerRefused.notNow("You counted " + counted.inDollars() + " in cash, and " + drawer.cashierName()
                + " counted something else. Count again, together if need be, or give the drawer back.");
    }

    DrawerTally giveBack(DrawerId id, String reason) {
        var allowed = authority.require(VERIFY);
        var said = DrawerRefused.words("what is to be counted again", reason, 500);
        var drawer = held(id);
        requireSecondPerson(drawer);
        requireClosed(drawer);
        drawers.openOf(drawer.cashier()).ifPresent(open -> {
            throw DrawerRefused.notNow(
                    drawer.cashierName() + " works with drawer " + open.label() + " now. That one is closed first.");
        });
        drawers.openAgain(id);
        closes.step(id, "GIVEN_BACK", said, CurrentPerson.get(), day.now());
        audit.done(
                Act.of("drawer.give-back", "drawer", drawer.label()).why(said).authority(allowed.reason()));
        return closes.tally(held(id)).withoutCount();
    }

    /** The drawer of the person at work, open, and held for the rest of the transaction. */
    DrawerRow ownOpen(DrawerId id) {
        var drawer = held(id);
        requireCashier(drawer);
        if (drawer.state() != State.OPEN) throw DrawerRefused.notOpen(drawer);
        return drawer;
    }

    DrawerRow held(DrawerId id) {
        return drawers.hold(id).orElseThrow(() -> new NotThere("drawer", id.toString()));
    }

    private static void requireCashier(DrawerRow drawer) {
        if (!drawer.cashier().equals(CurrentPerson.get().person())) throw DrawerRefused.notYours(drawer);
    }

    private static void requireSecondPerson(DrawerRow drawer) {
        var person = CurrentPerson.get();
        if (drawer.cashier().equals(person.person()))
            throw DrawerRefused.notNow("This is your own drawer; somebody else verifies it.");
        if (person.kind() != SignedInAs.PERSON)
            throw DrawerRefused.notNow("A person verifies a drawer; a program does not.");
    }

    private static void requireClosed(DrawerRow drawer) {
        switch (drawer.state()) {
            case OPEN ->
                throw DrawerRefused.notNow(
                        drawer.cashierName() + " has not counted and closed drawer " + drawer.label() + " yet.");
            case VERIFIED ->
                throw DrawerRefused.notNow(
                        "Drawer " + drawer.label() + " was verified by " + drawer.verifiedBy() + " already.");
            case CLOSED -> {}
        }
    }

    private void requireFreshCount(DrawerRow drawer, DrawerTally tally) {
        if (!tally.isCounted()) throw DrawerRefused.notNow("Count drawer " + drawer.label() + " first.");
        for (var counted : closes.counts(drawer.id()))
            if (!counted.expected().equals(tally.of(counted.tender()).expected()))
                throw DrawerRefused.notNow(
                        "Receipts were given or changed since the drawer was counted. Count it again.");
    }

    static String overOrShort(DrawerTally tally) {
        return tally.lines().stream()
                .filter(line -> !line.difference().isZero())
                .map(line -> line.tender().inSentence() + " "
                        + (line.difference().isNegative()
                                ? line.difference().negated().inDollars() + " short"
                                : line.difference().inDollars() + " over"))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> facts(DrawerTally tally) {
        return Map.of(
                "count", tally.count(),
                "expectedCents", tally.expected().cents(),
                "countedCents", tally.counted().cents(),
                "differences", overOrShort(tally));
    }
}
