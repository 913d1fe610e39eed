package org.tallystick.drawers;

import static org.tallystick.calendar.WrittenDays.SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.agency.Agencies;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** The cash drawers of the agency, from the opening to the second person's word, and the gapless receipts given from them. */
@Service
@Transactional
public class Drawers {

    private final DrawerTable drawers;
    private final ReceiptTable receipts;
    private final CloseTable closes;
    private final Closing closing;
    private final Changing changing;
    private final Agencies agencies;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Drawers(
            DrawerTable drawers,
            ReceiptTable receipts,
            CloseTable closes,
            Closing closing,
            Changing changing,
            Agencies agencies,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.drawers = drawers;
        this.receipts = receipts;
        this.closes = closes;
        this.closing = closing;
        this.changing = changing;
        this.agencies = agencies;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Opens a drawer for the person at work. Refused with {@link DrawerAlreadyOpen}. */
    public DrawerRow open(OpenDrawer command) {
        var allowed = authority.require("drawer.open");
        var cashier = CurrentPerson.get();
        if (!cashier.person().equals(command.cashier())) throw DrawerRefused.ofSomebodyElse();
        drawers.lockForOpening();
        drawers.openOf(command.cashier()).ifPresent(open -> {
            throw new DrawerAlreadyOpen(open);
        });
        return opened(command, cashier, allowed.reason());
    }

    /** The open drawer of the person at work; a service's is opened on demand. Refused with {@link NoOpenDrawer}. */
    public DrawerRow mine() {
        return mine(CurrentPerson.get(), drawers.openOf(CurrentPerson.get().person()));
    }

    private DrawerRow mine(SignedIn cashier, Optional<DrawerRow> open) {
        if (open.isPresent()) return ofToday(open.get());
        if (cashier.kind() != SignedInAs.SERVICE) throw new NoOpenDrawer();
        drawers.lockForOpening();
        return drawers.openOf(cashier.person())
                .orElseGet(() -> opened(
                        new OpenDrawer(cashier.person(), "API", Money.ZERO),
                        cashier,
                        "A service always has one open."));
    }

    /** The drawer into which the person at work takes money: the named one if it is theirs, else their open one. */
    public Answer<DrawerRow> forTaking(@Nullable DrawerId named) {
        var cashier = CurrentPerson.get();
        if (named == null) {
            var open = drawers.askOpenOf(cashier.person());
            return () -> mine(cashier, DrawerTable.first(open));
        }
        var asked = drawers.ask(named);
        return () ->
                ownOf(cashier, DrawerTable.first(asked).orElseThrow(() -> new NotThere("drawer", named.toString())));
    }

    private DrawerRow ownOf(SignedIn cashier, DrawerRow drawer) {
        if (!drawer.cashier().equals(cashier.person()))
            throw DrawerRefused.notNow(
                    "Drawer " + drawer.label() + " is " + drawer.cashierName() + "'s. Use your own.");
        return ofToday(drawer);
    }

    /** A drawer holds one day's money: yesterday's is counted and closed before today's is taken. */
    private DrawerRow ofToday(DrawerRow drawer) {
        if (drawer.unattended() || drawer.openedOn().equals(day.today())) return drawer;
        throw DrawerRefused.notNow("Drawer " + drawer.label() + " was opened on " + SHORT.format(drawer.openedOn())
                + " and is still open. Count and close it, then open one for today.");
    }

    private DrawerRow opened(OpenDrawer command, SignedIn cashier, String allowed) {
        var drawer = drawers.insert(new DrawerId(Ids.next()), command, cashier, day.today(), day.now());
        audit.done(Act.of("drawer.open", "drawer", drawer.label())
                .after(Map.of(
                        "counter",
                        drawer.counter(),
                        "openingFloatCents",
                        drawer.openingFloat().cents()))
                .authority(allowed));
        return drawer;
    }

    /** Keeps what the cashier counted in the own open drawer. Refused with {@link DrawerRefused}. */
    public DrawerTally count(CountDrawer command) {
        return closing.count(command);
    }

    /** Nothing goes into it any more. Being over or short needs words. Refused with {@link DrawerRefused}. */
    public DrawerTally close(DrawerId drawer, @Nullable String explanation) {
        return closing.close(drawer, explanation);
    }

    /** A second person's word on a closed drawer, with the cash that they counted in it, the float included. */
    public DrawerTally verify(DrawerId drawer, Money cashInDrawer) {
        return closing.verify(drawer, cashInDrawer);
    }

    /** Opens a closed drawer again, for its cashier to count it once more. */
    public DrawerTally giveBack(DrawerId drawer, String reason) {
        return closing.giveBack(drawer, reason);
    }

    /**
     * What it should hold and what was counted; for its cashier and for those who may look into drawers. Until a second
     * person has counted it, only its cashier sees the figures: a count is no check of a figure that was seen before.
     */
    @Transactional(readOnly = true)
    public DrawerTally tally(DrawerId id) {
        var drawer = of(id);
        var tally = closes.tally(drawer);
        if (drawer.cashier().equals(CurrentPerson.get().person())) return tally;
        authority.require("drawer.view");
        return drawer.state() == DrawerRow.State.VERIFIED ? tally : tally.withoutCount();
    }

    @Transactional(readOnly = true)
    public Optional<DrawerRow> openOf(PersonId cashier) {
        return drawers.openOf(cashier);
    }

    /** Those of the day, and earlier ones that nobody verified yet. */
    @Transactional(readOnly = true)
    public List<DrawerRow> on(LocalDate date) {
        authority.require("drawer.view");
        return drawers.on(date);
    }

    /** Opened before today and still open; a program's drawer always is and does not count. */
    @Transactional(readOnly = true)
    public List<DrawerRow> leftOpen() {
        return drawers.leftOpen(day.today());
    }

    /** Refused with {@link NotThere} when this agency has no such drawer. */
    @Transactional(readOnly = true)
    public DrawerRow of(DrawerId id) {
        return drawers.of(id).orElseThrow(() -> new NotThere("drawer", id.toString()));
    }

    @Transactional(readOnly = true)
    public Optional<DrawerRow> numbered(int number) {
        return drawers.numbered(number);
    }

    /** Gives the receipt its number: the last statement of a payment, so that the drawer's row is held briefly. */
    public String issue(IssueReceipt command) {
        var prefix = agencies.current().numberPrefix();
        return receipts.issue(command, prefix, day.now()).orElseThrow(NoOpenDrawer::new);
    }

    /** Marks a receipt void on its own day in its cashier's open drawer; whoever took the money calls it. */
    public void markVoid(String number, String reason) {
        changing.markVoid(number, reason);
    }

    /** Marks it void on somebody else's approval; true when its drawer was closed by then. */
    public boolean markVoidApproved(String number, String reason) {
        return changing.markVoidAfterClose(number, reason);
    }

    /**
     * Replaces the tenders of a receipt by what really was handed over, as a correction with a number of its own;
     * {@code version} is the one that was looked at. Refused with {@link DrawerRefused}.
     */
    public ReceiptRow correct(String number, int version, List<TenderLine> tenders, String reason) {
        return changing.correct(number, version, tenders, reason);
    }

    /** Counts another copy and answers which one it is. */
    public int reprint(String number) {
        return changing.reprint(number);
    }

    @Transactional(readOnly = true)
    public Optional<ReceiptRow> receipt(String number) {
        return receipts.numbered(number);
    }

    @Transactional(readOnly = true)
    public Optional<ReceiptRow> receiptOf(UUID payment) {
        return receipts.ofPayment(payment);
    }

    /** The receipts given from the drawer, newest first. */
    @Transactional(readOnly = true)
    public List<ReceiptRow> receiptsOf(DrawerId drawer, int limit) {
        return receipts.latestOf(drawer, limit);
    }

    /** All receipts given between two instants, drawer by drawer. */
    @Transactional(readOnly = true)
    public List<ReceiptRow> receiptsBetween(Instant from, Instant until) {
        return receipts.issuedBetween(from, until);
    }
}
