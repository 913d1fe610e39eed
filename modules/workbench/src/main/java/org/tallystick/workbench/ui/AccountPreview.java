package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.security.NotPermitted;
import org.tallystick.web.Counted;
import org.tallystick.web.NotThere;
import org.tallystick.web.SearchPreview;
import org.tallystick.web.Styled;

/** Who it is, what may not be done, what is owed and what comes next, in the order in which one asks. */
@org.springframework.stereotype.Component
class AccountPreview implements SearchPreview {

    private static final int MOST = 12;

    private final CaseFiles files;

    AccountPreview(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Optional<Component> of(String accountNumber) {
        try {
            return Optional.of(shown(files.open(accountNumber)));
        } catch (NotThere gone) {
            return Optional.empty();
        } catch (NotPermitted kept) {
            return files.masked(accountNumber)
                    .map(masked -> MaskedCase.preview(masked, files.department(masked.department())));
        }
    }

    private static Component shown(CaseFile file) {
        var party = file.party();
        var born = file.who().bornOn();
        var preview = new Div(
                new H2(party.name()),
                Styled.words((born == null ? "" : "born " + born.getYear() + ", ") + party.number(), "ts-small"));
        var flags = WhoHeader.flags(file);
        if (!flags.isEmpty()) {
            var line = new Div();
            line.add(flags);
            line.addClassName("ts-who-flags");
            preview.add(line);
        }
        preview.add(debts(file), next(file));
        return preview;
    }

    private static Component debts(CaseFile file) {
        var list = new Div();
        list.addClassName("ts-preview-debts");
        file.debts().stream().limit(MOST).forEach(debt -> list.add(line(file, debt)));
        if (file.debts().size() > MOST)
            list.add(Styled.words("and " + Counted.of(file.debts().size() - MOST, "more debt"), "ts-small"));
        var kept = file.keptFrom().size();
        if (kept > 0) list.add(Styled.words(Counted.of(kept, "more account") + ", restricted", "ts-small"));
        var total = new Div(new Span("Owed"), new Span(file.owed().inDollars()));
        total.addClassName("ts-preview-total");
        list.add(total);
        return list;
    }

    private static Component line(CaseFile file, DebtRow debt) {
        var owed = CaseFile.sum(file.chargesOf(debt.id()));
        var name = new Span(debt.debtTypeName() + " ");
        name.add(Styled.words(debt.number(), "ts-id"));
        var line = new Div(name, new Span(owed.toString()), DebtBadge.of(file, debt));
        line.addClassName("ts-preview-debt");
        return line;
    }

    private static Component next(CaseFile file) {
        AccountRow account = file.subject().selected();
        var facts = new Div(
                fact("Next", Days.ahead(account.nextDate(), account.nextTime(), file.today())),
                fact("What for", account.nextStep().inWords()),
                fact("Owner", account.ownerName()),
                fact("Department", file.departmentOf(account)));
        facts.addClassName("ts-preview-facts");
        return facts;
    }

    private static Component fact(String name, String value) {
        var line = new Div(new Span(name), new Span(value));
        line.addClassName("ts-preview-fact");
        return line;
    }
}
