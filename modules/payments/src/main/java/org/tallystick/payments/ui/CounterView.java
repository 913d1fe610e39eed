package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptRow;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;

/** The counter: from a name or a ticket to what is owed in three keys, with the drawer in sight. */
@Route("counter")
@PageTitle("Counter")
@Needs("payment.take")
class CounterView extends Div {

    private static final int HITS = 12;
    private static final int RECEIPTS = 12;

    private final Desk desk;
    private final Search search;
    private final Drawers drawers;
    private final CounterCase selected;
    private final Paragraph drawerLine = new Paragraph();
    private final TextField find = new TextField("Name, ticket or account");
    private final Div hits = new Div();
    private final Div drawerBody = new Div();

    CounterView(Desk desk, CounterCases cases, Search search, Drawers drawers) {
        this.desk = desk;
        this.search = search;
        this.drawers = drawers;
        this.selected = cases.empty(this::showDrawer);
        addClassName("ts-screen");
        var title = new Div(new H1("Counter"), drawerLine);
        var head = new Div(title);
        head.addClassName("ts-screen-head");
        var columns = new Div(finder(), selected, drawerColumn());
        columns.addClassName("ts-columns");
        add(head, columns);
        Keys.of(this).below("f", "find", find::focus).on("p", "payment", selected::pay);
        showDrawer();
        find.focus();
    }

    private Component finder() {
        find.setWidthFull();
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setValueChangeTimeout(250);
        find.addValueChangeListener(event -> show(event.getValue()));
        var dock = new Div(find);
        dock.addClassName("ts-facts");
        hits.addClassName("ts-column-body");
        return column("Find", dock, hits);
    }

    private Component drawerColumn() {
        drawerBody.addClassName("ts-column-body");
        return column("Drawer", drawerBody);
    }

    private static Component column(String name, Component... parts) {
        var head = new Div(new H2(name));
        head.addClassName("ts-column-head");
        var column = new Div(head);
        column.addClassName("ts-column");
        column.add(parts);
        return column;
    }

    private void show(String query) {
        hits.removeAll();
        if (query.isBlank()) return;
        var found = accounts(query);
        found.forEach(hit -> hits.add(row(hit)));
        if (found.isEmpty())
            hits.add(new EmptyState("Nothing found", "Try the beginning of a name, or the number of the ticket."));
        else if (found.size() == 1 && found.getFirst().opens()) choose(found.getFirst(), hits.getComponentAt(0));
    }

    /** An account that is found by its number and by its party's name stands there once. */
    private List<SearchHit> accounts(String query) {
        var byNumber = new LinkedHashMap<String, SearchHit>();
        search.find(query, null, HITS).items().forEach(hit -> byNumber.putIfAbsent(hit.key(), hit));
        return List.copyOf(byNumber.values());
    }

    private Component row(SearchHit hit) {
        var name = new Span(hit.title());
        name.addClassName("ts-debt-name");
        var number = new Span(hit.accountNumber());
        number.addClassName("ts-debt-due");
        var detail = new Span(hit.detail());
        detail.addClassNames("ts-small", "ts-faint");
        var row = new NativeButton();
        if (hit.opens()) row.addClickListener(_ -> choose(hit, row));
        row.addClassName("ts-debt");
        row.add(name, number, detail);
        return row;
    }

    private void choose(SearchHit hit, Component row) {
        hits.getChildren()
                .forEach(other -> other.getElement().setAttribute("aria-current", String.valueOf(other.equals(row))));
        selected.show(hit.accountNumber());
    }

    private void showDrawer() {
        var drawer = desk.drawer();
        drawerLine.setText(drawer.map(desk::inWords).orElse("No drawer open"));
        drawerBody.removeAll();
        drawerBody.add(drawer.map(this::receipts).orElseGet(() -> new DrawerForm(desk, this::showDrawer)));
    }

    private static String inWords(ReceiptRow receipt) {
        if (receipt.voided() != null) return "void";
        return receipt.tenders().stream()
                .map(line -> line.tender().inSentence())
                .distinct()
                .collect(Collectors.joining(" + "));
    }

    private Component receipts(DrawerRow drawer) {
        var count = new Anchor("drawers/" + drawer.number(), "Count and close drawer " + drawer.label());
        count.addClassName("ts-link");
        var foot = new Div(count);
        foot.addClassName("ts-facts");
        var list = new UnorderedList();
        list.addClassName("ts-timeline");
        for (var receipt : drawers.receiptsOf(drawer.id(), RECEIPTS)) {
            var link = new Anchor("receipts/" + receipt.number(), receipt.number());
            link.addClassName("ts-link");
            var amount = new Span(receipt.amount() + " " + inWords(receipt));
            amount.addClassName("ts-right");
            var line = new Div(link, amount);
            line.addClassNames("ts-line-up", "ts-counter-receipt");
            list.add(new ListItem(line));
        }
        if (drawer.receipts() == 0)
            return new EmptyState(
                    "No receipts yet", "The first payment gets number 000001 of drawer " + drawer.label() + ".");
        return new Div(foot, list);
    }
}
