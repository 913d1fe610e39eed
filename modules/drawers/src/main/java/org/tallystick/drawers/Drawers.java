package org.tallystick.drawers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** The cash drawers of the agency: opening them, and the gapless receipts given from them. */
@Service
@Transactional
public class Drawers {

    private final DrawerTable drawers;
    private final ReceiptTable receipts;
    private final Agencies agencies;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Drawers(
            DrawerTable drawers,
            ReceiptTable receipts,
            Agencies agencies,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.drawers = drawers;
        this.receipts = receipts;
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
        var cashier = CurrentPerson.get();
        var open = drawers.openOf(cashier.person());
        if (open.isPresent()) return open.get();
        if (cashier.kind() != SignedInAs.SERVICE) throw new NoOpenDrawer();
        drawers.lockForOpening();
        return drawers.openOf(cashier.person())
                .orElseGet(() -> opened(
                        new OpenDrawer(cashier.person(), "API", Money.ZERO),
                        cashier,
                        "A service always has one open."));
    }

    private DrawerRow opened(OpenDrawer command, SignedIn cashier, String allowed) {
        var drawer = drawers.insert(new DrawerId(Ids.next()), command, cashier.name(), day.today(), day.now());
        audit.done(Act.of("drawer.open", "drawer", drawer.label())
                .after(Map.of(
                        "counter",
                        drawer.counter(),
                        "openingFloatCents",
                        drawer.openingFloat().cents()))
                .authority(allowed));
        return drawer;
    }

    @Transactional(readOnly = true)
    public Optional<DrawerRow> openOf(PersonId cashier) {
        return drawers.openOf(cashier);
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
}
