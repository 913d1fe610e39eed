package org.tallystick.drawers;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;

/** What may still be done about a receipt: void it, correct its tenders, print it again. A receipt is never edited. */
@Component
class Changing {

    private final ReceiptTable receipts;
    private final ReceiptChanges changes;
    private final Closing closing;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Changing(
            ReceiptTable receipts,
            ReceiptChanges changes,
            Closing closing,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.receipts = receipts;
        this.changes = changes;
        this.closing = closing;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** In its cashier's open drawer, on the day on which it was given. */
    void markVoid(String number, String reason) {
        var receipt = receipt(number);
        requireToday(receipt, closing.ownOpen(receipt.drawer()));
        mark(receipt, false, reason);
    }

    /** Approved by somebody else; true when its drawer was closed by then, whose count stays as it was. */
    boolean markVoidAfterClose(String number, String reason) {
        var receipt = receipt(number);
        var afterClose = closing.held(receipt.drawer()).state() != DrawerRow.State.OPEN;
        mark(receipt, afterClose, reason);
        return afterClose;
    }

    private void mark(ReceiptRow receipt, boolean afterClose, String reason) {
        if (!changes.markVoid(receipt.number(), afterClose, reason, CurrentPerson.get(), day.now()))
            throw DrawerRefused.notNow("Receipt " + receipt.number() + " is void already.");
    }

    ReceiptRow correct(String number, int version, List<TenderLine> tenders, String reason) {
        var allowed = authority.require("receipt.correct");
        var said = DrawerRefused.words("what was wrong", reason, 500);
        var receipt = receipt(number);
        requireToday(receipt, closing.ownOpen(receipt.drawer()));
        if (receipt.voided() != null) throw DrawerRefused.notNow("Receipt " + number + " is void.");
        var sum = tenders.stream().map(TenderLine::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(receipt.amount()))
            throw new DrawerRefused("The tenders come to " + sum.inDollars() + ", the receipt to "
                    + receipt.amount().inDollars() + ". An amount is never corrected: void the receipt.");
        if (receipt(number).version() != version
                || !changes.correct(number, version + 1, tenders, said, CurrentPerson.get(), day.now()))
            throw DrawerRefused.notNow(
                    "The tenders of receipt " + number + " were corrected meanwhile. Look at it again.");
        audit.done(Act.of("receipt.correct", "receipt", number)
                .before(Map.of("tenders", TenderLine.inSentence(receipt.tenders())))
                .after(Map.of("tenders", TenderLine.inSentence(tenders), "correction", version + 1))
                .why(said)
                .authority(allowed.reason()));
        return receipt(number);
    }

    int reprint(String number) {
        var allowed = authority.require("receipt.reprint");
        var receipt = receipt(number);
        var copy = 0;
        for (int attempt = 0; copy == 0 && attempt < 100; attempt++)
            copy = changes.copy(receipt.number(), CurrentPerson.get(), day.now());
        audit.done(Act.of("receipt.reprint", "receipt", number)
                .after(Map.of("copy", copy))
                .authority(allowed.reason()));
        return copy;
    }

    private void requireToday(ReceiptRow receipt, DrawerRow drawer) {
        if (!receipt.issuedAt().atZone(day.zone()).toLocalDate().equals(day.today()))
            throw DrawerRefused.notNow("Receipt " + receipt.number() + " of drawer " + drawer.label()
                    + " is from another day. Ask a supervisor.");
    }

    private ReceiptRow receipt(String number) {
        return receipts.numbered(number).orElseThrow(() -> new NotThere("receipt", number));
    }
}
