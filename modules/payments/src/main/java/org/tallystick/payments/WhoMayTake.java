package org.tallystick.payments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountDebts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.approvals.Conflicts;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Question;
import org.tallystick.tenancy.RoundTrips;

/** Asks whether the person at work may take this much on this account: for its department and each type of its debts. */
@Component
class WhoMayTake {

    private final Authority authority;
    private final Conflicts conflicts;
    private final RoundTrips trips;

    WhoMayTake(Authority authority, Conflicts conflicts, RoundTrips trips) {
        this.authority = authority;
        this.conflicts = conflicts;
        this.trips = trips;
    }

    /** Has what the answer rests on come along with the next round trip. */
    void ahead() {
        authority.ahead();
        conflicts.ahead();
    }

    Allowed require(PaymentScope scope, Money amount, List<AccountDebts> accounts) {
        var known = accounts.stream()
                .flatMap(account -> account.debts().stream())
                .map(DebtRow::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(scope.debts()))
            throw new PaymentRefused("One of these debts is not on the accounts that are paid.");
        var concerns = accounts.stream()
                .flatMap(account -> account.concerns().stream())
                .toList();
        return trips.<Allowed, RuntimeException>together(() -> {
            conflicts.refuse("payment.take", concerns);
            Allowed allowed = null;
            for (var question : questions(scope, amount, accounts)) allowed = authority.require(question);
            return Objects.requireNonNull(allowed);
        });
    }

    /** Accounts of one department with debts of one type are one question. */
    private static Set<Question> questions(PaymentScope scope, Money amount, List<AccountDebts> accounts) {
        var questions = new LinkedHashSet<Question>();
        for (var account : accounts) {
            var question = account.question("payment.take").amount(amount);
            var types = account.debts().stream()
                    .filter(debt -> scope.holds(debt.id()))
                    .map(DebtRow::debtType)
                    .distinct()
                    .toList();
            for (var type : types) questions.add(question.debtType(type));
            if (types.isEmpty()) questions.add(question);
        }
        return questions;
    }
}
