package org.tallystick.payments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.ledger.PostingSource;
import org.tallystick.ledger.TransactionId;
import org.tallystick.payments.ReversalRow.Kind;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;

/** Takes a payment back by a new transaction that reverses it; nothing that was posted is touched. */
@Component
class TakingBack {

    static final String SOURCE = "payment-reversal";

    private final PaymentTable payments;
    private final ReversalTable reversals;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    TakingBack(
            PaymentTable payments,
            ReversalTable reversals,
            Accounts accounts,
            Ledger ledger,
            Timeline timeline,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
        this.payments = payments;
        this.reversals = reversals;
        this.accounts = accounts;
        this.ledger = ledger;
        this.timeline = timeline;
        this.audit = audit;
        this.news = news;
        this.day = day;
    }

    /**
     * The money comes out of the drawer while the receipt counts in it no more, else out of the bank, to which the whole
     * drawer goes. Refused with {@link PaymentRefused} when it was taken back before, by whomever.
     */
    void takeBack(ReceiptRow receipt, Kind kind, LedgerAccount moneyFrom, String reason, @Nullable String authority) {
        var id = new PaymentId(receipt.payment());
        var journal = new TransactionId(Ids.next());
        var reversal = new ReversalRow(
                id, kind, reason, day.today(), day.now(), CurrentPerson.get().name());
        var concerns = accounts.of(receipt.account()).concerns();
        if (!reversals.claim(reversal, journal, concerns, CurrentPerson.get())) throw alreadyTakenBack(id, receipt);
        var payment = payments.of(id).orElseThrow();
        var source = new PostingSource(SOURCE, id.toString());
        var owedAgain = ledger.reverse(journal, payment.journal(), words(receipt, kind), source, moneyFrom);
        owedAgain.forEach((account, owed) -> {
            timeline.add(List.of(
                    NewTimelineEntry.of(Ids.next(), account, TimelineKind.MONEY, words(receipt, kind) + ": " + reason)
                            .amount(owed.negated())));
            news.publishEvent(new PaymentReversed(id, account, kind));
        });
        audit.done(Act.of(kind == Kind.REVERSAL ? "adjustment.execute" : "receipt.void", "receipt", receipt.number())
                .before(Map.of("amountCents", receipt.amount().cents()))
                .after(Map.of("kind", kind.name(), "payment", id.toString()))
                .why(reason)
                .authority(authority));
    }

    private PaymentRefused alreadyTakenBack(PaymentId id, ReceiptRow receipt) {
        var by = reversals.of(id).map(ReversalRow::by).orElse("somebody");
        return PaymentRefused.notNow("Receipt " + receipt.number() + " was taken back by " + by + " already.");
    }

    private static String words(ReceiptRow receipt, Kind kind) {
        var sum = receipt.amount().inDollars();
        return kind == Kind.REVERSAL
                ? "Payment of " + sum + " reversed, receipt " + receipt.number()
                : "Receipt " + receipt.number() + " over " + sum + " voided";
    }
}
