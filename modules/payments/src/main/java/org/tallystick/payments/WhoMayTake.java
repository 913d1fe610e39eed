package org.tallystick.payments;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Question;

/** Asks whether the person at work may take this much on this account: for its department and each type of its debts. */
@Component
class WhoMayTake {

    private final Accounts accounts;
    private final Authority authority;

    WhoMayTake(Accounts accounts, Authority authority) {
        this.accounts = accounts;
        this.authority = authority;
    }

    Allowed require(AccountId account, Money amount) {
        var question = Question.of("payment.take")
                .amount(amount)
                .department(accounts.of(account).department());
        return accounts.debtsOf(List.of(account)).stream()
                .map(DebtRow::debtType)
                .distinct()
                .map(type -> authority.require(question.debtType(type)))
                .reduce((_, last) -> last)
                .orElseGet(() -> authority.require(question));
    }
}
