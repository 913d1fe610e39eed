package org.tallystick.payments.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.Agencies;
import org.tallystick.agency.DebtTypes;
import org.tallystick.documents.Documents;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.payments.Payments;
import org.tallystick.payments.Receipt;
import org.tallystick.workbench.Workbench;

/** Puts a receipt into words, the same for the screen and for the PDF. */
@SpringComponent
class ReceiptPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MMM d, uuuu, HH:mm", Locale.US);

    record Line(String charge, String amount) {}

    record Sheet(
            String number,
            String agency,
            String payer,
            String account,
            Map<String, String> facts,
            List<Line> lines,
            String total,
            String owedAfterwards) {}

    private final Payments payments;
    private final Drawers drawers;
    private final Accounts accounts;
    private final Workbench workbench;
    private final Ledger ledger;
    private final Agencies agencies;
    private final DebtTypes debtTypes;
    private final Documents documents;
    private final Desk desk;

    ReceiptPaper(
            Payments payments,
            Drawers drawers,
            Accounts accounts,
            Workbench workbench,
            Ledger ledger,
            Agencies agencies,
            DebtTypes debtTypes,
            Documents documents,
            Desk desk) {
        this.payments = payments;
        this.drawers = drawers;
        this.accounts = accounts;
        this.workbench = workbench;
        this.ledger = ledger;
        this.agencies = agencies;
        this.debtTypes = debtTypes;
        this.documents = documents;
        this.desk = desk;
    }

    /** Who may not see the account is told the same as if there were no such receipt. */
    Sheet of(String number) {
        var receipt = payments.receipt(number);
        var account = workbench.open(accounts.of(receipt.account()).number()).selected();
        return new Sheet(
                receipt.number(),
                agencies.current().name(),
                desk.payer(account),
                account.number(),
                facts(receipt, desk.payer(account), account.number()),
                lines(receipt),
                receipt.amount().inDollars(),
                receipt.balanceAfter().inDollars());
    }

    byte[] pdf(Sheet sheet) {
        return documents.pdf(
                "receipt",
                Map.of(
                        "number", sheet.number(),
                        "agency", sheet.agency(),
                        "facts",
                                sheet.facts().entrySet().stream()
                                        .map(fact -> Map.of("name", fact.getKey(), "value", fact.getValue()))
                                        .toList(),
                        "lines",
                                sheet.lines().stream()
                                        .map(line -> Map.of("charge", line.charge(), "amount", line.amount()))
                                        .toList(),
                        "total", sheet.total(),
                        "owedAfterwards", sheet.owedAfterwards()));
    }

    private Map<String, String> facts(Receipt receipt, String payer, String account) {
        var drawer = drawers.of(receipt.drawer());
        var facts = new LinkedHashMap<String, String>();
        facts.put("Receipt", receipt.number());
        facts.put("Account", account + ", " + payer);
        facts.put("Received on", DAY.format(receipt.receivedOn()));
        facts.put("Paid by", receipt.tenders().stream().map(TenderLine::inWords).collect(Collectors.joining(", ")));
        facts.put("Taken by", receipt.takenBy() + ", " + drawer.counter() + ", drawer " + drawer.label());
        facts.put("Taken at", MINUTE.format(receipt.takenAt().atZone(desk.zone())));
        facts.put("Distribution", receipt.policy());
        return facts;
    }

    private List<Line> lines(Receipt receipt) {
        var account = List.of(receipt.account());
        var charges = ledger.chargesOf(account).stream().collect(Collectors.toMap(ChargeRow::id, Function.identity()));
        var debts = accounts.debtsOf(account).stream().collect(Collectors.toMap(DebtRow::id, Function.identity()));
        return receipt.allocations().stream()
                .map(part -> {
                    var charge = charges.get(part.charge());
                    var debt = charge == null ? null : debts.get(charge.debt());
                    return charge == null || debt == null
                            ? new Line("Charge", part.amount().toString())
                            : new Line(
                                    debt.debtTypeName() + " " + debt.number() + ", " + nameOf(debt, charge.type()),
                                    part.amount().toString());
                })
                .toList();
    }

    private String nameOf(DebtRow debt, String chargeType) {
        return debtTypes.byCode(debt.debtType()).stream()
                .flatMap(type -> type.chargeTypes().stream())
                .filter(type -> type.code().equals(chargeType))
                .map(type -> type.name())
                .findFirst()
                .orElse(chargeType);
    }
}
