package org.tallystick.payments;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

    Allowed require(PaymentScope scope, Money amount) {
        var debts = accounts.debtsOf(scope.accounts());
        var known = debts.stream().map(DebtRow::id).collect(Collectors.toSet());
        if (!known.containsAll(scope.debts()))
            throw new PaymentRefused("One of these debts is not on the accounts that are paid.");
        Allowed allowed = null;
        for (var account : scope.accounts()) {
            var question = Question.of("payment.take")
                    .amount(amount)
                    .department(accounts.of(account).department());
            var types = debts.stream()
                    .filter(debt -> debt.account().equals(account) && scope.holds(debt.id()))
                    .map(DebtRow::debtType)
                    .distinct()
                    .toList();
            for (var type : types) allowed = authority.require(question.debtType(type));
            if (types.isEmpty()) allowed = authority.require(question);
        }
        return Objects.requireNonNull(allowed);
    }
}
