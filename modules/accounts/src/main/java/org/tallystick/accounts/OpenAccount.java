package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.PartyId;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/**
 * Open an account with an owner and a next date; without a number it gets the agency's next one.
 *
 * @param owingByRule what is owed on it, where the agency's rule may name another owner; null where the owner is settled
 */
public record OpenAccount(
        AccountId id,
        @Nullable String number,
        String department,
        PartyId party,
        PersonId owner,
        LocalDate nextDate,
        List<NewDebt> debts,
        @Nullable Money owingByRule) {
    public OpenAccount {
        if (number != null && number.isBlank()) throw new IllegalArgumentException("An account number is not blank.");
        if (department.isBlank()) throw new IllegalArgumentException("An account belongs to a department.");
        if (number != null) number = number.strip();
        debts = List.copyOf(debts);
    }

    /** With this owner and no other. */
    public OpenAccount(
            AccountId id,
            @Nullable String number,
            String department,
            PartyId party,
            PersonId owner,
            LocalDate nextDate,
            List<NewDebt> debts) {
        this(id, number, department, party, owner, nextDate, debts, null);
    }

    /** With the owner that the agency's rule names for an account that owes so much, if it names any. */
    public OpenAccount byRule(Money owed) {
        return new OpenAccount(id, number, department, party, owner, nextDate, debts, owed);
    }

    /** Whose case it is, as {@link Conflicts} names it. */
    public List<String> concerns() {
        var debtor = Conflicts.debtor(party.value());
        return number == null ? List.of(debtor) : List.of(debtor, Conflicts.account(number));
    }

    OpenAccount ownedBy(PersonId other) {
        return new OpenAccount(id, number, department, party, other, nextDate, debts, owingByRule);
    }

    OpenAccount withDebtsNumbered(String account) {
        var numbered = IntStream.range(0, debts.size())
                .mapToObj(place -> debts.get(place).at(account, place))
                .toList();
        return new OpenAccount(id, number, department, party, owner, nextDate, numbered, owingByRule);
    }
}
