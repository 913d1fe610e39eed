package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.PrintedBy;

/**
 * What somebody owes, and why, in words of their language: charge by charge, with what was paid, how to pay, and whom to
 * ask.
 *
 * @param notes what the figures cannot tell, such as a day before an account was opened here
 * @param kind what is said last to somebody who cannot pay
 */
public record Statement(
        PaperLanguage language,
        String agency,
        String debtor,
        List<String> address,
        LocalDate asOf,
        LocalDate printedOn,
        PrintedBy printedBy,
        Money owed,
        List<String> notes,
        List<Debt> debts,
        List<Event> history,
        List<String> pay,
        List<String> ask,
        String kind) {

    /** One debt with its charges, and what stands still on it. */
    public record Debt(
            String account,
            String number,
            String name,
            String department,
            @Nullable LocalDate incurredOn,
            List<String> holds,
            List<Line> lines,
            Sum sum) {}

    /** One charge: what it is, and the event it goes back to. */
    public record Line(String charge, String reason, Sum sum) {}

    /** What was charged, what changed it since, what was paid, and what is left of it. */
    public record Sum(Money levied, Money adjusted, Money paid, Money balance) {
        static final Sum ZERO = new Sum(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(
                    levied.plus(other.levied),
                    adjusted.plus(other.adjusted),
                    paid.plus(other.paid),
                    balance.plus(other.balance));
        }
    }

    /** Something that changed what is owed; a payment is negative. */
    public record Event(LocalDate on, String what, Money change) {}

    public Statement {
        address = List.copyOf(address);
        notes = List.copyOf(notes);
        debts = List.copyOf(debts);
        history = List.copyOf(history);
        pay = List.copyOf(pay);
        ask = List.copyOf(ask);
    }
}
