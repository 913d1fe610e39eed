package org.tallystick.payments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Conflicts;
import org.tallystick.approvals.RequestApproval;
import org.tallystick.drawers.DrawerRow.State;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.payments.ReversalRow.Kind;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.NotThere;

/** What can still be done about money that was taken: void, correct the tender, ask for a reversal, print again. */
@Service
public class Reversals {

    private static final int LONGEST_REASON = 500;

    private final TakingBack takingBack;
    private final ReversalTable reversals;
    private final Drawers drawers;
    private final Accounts accounts;
    private final Timeline timeline;
    private final Approvals approvals;
    private final Authority authority;
    private final Conflicts conflicts;

    Reversals(
            TakingBack takingBack,
            ReversalTable reversals,
            Drawers drawers,
            Accounts accounts,
            Timeline timeline,
            Approvals approvals,
            Authority authority,
            Conflicts conflicts) {
        this.takingBack = takingBack;
        this.reversals = reversals;
        this.drawers = drawers;
        this.accounts = accounts;
        this.timeline = timeline;
        this.approvals = approvals;
        this.authority = authority;
        this.conflicts = conflicts;
    }

    /**
     * Voids a receipt on its own day while its drawer is open, by its cashier; it keeps its number. Voiding again what
     * one voided oneself is harmless. Refused with {@link PaymentRefused} or by the drawer.
     */
    @Transactional
    public void voidReceipt(String number, String reason) {
        var receipt = receipt(number);
        var account = accounts.of(receipt.account());
        var concerns = account.concerns();
        conflicts.refuse("receipt.void", concerns);
        authority.require(about(receipt, "receipt.void"));
        var said = checked(reason);
        if (isMineAlready(receipt)) return;
        if (reversals.of(new PaymentId(receipt.payment())).isPresent())
            throw PaymentRefused.notNow("Receipt " + number + " was taken back already.");
        holdAll(account);
        var allowed = approvals.requireTogether(
                about(receipt, "receipt.void"), ReceiptSubject.DECIDES, concerns, receipt.amount());
        takingBack.takeBack(receipt, Kind.VOID, LedgerAccount.CASH, said, allowed.reason());
        drawers.markVoid(number, said);
    }

    /** Replaces the tenders by what really was handed over; the amount and where it went stay. */
    @Transactional
    public ReceiptRow correctTender(String number, int version, List<TenderLine> tenders, String reason) {
        var receipt = receipt(number);
        conflicts.refuse("receipt.correct", accounts.of(receipt.account()).concerns());
        authority.require(about(receipt, "receipt.correct"));
        if (reversals.of(new PaymentId(receipt.payment())).isPresent())
            throw PaymentRefused.notNow("Receipt " + number + " was taken back already.");
        var corrected = drawers.correct(number, version, tenders, reason);
        timeline.add(List.of(NewTimelineEntry.of(
                Ids.next(),
                receipt.account(),
                TimelineKind.MONEY,
                "Tender of receipt " + number + " corrected from " + TenderLine.inSentence(receipt.tenders()) + " to "
                        + TenderLine.inSentence(tenders))));
        return corrected;
    }

    /** Asks somebody else to void a receipt whose drawer is closed. */
    public ApprovalRow askToVoid(String number, String reason) {
        return ask(VoidAfterClose.KIND, number, reason);
    }

    /** Asks somebody else to reverse posted money, such as a check that came back. */
    public ApprovalRow askToReverse(String number, String reason) {
        return ask(PaymentReversal.KIND, number, reason);
    }

    private ApprovalRow ask(String kind, String number, String reason) {
        return approvals.request(new RequestApproval(kind, number, null, checked(reason)));
    }

    /** Counts another copy of the receipt and answers which one it is. */
    @Transactional
    public int reprint(String number) {
        authority.require(about(receipt(number), "receipt.reprint"));
        return drawers.reprint(number);
    }

    /** How, why and by whom it was taken back; null when it was not. */
    @Transactional(readOnly = true)
    public @Nullable ReversalRow of(PaymentId payment) {
        return reversals.of(payment).orElse(null);
    }

    /** Until when and by whom it can be undone, as a sentence for who takes the money. */
    public String howUndone() {
        return "Can be voided today while your drawer is open; after that a supervisor decides.";
    }

    /** What the person at work could do about a receipt now, and why not. */
    @Transactional(readOnly = true)
    public ReceiptStanding standing(String number) {
        var receipt = receipt(number);
        var drawer = drawers.of(receipt.drawer());
        var open = drawer.state() == State.OPEN;
        if (reversals.of(new PaymentId(receipt.payment())).isPresent())
            return new ReceiptStanding("It was taken back already.", "It was taken back already.", false);
        if (!open) return new ReceiptStanding("Its drawer is closed.", "", true);
        return drawer.cashier().equals(CurrentPerson.get().person())
                ? new ReceiptStanding("", "Its drawer is open: void it.", false)
                : new ReceiptStanding("It is in " + drawer.cashierName() + "'s drawer.", "", false);
    }

    /** Another void about the same debtor waits until this one counts. */
    private void holdAll(AccountRow account) {
        var _ = accounts.held(
                accounts.ofParty(account.party()).stream().map(AccountRow::id).toList());
    }

    private boolean isMineAlready(ReceiptRow receipt) {
        var known = reversals.of(new PaymentId(receipt.payment()));
        return known.isPresent()
                && known.get().kind() == Kind.VOID
                && known.get().by().equals(CurrentPerson.get().name());
    }

    private Question about(ReceiptRow receipt, String action) {
        return accounts.of(receipt.account()).question(action);
    }

    private ReceiptRow receipt(String number) {
        return drawers.receipt(number).orElseThrow(() -> new NotThere("receipt", number));
    }

    private static String checked(String reason) {
        var said = reason.strip();
        if (said.isEmpty()) throw new PaymentRefused("Say why: it stays on record beside the receipt.");
        if (said.length() > LONGEST_REASON || said.indexOf('\0') >= 0)
            throw new PaymentRefused("A reason has at most " + LONGEST_REASON + " characters.");
        CardNumberRefused.check(said);
        return said;
    }
}
