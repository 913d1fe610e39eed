package org.tallystick.payments.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.agency.Agencies;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Translations;
import org.tallystick.documents.Documents;
import org.tallystick.drawers.Drawers;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.payments.Payments;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.ReversalRow;
import org.tallystick.security.PrintedBy;
import org.tallystick.workbench.Workbench;

/** Puts a receipt into words, the same for the screen and for the PDF. */
@SpringComponent
class ReceiptPaper {

    record Line(String charge, String amount) {}

    record Sheet(
            Receipt receipt,
            ReceiptWords words,
            PrintedBy printedBy,
            String mark,
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
    private final Translations translations;
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
            Translations translations,
            Documents documents,
            Desk desk) {
        this.payments = payments;
        this.drawers = drawers;
        this.accounts = accounts;
        this.workbench = workbench;
        this.ledger = ledger;
        this.agencies = agencies;
        this.debtTypes = debtTypes;
        this.translations = translations;
        this.documents = documents;
        this.desk = desk;
    }

    /** Who may not see the account is told the same as if there were no such receipt. */
    Sheet of(String number) {
        var receipt = payments.receipt(number);
        var account = workbench.open(accounts.of(receipt.account()).number()).selected();
        var words = ReceiptWords.of(receipt.language());
        var facts = facts(receipt, words, desk.payer(account), account.number());
        return new Sheet(
                receipt,
                words,
                workbench.printedBy(account),
                mark(receipt, words),
                receipt.number(),
                agencies.current().name(),
                desk.payer(account),
                account.number(),
                facts,
                lines(receipt, words),
                receipt.amount().inDollars(),
                receipt.balanceAfter().inDollars());
    }

    byte[] pdf(Sheet sheet) {
        var words = sheet.words();
        var values = new HashMap<String, Object>();
        values.put("language", words.language());
        values.put("receipt", words.receipt());
        values.put("paidOn", words.paidOn());
        values.put("amount", words.amount());
        values.put("totalWord", words.total());
        values.put("owedWord", words.owedAfterwards());
        values.put("mark", sheet.mark());
        values.put("number", sheet.number());
        values.put("agency", sheet.agency());
        values.put(
                "facts",
                sheet.facts().entrySet().stream()
                        .map(fact -> Map.of("name", fact.getKey(), "value", fact.getValue()))
                        .toList());
        values.put(
                "lines",
                sheet.lines().stream()
                        .map(line -> Map.of("charge", line.charge(), "sum", line.amount()))
                        .toList());
        values.put("total", sheet.total());
        values.put("owedAfterwards", sheet.owedAfterwards());
        return documents.pdf("receipt", sheet.printedBy().line(words.locale()), values);
    }

    /** A voided one and a copy say so on their face. */
    private static String mark(Receipt receipt, ReceiptWords words) {
        var reversed = receipt.reversed();
        if (reversed != null && reversed.kind() != ReversalRow.Kind.REVERSAL) return words.voided();
        return receipt.copies() > 0 ? words.copy() + " " + receipt.copies() : "";
    }

    private Map<String, String> facts(Receipt receipt, ReceiptWords words, String payer, String account) {
        var drawer = drawers.of(receipt.drawer());
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.receipt(), receipt.number());
        facts.put(words.account(), account + ", " + payer);
        facts.put(words.receivedOn(), words.day(receipt.receivedOn()));
        facts.put(words.tender(), receipt.tenders().stream().map(words::inWords).collect(Collectors.joining("; ")));
        if (receipt.change().isPositive()) {
            facts.put(words.handedOver(), handedOver(receipt).toString());
            facts.put(words.change(), receipt.change().toString());
        }
        var paidBy = receipt.paidBy();
        if (paidBy != null) facts.put(words.paidBy(), paidBy);
        facts.put(
                words.takenBy(),
                PrintedBy.recorded(receipt.takenBy(), words.locale()) + ", "
                        + words.counter(drawer.counter(), in(words, drawer.counter())) + words.drawer() + " "
                        + drawer.label());
        facts.put(words.takenAt(), words.minute(receipt.takenAt().atZone(desk.zone())));
        facts.put(words.distribution(), words.policy(receipt.policy()));
        return facts;
    }

    private static Money handedOver(Receipt receipt) {
        return receipt.tenders().stream()
                .map(line -> line.handedOver() == null ? Money.ZERO : line.handedOver())
                .reduce(Money.ZERO, Money::plus);
    }

    private List<Line> lines(Receipt receipt, ReceiptWords words) {
        var account = workbench.open(accounts.of(receipt.account()).number()).accounts().stream()
                .map(AccountRow::id)
                .toList();
        var charges = ledger.chargesOf(account).stream().collect(Collectors.toMap(ChargeRow::id, Function.identity()));
        var debts = accounts.debtsOf(account).stream().collect(Collectors.toMap(DebtRow::id, Function.identity()));
        return receipt.allocations().stream()
                .map(part -> {
                    var charge = charges.get(part.charge());
                    var debt = charge == null ? null : debts.get(charge.debt());
                    return charge == null || debt == null
                            ? new Line(words.charge(), part.amount().toString())
                            : new Line(
                                    in(words, debt.debtTypeName()) + " " + debt.number() + ", "
                                            + in(words, nameOf(debt, charge.type())),
                                    part.amount().toString());
                })
                .toList();
    }

    private String in(ReceiptWords words, String name) {
        return translations.of(words.locale().getLanguage(), name);
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
