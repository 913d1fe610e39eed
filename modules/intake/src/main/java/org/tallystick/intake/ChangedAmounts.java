package org.tallystick.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerAccount;
import org.tallystick.ledger.Posting;
import org.tallystick.ledger.PostingKind;
import org.tallystick.ledger.PostingLine;
import org.tallystick.ledger.PostingSource;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;

/**
 * What a later row says of a debt in the books. What was levied never changes: the difference is posted as adjusted,
 * moved and paid elsewhere, in one transaction that takes on this further piece of the debt's history.
 */
@Component
class ChangedAmounts {

    private final ImportRowRepository rows;
    private final SourceRecordTable records;
    private final RulingTable rulings;
    private final Ledger ledger;
    private final Timeline timeline;

    ChangedAmounts(
            ImportRowRepository rows,
            SourceRecordTable records,
            RulingTable rulings,
            Ledger ledger,
            Timeline timeline) {
        this.rows = rows;
        this.records = records;
        this.rulings = rulings;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    /** Before and after; with the reason when it cannot be applied. */
    ChangedDebt of(Import work, ReadRow row) {
        var said = said(row);
        var known = known(row);
        var account = known.account();
        var inTheBooks = ofRow(row, known, ledger.chargesOf(List.of(account)));
        var charges = new ArrayList<ChangedDebt.Charge>();
        boolean sameKinds = inTheBooks.size() == said.size();
        for (int i = 0; i < inTheBooks.size() && sameKinds; i++) {
            var charge = said.get(i);
            sameKinds = inTheBooks.get(i).type().equals(charge.type());
            charges.add(new ChangedDebt.Charge(charge.type(), totals(inTheBooks.get(i)), charge.totals()));
        }
        var changed = new ChangedDebt(row.row(), account, known.debt(), sameKinds ? charges : List.of(), null);
        return new ChangedDebt(
                row.row(),
                account,
                known.debt(),
                changed.charges(),
                cannot(account, sameKinds, changed).orElse(null));
    }

    private static List<ReadRow.Charge> said(ReadRow row) {
        var debt = row.debt();
        var addition = row.addition();
        if (debt == null && (addition == null || row.fault() != null))
            throw new ImportRefused("Row " + row.row() + " cannot be read any more as it was.");
        if (addition == null) return debt == null ? List.of() : debt.charges();
        var charge = addition.charge();
        if (charge == null)
            throw new ImportRefused(
                    "Row " + row.row() + " is a " + addition.kind()
                            + ", which is kept and never posted: it has no amounts to change. Take it as a further one, or dismiss it.");
        return List.of(charge);
    }

    private RulingTable.PostedAs known(ReadRow row) {
        var known = rulings.postedAs(row.key())
                .orElseThrow(() -> new ImportRefused("Row " + row.row()
                        + " repeats a row that is not in the books yet. It can be compared once that row is posted."));
        if (row.addition() != null && known.charge() == null)
            throw new ImportRefused(
                    "Row " + row.row()
                            + " came first before it was kept which charge it became. Correct the account by hand, or dismiss the row.");
        return known;
    }

    /** A row of a related table is one charge of its debt; an account's own row is all that no such row became. */
    private List<ChargeRow> ofRow(ReadRow row, RulingTable.PostedAs known, List<ChargeRow> charges) {
        if (row.addition() != null)
            return charges.stream()
                    .filter(charge -> charge.id().equals(known.charge()))
                    .toList();
        var others = records.chargesOf(known.account());
        return charges.stream()
                .filter(charge -> charge.debt().equals(known.debt()) && !others.contains(charge.id()))
                .toList();
    }

    private Optional<String> cannot(AccountId account, boolean sameKinds, ChangedDebt changed) {
        if (!sameKinds)
            return Optional.of("Its charges are not those of the debt in the books. Dismiss it, or keep it.");
        if (!changed.isChanged()) return Optional.of("The books say the same already. Dismiss it.");
        boolean ownMoney = ledger.journalOf(List.of(account)).stream()
                .anyMatch(line -> line.kind() != PostingKind.LEVY && line.kind() != PostingKind.TAKE_ON);
        return ownMoney
                ? Optional.of(
                        "The account has moved here since it came, and the sender may count the same money again. Dismiss it, or correct the account by hand.")
                : Optional.empty();
    }

    private static ImportTotals totals(ChargeRow charge) {
        return new ImportTotals(charge.levied(), charge.adjusted(), charge.moved(), charge.paid());
    }

    /** What the change adds to the books: a levied amount that differs counts as adjusted. */
    static ImportTotals difference(ChangedDebt changed) {
        return changed.charges().stream()
                .map(ChangedAmounts::difference)
                .reduce(ImportTotals.NOTHING, ImportTotals::plus);
    }

    private static ImportTotals difference(ChangedDebt.Charge charge) {
        var change = charge.after().minus(charge.before());
        return new ImportTotals(Money.ZERO, change.levied().plus(change.adjusted()), change.moved(), change.paid());
    }

    /** Posts the difference, and tells it on the timeline in the name of who decided. */
    void post(RowsAgain.Desk desk, ReadRow row, ChangedDebt changed, @Nullable String why, String byName) {
        var work = desk.terms().work();
        var known = known(row);
        var inTheBooks = ofRow(
                row, known, ledger.lockChargesOf(List.of(changed.account())).get());
        var lines = new ArrayList<PostingLine>();
        for (int i = 0; i < inTheBooks.size(); i++)
            lines(lines, inTheBooks.get(i), difference(changed.charges().get(i)));
        var story = "Amounts changed by " + work.fileName() + ", row " + row.row() + ": "
                + changed.before().inDollars() + " became " + changed.after().inDollars() + ", as " + byName
                + " decided" + (why == null ? "." : ": " + why);
        if (!lines.isEmpty())
            ledger.post(new Posting(
                    new TransactionId(Ids.next()),
                    PostingKind.TAKE_ON,
                    desk.today(),
                    desk.today(),
                    "Changed by the sender",
                    new PostingSource("import", work.id().toString()),
                    lines));
        timeline.add(List.of(NewTimelineEntry.of(Ids.next(), changed.account(), TimelineKind.INTAKE, story)
                .about(changed.debt())
                .amount(changed.after().minus(changed.before()))));
        keep(work, row, known);
    }

    private void keep(Import work, ReadRow row, RulingTable.PostedAs known) {
        var key = SourceKey.ofRuling(work.id().toString(), row.row(), row.key());
        var addition = row.addition();
        if (addition == null)
            rows.post(
                    work.id(),
                    List.of(new ImportRowRepository.Posted(
                            row.as(key, row.read()), row.read(), known.account(), known.debt(), RowOutcome.MATCHED)));
        else
            records.add(
                    work.id(),
                    List.of(new SourceRecordTable.NewRecord(
                            key,
                            row.row(),
                            new SourceRecordTable.Place(known.account(), known.debt()),
                            addition,
                            known.charge(),
                            row.key())));
    }

    private static void lines(List<PostingLine> into, ChargeRow charge, ImportTotals change) {
        line(into, charge, LedgerAccount.RECEIVABLE_ADJUSTED, LedgerAccount.ADJUSTMENTS, change.adjusted());
        line(
                into,
                charge,
                LedgerAccount.RECEIVABLE_MOVED,
                LedgerAccount.MOVED_ELSEWHERE,
                change.moved().negated());
        line(
                into,
                charge,
                LedgerAccount.RECEIVABLE_PAID,
                LedgerAccount.EARLIER_RECEIPTS,
                change.paid().negated());
    }

    private static void line(
            List<PostingLine> into, ChargeRow charge, LedgerAccount receivable, LedgerAccount against, Money amount) {
        if (amount.isZero()) return;
        into.add(new PostingLine(receivable, charge.fund(), charge.account(), charge.id(), amount));
        into.add(new PostingLine(against, charge.fund(), charge.account(), null, amount.negated()));
    }
}
