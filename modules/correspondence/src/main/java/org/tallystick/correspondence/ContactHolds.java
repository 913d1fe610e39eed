package org.tallystick.correspondence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.HoldId;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.LiftHold;
import org.tallystick.accounts.PlaceHold;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.tenancy.Ids;

/** Places the hold that an outcome asks for, and lifts it when the contact is taken back. */
@Component
class ContactHolds {

    /** The hold that was placed, if any; and what is to be told when one was asked for and could not be placed. */
    record Placed(@Nullable UUID hold, String told) {
        static final Placed NONE = new Placed(null, "");
    }

    private final Holds holds;
    private final Authority authority;
    private final BusinessDay day;

    ContactHolds(Holds holds, Authority authority, BusinessDay day) {
        this.holds = holds;
        this.authority = authority;
        this.day = day;
    }

    /** On the one debt that the contact was about, or else on the account. */
    Placed place(OutcomeRow outcome, AccountRow account, List<DebtRow> debts) {
        var asked = outcome.effect().hold();
        if (asked == null) return Placed.NONE;
        if (!authority.may(account.question("hold.place")))
            return new Placed(null, "No hold was placed: ask somebody who may place one.");
        var id = new HoldId(Ids.next());
        var today = day.today();
        holds.place(new PlaceHold(
                id,
                account.party(),
                account.id(),
                debts.size() == 1 ? debts.getFirst().id() : null,
                asked.type(),
                today,
                today.plusDays(asked.days() - 1L),
                List.of(),
                "Contact of " + ContactWords.day(today),
                outcome.name()));
        return new Placed(id.value(), "");
    }

    /** Empty when it is lifted or ended long ago; else why it stands on. */
    String lift(UUID hold, AccountRow account, String why) {
        var standing = holds.byId(new HoldId(hold))
                .filter(row -> row.standsOn(day.today()))
                .orElse(null);
        if (standing == null) return "";
        if (!authority.may(account.question("hold.lift"))) return "The hold stands on: ask somebody who may lift it.";
        holds.lift(new LiftHold(standing.id(), "Contact taken back. " + why, standing.version()));
        return "";
    }
}
