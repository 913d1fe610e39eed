package org.tallystick.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.Money;
import org.tallystick.web.CardNumberRefused;

/**
 * Take a payment on an account, and on others of the same debtor if they are named. The key makes it safe to ask twice:
 * the same key and content give the same receipt again.
 *
 * @param alsoOn other accounts that the money is distributed over
 * @param debts only these debts are paid; empty for all of them
 * @param paidBy who pays, when it is not the debtor
 * @param drawer the caller's own; without one it is the open one of the person at work
 */
public record TakePayment(
        String key,
        AccountId account,
        List<AccountId> alsoOn,
        List<DebtId> debts,
        LocalDate receivedOn,
        List<TenderLine> tenders,
        @Nullable String paidBy,
        ReceiptLanguage language,
        @Nullable DrawerId drawer) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_TENDERS = 20;

    public TakePayment {
        alsoOn = alsoOn.stream()
                .filter(other -> !other.equals(account))
                .distinct()
                .toList();
        debts = List.copyOf(debts);
        tenders = List.copyOf(tenders);
        paidBy = paidBy == null || paidBy.isBlank() ? null : paidBy.strip();
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new PaymentRefused("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        if (tenders.isEmpty()) throw new PaymentRefused("A payment is more than zero.");
        if (tenders.size() > MOST_TENDERS)
            throw new PaymentRefused("A receipt has at most " + MOST_TENDERS + " tenders.");
        if (paidBy != null && (paidBy.length() > LONGEST_NAME || paidBy.indexOf('\0') >= 0))
            throw new PaymentRefused("The name of who pays has at most " + LONGEST_NAME + " characters.");
        CardNumberRefused.check(paidBy);
    }

    /** Cash for all debts of one account. */
    public static TakePayment cash(String key, AccountId account, Money amount, LocalDate receivedOn) {
        return of(key, account, receivedOn, new TenderLine(Tender.CASH, amount, null, null));
    }

    /** One tender for all debts of one account. */
    public static TakePayment of(String key, AccountId account, LocalDate receivedOn, TenderLine tender) {
        return new TakePayment(
                key, account, List.of(), List.of(), receivedOn, List.of(tender), null, ReceiptLanguage.ENGLISH, null);
    }

    public TakePayment into(DrawerId itsDrawer) {
        return new TakePayment(key, account, alsoOn, debts, receivedOn, tenders, paidBy, language, itsDrawer);
    }

    public Money amount() {
        return tenders.stream().map(TenderLine::amount).reduce(Money.ZERO, Money::plus);
    }

    PaymentScope scope() {
        var accounts = new ArrayList<AccountId>();
        accounts.add(account);
        accounts.addAll(alsoOn);
        return new PaymentScope(accounts, debts);
    }

    /** Two requests that agree in this ask for the same thing. */
    String content() {
        return String.join(
                "|",
                account.value().toString(),
                Long.toString(amount().cents()),
                receivedOn.toString(),
                tenders.stream().map(TakePayment::content).collect(Collectors.joining(",")),
                drawer == null ? "" : drawer.toString(),
                alsoOn.stream().map(other -> other.value().toString()).collect(Collectors.joining(",")),
                debts.stream().map(debt -> debt.value().toString()).collect(Collectors.joining(",")),
                paidBy == null ? "" : paidBy,
                language.name());
    }

    private static String content(TenderLine line) {
        var handedOver = line.handedOver();
        return line.tender() + ":" + line.amount().cents() + ":" + line.reference() + ":"
                + (handedOver == null ? "" : handedOver.cents());
    }
}
