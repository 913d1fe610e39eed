package org.tallystick.payments;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DepositRow;
import org.tallystick.drawers.Deposits;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.DrawerTally;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.security.Authority;

/** The evening's proof: receipts, allocations, deposit and ledger of a day agree to the cent, or the difference is named. */
@Service
public class TieOuts {

    private final Drawers drawers;
    private final Deposits deposits;
    private final Ledger ledger;
    private final ReversalTable reversals;
    private final Authority authority;
    private final BusinessDay day;

    TieOuts(
            Drawers drawers,
            Deposits deposits,
            Ledger ledger,
            ReversalTable reversals,
            Authority authority,
            BusinessDay day) {
        this.drawers = drawers;
        this.deposits = deposits;
        this.ledger = ledger;
        this.reversals = reversals;
        this.authority = authority;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public TieOut of(LocalDate date) {
        authority.require("drawer.view");
        var made = depositsOf(date);
        return new TieOutOfDay(
                        date,
                        tallies(date),
                        made,
                        ledger.bankedBy(made.values().stream()
                                .map(DepositRow::journal)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                        receiptsOf(date),
                        reversals.postedOn(date),
                        reversals.on(date),
                        ledger.cashPostedOn(date),
                        payment -> drawers.receiptOf(payment.value()).orElseThrow())
                .result();
    }

    /** The receipts behind a drawer's figure. */
    @Transactional(readOnly = true)
    public List<ReceiptRow> receiptsOf(LocalDate date, DrawerId drawer) {
        authority.require("drawer.view");
        return receiptsOf(date).stream()
                .filter(receipt -> receipt.drawer().equals(drawer))
                .toList();
    }

    private List<DrawerTally> tallies(LocalDate date) {
        var shown = drawers.on(date).stream()
                .collect(toMap(DrawerRow::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        receiptsOf(date).forEach(receipt -> shown.computeIfAbsent(receipt.drawer(), drawers::of));
        return shown.values().stream().map(drawer -> drawers.tally(drawer.id())).toList();
    }

    private Map<DrawerId, DepositRow> depositsOf(LocalDate date) {
        var ids = drawers.on(date).stream().map(DrawerRow::id).toList();
        var byDrawer = new HashMap<DrawerId, DepositRow>();
        for (var deposit : deposits.of(ids)) for (var line : deposit.lines()) byDrawer.put(line.drawer(), deposit);
        return byDrawer;
    }

    private List<ReceiptRow> receiptsOf(LocalDate date) {
        return drawers.receiptsBetween(
                date.atStartOfDay(day.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(day.zone()).toInstant());
    }
}
