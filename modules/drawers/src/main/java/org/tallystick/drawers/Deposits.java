package org.tallystick.drawers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** What goes to the bank: verified drawers in a bag, with a numbered slip. */
@Service
@Transactional
public class Deposits {

    private static final int LONGEST_KEY = 200;

    private final DepositTable deposits;
    private final CloseTable closes;
    private final Closing closing;
    private final Authority authority;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    Deposits(
            DepositTable deposits,
            CloseTable closes,
            Closing closing,
            Authority authority,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
        this.deposits = deposits;
        this.closes = closes;
        this.closing = closing;
        this.authority = authority;
        this.audit = audit;
        this.news = news;
        this.day = day;
    }

    /**
     * Puts verified drawers into one bag, all that was counted in them; the same key answers with the same deposit.
     * Refused with {@link DrawerRefused} for a drawer that is not verified or is in a bag already.
     */
    public DepositRow make(String key, String bag, List<DrawerId> drawers) {
        var allowed = authority.require("deposit.make");
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new DrawerRefused("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        var known = deposits.byKey(key);
        if (known.isPresent()) return known.get();
        var label = DrawerRefused.reference("the " + DepositRow.BAG, bag, 40);
        if (drawers.isEmpty()) throw new DrawerRefused("Say which drawers go into the bag.");
        var tallies = drawers.stream()
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .map(this::verified)
                .toList();
        var journal = new TransactionId(Ids.next());
        try {
            deposits.insert(Ids.next(), key, label, day.today(), tallies, journal, CurrentPerson.get(), day.now());
        } catch (DuplicateKeyException _) {
            throw DrawerRefused.notNow("Somebody made a deposit a moment ago. Look at it, then try again.");
        }
        var deposit = deposits.byKey(key).orElseThrow();
        news.publishEvent(new DepositMade(
                deposit,
                journal,
                deposits.paymentsIn(drawers),
                tallies.stream().map(DrawerTally::expected).reduce(Money.ZERO, Money::plus)));
        audit.done(Act.of("deposit.make", "deposit", deposit.label())
                .after(Map.of(
                        "bag", label,
                        "cents", deposit.total().cents(),
                        "drawers",
                                tallies.stream()
                                        .map(one -> one.drawer().label())
                                        .toList()))
                .authority(allowed.reason()));
        return deposit;
    }

    private DrawerTally verified(DrawerId id) {
        var drawer = closing.held(id);
        if (drawer.state() != DrawerRow.State.VERIFIED)
            throw DrawerRefused.notNow("Drawer " + drawer.label() + " is not verified by a second person yet.");
        deposits.of(List.of(id)).stream().findFirst().ifPresent(other -> {
            throw DrawerRefused.notNow("Drawer " + drawer.label() + " is in deposit " + other.label() + " already.");
        });
        return closes.tally(drawer);
    }

    /** Refused with {@link NotThere} when this agency made no such deposit. */
    @Transactional(readOnly = true)
    public DepositRow numbered(int number) {
        authority.require("drawer.view");
        return deposits.numbered(number).orElseThrow(() -> new NotThere("deposit", String.valueOf(number)));
    }

    @Transactional(readOnly = true)
    public List<DepositRow> on(LocalDate deposited) {
        authority.require("drawer.view");
        return deposits.on(deposited);
    }

    /** The deposits in which these drawers went to the bank. */
    @Transactional(readOnly = true)
    public List<DepositRow> of(List<DrawerId> drawers) {
        authority.require("drawer.view");
        return drawers.isEmpty() ? List.of() : deposits.of(drawers);
    }
}
