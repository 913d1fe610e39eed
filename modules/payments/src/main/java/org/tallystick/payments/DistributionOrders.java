package org.tallystick.payments;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountDebts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.DebtTypes;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.money.Money;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;

/** Distributes a payment over the charges of an account by the agency's policy in force, and names every line. */
@Component
class DistributionOrders {

    static final PolicyKind<DistributionTerms> KIND = new PolicyKind<>("distribution", DistributionTerms.class);

    private final Policies policies;
    private final DebtTypes debtTypes;

    DistributionOrders(Policies policies, DebtTypes debtTypes) {
        this.policies = policies;
        this.debtTypes = debtTypes;
    }

    /** Has the policy in force come along with the next round trip. */
    void ahead(LocalDate today) {
        policies.ahead(KIND, today);
    }

    PaymentPreview distribute(
            PaymentScope scope,
            Money payment,
            LocalDate receivedOn,
            List<AccountDebts> accounts,
            List<ChargeRow> charges,
            LocalDate today) {
        var policy = policies.inForce(KIND, today);
        var debts = accounts.stream()
                .flatMap(account -> account.debts().stream())
                .collect(Collectors.toMap(DebtRow::id, Function.identity()));
        var paid = charges.stream().filter(charge -> scope.holds(charge.debt())).toList();
        var pools = policy.terms().pools(owed(paid, debts));
        var distribution = Distribution.of(payment, pools);
        var before = charges.stream().map(ChargeRow::balance).reduce(Money.ZERO, Money::plus);
        return new PaymentPreview(
                scope,
                payment,
                receivedOn,
                policy.code(),
                policy.version(),
                lines(pools, distribution, charges, debts),
                before,
                before.minus(distribution.paid()),
                distribution.rest());
    }

    private List<OwedDebt> owed(List<ChargeRow> charges, Map<DebtId, DebtRow> debts) {
        return charges.stream().collect(groupingBy(ChargeRow::debt)).entrySet().stream()
                .map(entry -> {
                    var debt = debt(debts, entry.getKey());
                    return OwedDebt.of(debt, natureOf(debt), entry.getValue());
                })
                .toList();
    }

    private List<PreviewLine> lines(
            List<Pool> pools, Distribution distribution, List<ChargeRow> charges, Map<DebtId, DebtRow> debts) {
        var byId = charges.stream().collect(Collectors.toMap(ChargeRow::id, Function.identity()));
        var reasons = pools.stream()
                .flatMap(pool -> pool.dues().stream().map(due -> Map.entry(due.charge(), pool.why())))
                .collect(Collectors.toMap(Map.Entry<ChargeId, String>::getKey, Map.Entry::getValue));
        var lines = new ArrayList<PreviewLine>();
        for (var share : distribution.shares()) {
            var charge = byId.get(share.due().charge());
            if (charge == null) throw new AssertionError(share + " is not a charge of the account");
            var debt = debt(debts, charge.debt());
            lines.add(new PreviewLine(
                    charge,
                    nameOf(debt, charge.type()),
                    debt.number(),
                    debt.debtTypeName(),
                    share.pays(),
                    share.why(),
                    reasons.getOrDefault(charge.id(), "")));
        }
        var reached = lines.stream().map(line -> line.charge().id()).collect(Collectors.toSet());
        for (var charge : charges)
            if (!reached.contains(charge.id())) lines.add(leftOut(charge, debt(debts, charge.debt())));
        return List.copyOf(lines);
    }

    private PreviewLine leftOut(ChargeRow charge, DebtRow debt) {
        return new PreviewLine(
                charge,
                nameOf(debt, charge.type()),
                debt.number(),
                debt.debtTypeName(),
                Money.ZERO,
                "",
                "Left out by hand");
    }

    String nameOf(DebtRow debt, String chargeType) {
        return debtTypes.byCode(debt.debtType()).stream()
                .flatMap(type -> type.chargeTypes().stream())
                .filter(type -> type.code().equals(chargeType))
                .map(type -> type.name())
                .findFirst()
                .orElse(chargeType);
    }

    private String natureOf(DebtRow debt) {
        return debtTypes.byCode(debt.debtType()).map(type -> type.nature()).orElse("");
    }

    private static DebtRow debt(Map<DebtId, DebtRow> debts, DebtId id) {
        var debt = debts.get(id);
        if (debt == null) throw new AssertionError("A charge on debt " + id + ", which is not of its account");
        return debt;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        PolicyKind<DistributionTerms> distributionKind() {
            return KIND;
        }
    }
}
