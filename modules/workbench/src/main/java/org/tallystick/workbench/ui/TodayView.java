package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Workload;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.Debtors;
import org.tallystick.ledger.Ledger;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.PersonId;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** Where everybody begins: the accounts that are theirs, the most urgent first. */
@Route("today")
@PageTitle("Today \u00b7 Tallystick")
@Needs("account.view")
class TodayView extends Div {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final Debtors debtors;
    private final Ledger ledger;
    private final Authority authority;
    private final PersonId me;
    private final LocalDate today;
    private final Div body = new Div();
    private final Div end = new Div();
    private final List<RouterLink> links = new ArrayList<>();
    private @Nullable AccountRow last;
    private int at = -1;

    TodayView(Accounts accounts, Debtors debtors, Ledger ledger, Authority authority, BusinessDay day) {
        this.accounts = accounts;
        this.debtors = debtors;
        this.ledger = ledger;
        this.authority = authority;
        this.me = CurrentPerson.get().person();
        this.today = day.today();
        addClassName("ts-screen");
        body.addClassName("ts-column-body");
        var workload = accounts.workloadOf(me, today);
        add(head(workload), body);
        if (workload.total() == 0) body.add(nothing());
        else list();
        Keys.of(this)
                .below("j", "down", () -> move(1))
                .below("k", "up", () -> move(-1))
                .below("n", "open the next account", this::openNext);
    }

    private Component head(Workload workload) {
        var counts = new Div();
        counts.addClassName("ts-line-up");
        if (workload.late() > 0) counts.add(StatusBadge.tag(Tone.WARN, "%,d late".formatted(workload.late())));
        if (workload.today() > 0) counts.add(StatusBadge.tag(Tone.UNDER_WAY, "%,d today".formatted(workload.today())));
        if (workload.later() > 0) counts.add(StatusBadge.tag(Tone.OPEN, "%,d later".formatted(workload.later())));
        var spring = new Span();
        spring.addClassName("ts-spring");
        var head = new Div(
                new Div(new H1("Today"), new Paragraph(Days.weekday(today) + ", my accounts by next date")),
                spring,
                counts);
        head.addClassName("ts-screen-head");
        return head;
    }

    private Component nothing() {
        return authority.may("import.load")
                ? new EmptyState(
                        "No account is yours yet",
                        "Import a file of debts, or press / to search and open any account.",
                        link("Import a file", "intake"))
                : new EmptyState("No account is yours yet", "Press / to search and open any account.");
    }

    private static Component link(String words, String path) {
        var link = new com.vaadin.flow.component.html.Anchor(path, words);
        link.addClassName("ts-link");
        return link;
    }

    private void list() {
        var table = new Table("My accounts", List.of("Who and account", "Next date"), List.of("Owed $"));
        body.add(table, end);
        end.addClassName("ts-facts");
        more(table);
    }

    private void more(Table table) {
        var page = accounts.ownedBy(me, last, PAGE);
        var names = debtors.of(page.stream().map(AccountRow::party).collect(Collectors.toUnmodifiableSet()));
        var owed = ledger.balancesOf(page.stream().map(AccountRow::id).toList());
        for (var account : page) {
            var party = names.get(account.party());
            var balance = owed.get(account.id());
            var row = table.row(List.of("", ""), List.of(balance == null ? "0.00" : balance.toString()));
            var link = new RouterLink(
                    party == null ? account.number() : party.name(),
                    WorkbenchView.class,
                    new RouteParameters("number", account.number()));
            links.add(link);
            var number = new Span(" " + account.number());
            number.addClassNames("ts-id", "ts-quiet");
            row.getDataCells().get(0).add(link, number);
            row.getDataCells().get(1).add(state(account.nextDate()));
            last = account;
        }
        end.removeAll();
        if (page.size() == PAGE) end.add(new Button("Show more", _ -> more(table)));
    }

    private StatusBadge state(LocalDate nextDate) {
        if (nextDate.isBefore(today)) {
            var words = Days.of(nextDate, today) + ", " + Days.late(nextDate, today);
            return StatusBadge.plain(Tone.WARN, words);
        }
        return nextDate.equals(today)
                ? StatusBadge.plain(Tone.UNDER_WAY, "Today")
                : StatusBadge.plain(Tone.OPEN, Days.ahead(nextDate, today));
    }

    private void move(int steps) {
        if (links.isEmpty()) return;
        at = Math.clamp(at + steps, 0, links.size() - 1);
        links.get(at).getElement().callJsFunction("focus");
    }

    private void openNext() {
        accounts.ownedBy(me, null, 1)
                .forEach(first -> getUI().ifPresent(
                                ui -> ui.navigate(WorkbenchView.class, new RouteParameters("number", first.number()))));
    }
}
