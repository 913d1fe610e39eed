package org.tallystick.payments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.ApprovalSubject.Line;
import org.tallystick.approvals.Effect;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.ledger.Posting;
import org.tallystick.ledger.PostingSource;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;

/** A receipt as approvals look at it: what taking it back would change. */
@Component
class ReceiptSubject {

    /** The action that decides whatever takes money back. */
    static final String DECIDES = "adjustment.approve";

    private final Drawers drawers;
    private final Accounts accounts;
    private final Ledger ledger;
    private final ReversalTable reversals;
    private final PaymentTable payments;
    private final DebtTypes types;

    ReceiptSubject(
            Drawers drawers,
            Accounts accounts,
            Ledger ledger,
            ReversalTable reversals,
            PaymentTable payments,
            DebtTypes types) {
        this.drawers = drawers;
        this.accounts = accounts;
        this.ledger = ledger;
        this.reversals = reversals;
        this.payments = payments;
        this.types = types;
    }

    ReceiptRow receipt(String number) {
        return drawers.receipt(number).orElseThrow(() -> new NotThere("receipt", number));
    }

    /** By its own number, also where it was named by its payment's id. */
    String numberOf(String named) {
        try {
            return drawers.receiptOf(UUID.fromString(named))
                    .map(ReceiptRow::number)
                    .orElse(named);
        } catch (IllegalArgumentException number) {
            return named;
        }
    }

    /** Who took the money does not decide that it goes back. */
    void requireNotTheCashier(String number) {
        var drawer = drawers.of(receipt(number).drawer());
        if (drawer.cashier().equals(CurrentPerson.get().person()))
            throw PaymentRefused.notNow("You took this payment yourself; somebody else decides.");
    }

    ApprovalSubject of(String number, String title, String receiptAfter, LedgerAccount moneyFrom) {
        var receipt = receipt(number);
        var takenBack = reversals.of(new PaymentId(receipt.payment()));
        takenBack.ifPresent(known -> {
            throw PaymentRefused.notNow("Receipt " + number + " was taken back by " + known.by() + " already.");
        });
        var drawer = drawers.of(receipt.drawer());
        var account = accounts.of(receipt.account());
        var owed = ledger.balanceOf(receipt.account());
        var payment = payments.of(new PaymentId(receipt.payment())).orElseThrow();
        var would = ledger.reversalOf(
                payment.journal(),
                title,
                new PostingSource(TakingBack.SOURCE, receipt.payment().toString()),
                moneyFrom);
        var evidence = new ArrayList<String>();
        evidence.add("Taken by " + drawer.cashierName() + " in drawer " + drawer.label() + ", "
                + TenderLine.inSentence(receipt.tenders()));
        evidence.add("Drawer " + drawer.label() + ": " + drawer.state().inWords());
        return new ApprovalSubject(
                        title + " " + number,
                        receipt.amount(),
                        accounts.debtsOf(List.of(account.id())).stream()
                                .map(debt -> debt.debtType())
                                .findFirst()
                                .orElse(null),
                        account.department(),
                        number + "|" + receipt.version() + "|"
                                + receipt.amount().cents(),
                        List.of(
                                new Effect("Receipt", "given", receiptAfter),
                                new Effect("Payment", receipt.amount().inDollars(), "taken back in the ledger"),
                                new Effect(
                                        "Owed on account " + account.number(),
                                        owed.inDollars(),
                                        owed.plus(receipt.amount()).inDollars())),
                        evidence,
                        "receipts/" + number,
                        account.concerns())
                .posting(would.effectiveOn(), lines(would, "receipt " + number));
    }

    /** Each line of the reversal as the books will get it: what is owed again, and what goes out of the cash. */
    private List<Line> lines(Posting would, String receipt) {
        var paid = would.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.account()))
                .distinct()
                .toList();
        var numbers = paid.stream()
                .collect(Collectors.toMap(id -> id, id -> accounts.of(id).number()));
        var charges = ledger.chargesOf(paid).stream().collect(Collectors.toMap(ChargeRow::id, ChargeRow::type));
        var names = types.all().stream()
                .flatMap(type -> type.chargeTypes().stream())
                .collect(Collectors.toMap(ChargeType::code, ChargeType::name, (one, _) -> one));
        return would.lines().stream()
                .map(line -> {
                    var charge = line.charge();
                    var of = line.account();
                    var account = of == null ? "" : numbers.getOrDefault(of, "");
                    if (charge == null)
                        return Line.of(
                                (line.ledgerAccount() == LedgerAccount.BANK
                                                ? "Out of the bank, "
                                                : "Out of the drawer, ")
                                        + receipt,
                                account,
                                "Fund " + line.fund(),
                                line.amount());
                    var type = charges.getOrDefault(charge, "");
                    return Line.of("Owed again, " + receipt, account, names.getOrDefault(type, type), line.amount());
                })
                .sorted(Comparator.comparing(line -> line.debit() == null))
                .toList();
    }
}
