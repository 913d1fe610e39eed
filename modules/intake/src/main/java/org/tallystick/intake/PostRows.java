package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.intake.ImportRowRepository.Posted;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.PostingSource;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;

/** Puts rows into the books, many at a time: a party, its account, the debt and its charges for each. */
@Component
class PostRows {

    private final Debtors debtors;
    private final Accounts accounts;
    private final Ledger ledger;
    private final ImportRowRepository rows;

    PostRows(Debtors debtors, Accounts accounts, Ledger ledger, ImportRowRepository rows) {
        this.debtors = debtors;
        this.accounts = accounts;
        this.ledger = ledger;
        this.rows = rows;
    }

    /** Posts them in the caller's transaction. */
    void post(Import work, AgencyWords words, PersonId owner, LocalDate nextDate, List<ReadRow> created) {
        var parties = new ArrayList<NewParty>();
        var opened = new ArrayList<OpenAccount>();
        var levies = new ArrayList<Levy>();
        var told = new ArrayList<NewTimelineEntry>();
        var posted = new ArrayList<Posted>();
        for (var row : created) {
            var debt = row.debt();
            if (debt == null) throw new IllegalArgumentException("Row " + row.row() + " was not read.");
            var party = new PartyId(Ids.next());
            var account = new AccountId(Ids.next());
            var debtId = new DebtId(Ids.next());
            parties.add(new NewParty(party, debt.kind(), debt.name(), debt.addresses()));
            opened.add(new OpenAccount(
                    account,
                    debt.account(),
                    debt.department(),
                    party,
                    debt.owner() == null ? owner : debt.owner(),
                    debt.nextDate() == null ? nextDate : debt.nextDate(),
                    List.of(new NewDebt(debtId, numberOf(debt), debt.debtType(), debt.incurredOn()))));
            levies.addAll(levies(debt, account, debtId, words));
            told.add(NewTimelineEntry.of(Ids.next(), account, TimelineKind.INTAKE, story(work, words, row, debt))
                    .about(debtId)
                    .amount(row.amount())
                    .by(work.receivedBy(), work.receivedByName()));
            posted.add(new Posted(row, debt, account, debtId));
        }
        rows.post(work.id(), posted);
        debtors.add(parties);
        accounts.open(opened, told);
        ledger.open(levies, new PostingSource("import", work.id().toString()));
    }

    private static String numberOf(ReadRow.Debt debt) {
        if (debt.number() == null) throw new IllegalArgumentException("A debt has a number.");
        return debt.number();
    }

    private static List<Levy> levies(ReadRow.Debt debt, AccountId account, DebtId debtId, AgencyWords words) {
        var fund = words.debtType(debt.debtType()).orElseThrow().fund();
        var levies = new ArrayList<Levy>();
        for (var charge : debt.charges())
            levies.add(new Levy(
                    new ChargeId(Ids.next()),
                    account,
                    debtId,
                    charge.type(),
                    charge.totals().levied(),
                    charge.leviedOn(),
                    levies.size() + 1,
                    charge.totals().adjusted(),
                    charge.totals().moved(),
                    charge.totals().paid(),
                    fund));
        return levies;
    }

    private static String story(Import work, AgencyWords words, ReadRow row, ReadRow.Debt debt) {
        var type = words.debtType(debt.debtType()).orElseThrow().name();
        var kept = debt.kept().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "Account opened with " + type + " " + debt.number() + " from " + work.fileName() + ", row " + row.row()
                + (kept.isEmpty() ? "." : ": " + kept + ".");
    }
}
