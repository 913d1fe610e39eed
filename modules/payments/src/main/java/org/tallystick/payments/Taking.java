package org.tallystick.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
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
import org.tallystick.tenancy.RoundTrips;

/**
 * Takes one payment in one transaction and two round trips: the first claims its key, holds the accounts' charges and
 * brings all that the decision rests on, the last writes everything and takes the receipt's number.
 */
@Component
class Taking {

    static final String SOURCE = "payment";

    private record Fund(AccountId account, String fund) {}

    private final RoundTrips trips;
    private final WhoMayTake may;
    private final ReceivedDates dates;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Drawers drawers;
    private final Ledger ledger;
    private final DistributionOrders orders;
    private final PaymentTable payments;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    Taking(
            RoundTrips trips,
            WhoMayTake may,
            ReceivedDates dates,
            Accounts accounts,
            Timeline timeline,
            Drawers drawers,
            Ledger ledger,
            DistributionOrders orders,
            PaymentTable payments,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
        this.trips = trips;
        this.may = may;
        this.dates = dates;
        this.accounts = accounts;
        this.timeline = timeline;
        this.drawers = drawers;
        this.ledger = ledger;
        this.orders = orders;
        this.payments = payments;
        this.audit = audit;
        this.news = news;
        this.day = day;
    }

    /** The receipt as it was written; empty when the key was used for the same payment before. */
    Optional<Receipt> take(TakePayment command) {
        return trips.together(() -> takeTogether(command));
    }

    /** Debts are read after their charges are held: one that was added while this waited is among them. */
    private Optional<Receipt> takeTogether(TakePayment command) {
        var scope = command.scope();
        var today = day.today();
        var id = new PaymentId(Ids.next());
        var first = payments.claim(command.key(), command.content(), id);
        var drawer = drawers.forTaking(command.drawer());
        var charges = ledger.lockChargesOf(scope.accounts());
        var debts = accounts.withDebts(scope.accounts());
        orders.ahead(today);
        may.ahead();

        var allowed = may.require(scope, command.amount(), debts.get());
        if (!first.get()) {
            requireTheSame(command);
            return Optional.empty();
        }
        dates.check(command.receivedOn());
        var into = drawer.get();
        var preview =
                orders.distribute(scope, command.amount(), command.receivedOn(), debts.get(), charges.get(), today);
        return Optional.of(post(id, command, into, preview, allowed));
    }

    private void requireTheSame(TakePayment command) {
        if (!payments.claimed(command.key()).content().equals(command.content())) throw new KeyAlreadyUsed();
    }

    private Receipt post(PaymentId id, TakePayment command, DrawerRow drawer, PaymentPreview preview, Allowed allowed) {
        if (preview.rest().isPositive()) throw PaymentRefused.tooMuch(preview);
        var transaction = ledger.post(posting(id, command, preview));
        var row = row(id, command, preview, transaction);
        payments.insert(row, command, drawer, preview);
        timeline.add(lines(command, preview));
        audit.done(record(id, command, drawer, preview, allowed));
        paidByAccount(preview)
                .forEach((account, paid) ->
                        news.publishEvent(new PaymentPosted(id, account, paid, command.receivedOn())));
        var number = drawers.issue(new IssueReceipt(
                drawer.id(), id.value(), command.account(), command.tenders(), command.paidBy(), command.language()));
        return Receipt.given(number, row, command, drawer, preview);
    }

    /** To the microsecond, as the database keeps it. */
    private PaymentRow row(PaymentId id, TakePayment command, PaymentPreview preview, TransactionId journal) {
        return new PaymentRow(
                id,
                command.receivedOn(),
                day.today(),
                day.now().truncatedTo(ChronoUnit.MICROS),
                CurrentPerson.get().name(),
                preview.policy(),
                preview.owedAfter(),
                journal);
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
