package org.tallystick.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tallystick.debtors.KnowsDebts;

/** Tells the module of the parties which debts there are. */
@Component
class DebtsOfAgency implements KnowsDebts {

    private final DebtTable debts;

    DebtsOfAgency(DebtTable debts) {
        this.debts = debts;
    }

    @Override
    public boolean has(UUID debt) {
        return debts.accountOf(new DebtId(debt)).isPresent();
    }
}
