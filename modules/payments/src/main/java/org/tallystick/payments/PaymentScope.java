package org.tallystick.payments;

import java.util.List;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;

/** Over which accounts and debts money is distributed; no debts means all of the accounts'. */
public record PaymentScope(List<AccountId> accounts, List<DebtId> debts) {
    public PaymentScope {
        accounts = List.copyOf(accounts);
        debts = List.copyOf(debts);
    }

    public static PaymentScope of(AccountId account) {
        return new PaymentScope(List.of(account), List.of());
    }

    public boolean holds(DebtId debt) {
        return debts.isEmpty() || debts.contains(debt);
    }
}
