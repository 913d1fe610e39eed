package org.tallystick.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.IssueReceipt;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Posting;
import org.tallystick.ledger.PostingKind;
import org.tallystick.ledger.PostingLine;
import org.tallystick.ledger.PostingSource;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.tenancy.Ids;

/** Takes one payment in one transaction: first its key, then the accounts' charges, last the receipt's number. */
@Component
class Taking {

    static final String SOURCE = "payment";

    private record Fund(AccountId account, String fund) {}

    private final WhoMayTake may;
    private final ReceivedDates dates;
    private final Timeline timeline;
    private final Drawers drawers;
    private final Ledger ledger;
    private final DistributionOrders orders;
    private final PaymentTable payments;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    Taking(
            WhoMayTake may,
            ReceivedDates dates,
            Timeline timeline,
            Drawers drawers,
            Ledger ledger,
            DistributionOrders orders,
            PaymentTable payments,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
        this.may = may;
        this.dates = dates;
        this.timeline = timeline;
        this.drawers = drawers;
        this.ledger = ledger;
        this.orders = orders;
        this.payments = payments;
        this.audit = audit;
        this.news = news;
        this.day = day;
    }

    PaymentId take(TakePayment command) {
        var allowed = may.require(command.scope(), command.amount());
        var id = new PaymentId(Ids.next());
        if (!payments.claim(command.key(), command.content(), id)) return takenBefore(command);
        dates.check(command.receivedOn());
        post(id, command, drawers.forTaking(command.drawer()), allowed);
        return id;
    }

    private PaymentId takenBefore(TakePayment command) {
        var claimed = payments.claimed(command.key());
        if (!claimed.content().equals(command.content())) throw new KeyAlreadyUsed();
        return claimed.payment();
    }

    private void post(PaymentId id, TakePayment command, DrawerRow drawer, Allowed allowed) {
        var scope = command.scope();
        var charges = ledger.lockChargesOf(scope.accounts());
        var preview = orders.distribute(scope, command.amount(), command.receivedOn(), charges, day.today());
        if (preview.rest().isPositive()) throw PaymentRefused.tooMuch(preview);
        var transaction = ledger.post(posting(id, command, preview));
        payments.insert(id, command, drawer, preview, transaction, CurrentPerson.get(), day.today(), day.now());
        timeline.add(lines(command, preview));
        audit.done(record(id, command, drawer, preview, allowed));
        paidByAccount(preview)
                .forEach((account, paid) ->
                        news.publishEvent(new PaymentPosted(id, account, paid, command.receivedOn())));
        drawers.issue(new IssueReceipt(
                drawer.id(), id.value(), command.account(), command.tenders(), command.paidBy(), command.language()));
    }

    private Posting posting(PaymentId id, TakePayment command, PaymentPreview preview) {
        var lines = new ArrayList<PostingLine>();
        cashByFund(preview).forEach((to, cash) -> lines.add(PostingLine.cash(to.account(), to.fund(), cash)));
        for (var line : preview.paid()) lines.add(PostingLine.paid(line.charge(), line.pays()));
        return new Posting(
                new TransactionId(Ids.next()),
                PostingKind.PAYMENT,
                command.receivedOn(),
                day.today(),
                "Payment, " + TenderLine.inSentence(command.tenders()),
                new PostingSource(SOURCE, id.toString()),
                lines);
    }

    private static Map<Fund, Money> cashByFund(PaymentPreview preview) {
        return preview.paid().stream()
                .collect(groupingBy(
                        line -> new Fund(line.charge().account(), line.charge().fund()),
                        () -> new TreeMap<>(Comparator.comparing(
                                        (Fund fund) -> fund.account().value())
                                .thenComparing(Fund::fund)),
                        reducing(Money.ZERO, PreviewLine::pays, Money::plus)));
    }

    private static Map<AccountId, Money> paidByAccount(PaymentPreview preview) {
        return preview.paid().stream()
                .collect(groupingBy(
                        line -> line.charge().account(), reducing(Money.ZERO, PreviewLine::pays, Money::plus)));
    }

    /** A line on the timeline of each account that money went to. */
    private static List<NewTimelineEntry> lines(TakePayment command, PaymentPreview preview) {
        var entries = new ArrayList<NewTimelineEntry>();
        paidByAccount(preview).forEach((account, paid) -> {
            var words = "Payment by " + TenderLine.inSentence(command.tenders())
                    + (command.paidBy() == null ? "" : ", paid by " + command.paidBy()) + ": "
                    + preview.paid().stream()
                            .filter(line -> line.charge().account().equals(account))
                            .map(line -> line.chargeName() + " " + line.pays())
                            .collect(Collectors.joining(", "));
            entries.add(NewTimelineEntry.of(Ids.next(), account, TimelineKind.MONEY, words)
                    .amount(paid));
        });
        return entries;
    }

    private static Act record(
            PaymentId id, TakePayment command, DrawerRow drawer, PaymentPreview preview, Allowed allowed) {
        return Act.of("payment.take", "payment", id.toString())
                .before(Map.of("balanceCents", preview.owedBefore().cents()))
                .after(Map.of(
                        "account", command.account().value().toString(),
                        "amountCents", command.amount().cents(),
                        "tender", TenderLine.inSentence(command.tenders()),
                        "receivedOn", command.receivedOn().toString(),
                        "drawer", drawer.label(),
                        "policy", preview.policy(),
                        "balanceCents", preview.owedAfter().cents()))
                .authority(allowed.reason());
    }
}
