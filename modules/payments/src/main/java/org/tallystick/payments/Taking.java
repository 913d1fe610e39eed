package org.tallystick.payments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.IssueReceipt;
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

/** Takes one payment in one transaction: first its key, then the account's charges, last the receipt's number. */
@Component
class Taking {

    private final WhoMayTake may;
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
            Timeline timeline,
            Drawers drawers,
            Ledger ledger,
            DistributionOrders orders,
            PaymentTable payments,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
        this.may = may;
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
        var allowed = may.require(command.account(), command.amount());
        if (command.receivedOn().isAfter(day.today())) throw PaymentRefused.notYetReceived(day.today());
        var id = new PaymentId(Ids.next());
        if (!payments.claim(command.key(), command.content(), id)) return takenBefore(command);
        post(id, command, drawerFor(command), allowed);
        return id;
    }

    private PaymentId takenBefore(TakePayment command) {
        var claimed = payments.claimed(command.key());
        if (!claimed.content().equals(command.content())) throw new KeyAlreadyUsed();
        return claimed.payment();
    }

    /** Nobody puts money into somebody else's drawer. */
    private DrawerRow drawerFor(TakePayment command) {
        if (command.drawer() == null) return drawers.mine();
        var drawer = drawers.of(command.drawer());
        if (!drawer.cashier().equals(CurrentPerson.get().person())) throw PaymentRefused.drawerOfSomebodyElse(drawer);
        return drawer;
    }

    private void post(PaymentId id, TakePayment command, DrawerRow drawer, Allowed allowed) {
        var charges = ledger.lockChargesOf(List.of(command.account()));
        var preview =
                orders.distribute(command.account(), command.amount(), command.receivedOn(), charges, day.today());
        if (preview.rest().isPositive()) throw PaymentRefused.tooMuch(preview);
        var transaction = ledger.post(posting(id, command, preview));
        payments.insert(id, command, drawer, preview, transaction, CurrentPerson.get(), day.today(), day.now());
        timeline.add(List.of(
                NewTimelineEntry.of(Ids.next(), command.account(), TimelineKind.MONEY, inWords(command, preview))
                        .amount(command.amount())));
        audit.done(record(id, command, drawer, preview, allowed));
        news.publishEvent(new PaymentPosted(id, command.account(), command.amount(), command.receivedOn()));
        drawers.issue(new IssueReceipt(drawer.id(), id.value(), command.account(), command.amount(), command.tender()));
    }

    private Posting posting(PaymentId id, TakePayment command, PaymentPreview preview) {
        var lines = new ArrayList<PostingLine>();
        cashByFund(preview).forEach((fund, cash) -> lines.add(PostingLine.cash(command.account(), fund, cash)));
        for (var line : preview.lines())
            if (line.pays().isPositive()) lines.add(PostingLine.paid(line.charge(), line.pays()));
        return new Posting(
                new TransactionId(Ids.next()),
                PostingKind.PAYMENT,
                command.receivedOn(),
                day.today(),
                "Payment, " + command.tender().inSentence(),
                new PostingSource("payment", id.toString()),
                lines);
    }

    private static Map<String, Money> cashByFund(PaymentPreview preview) {
        return preview.lines().stream()
                .filter(line -> line.pays().isPositive())
                .collect(groupingBy(
                        line -> line.charge().fund(),
                        TreeMap::new,
                        reducing(Money.ZERO, PreviewLine::pays, Money::plus)));
    }

    private static String inWords(TakePayment command, PaymentPreview preview) {
        return "Payment by " + command.tender().inSentence() + ": "
                + preview.lines().stream()
                        .filter(line -> line.pays().isPositive())
                        .map(line -> line.chargeName() + " " + line.pays())
                        .collect(Collectors.joining(", "));
    }

    private static Act record(
            PaymentId id, TakePayment command, DrawerRow drawer, PaymentPreview preview, Allowed allowed) {
        return Act.of("payment.take", "payment", id.toString())
                .before(Map.of("balanceCents", preview.owedBefore().cents()))
                .after(Map.of(
                        "account", command.account().value().toString(),
                        "amountCents", command.amount().cents(),
                        "tender", command.tender().name(),
                        "receivedOn", command.receivedOn().toString(),
                        "drawer", drawer.label(),
                        "policy", preview.policy(),
                        "balanceCents", preview.owedAfter().cents()))
                .authority(allowed.reason());
    }
}
