package org.tallystick.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;

/** Places the hold that an outcome asks for, and lifts it when the contact is taken back. */
@Component
class ContactHolds {

    /** The hold on this account; empty when the outcome asks for none. */
    Optional<UUID> place(OutcomeRow outcome, AccountRow account, List<DebtRow> debts) {
        return Optional.empty();
    }

    void lift(UUID hold, String why) {}
}
