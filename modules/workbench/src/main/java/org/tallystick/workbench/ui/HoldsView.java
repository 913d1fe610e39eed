package org.tallystick.workbench.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.SeenHolds;

/** The holds that end soon, over all accounts: extend them, lift them, or let them end. */
@Route("holds")
@PageTitle("Holds that end \u00b7 Tallystick")
@Needs("hold.lift")
class HoldsView extends Div {

    private static final int LINES = 200;

    private final SeenHolds holds;
    private final BusinessDay day;
    private final Div body = new Div();
    private final Select<Integer> within = new Select<>();

    HoldsView(SeenHolds holds, BusinessDay day) {
        this.holds = holds;
        this.day = day;
        addClassName("ts-screen");
        body.addClassName("ts-column-body");
        within.setItems(7, 30, 90);
        within.setItemLabelGenerator(days -> "within " + days + " days");
        within.setAriaLabel("That end");
        within.setValue(30);
        within.addValueChangeListener(_ -> show());
        var spring = new Span();
        spring.addClassName("ts-spring");
        var head = new Div(
                new Div(
                        new H1("Holds that end"),
                        new Paragraph("What starts again when they end, unless somebody gives them another last day")),
                spring,
                within);
        head.addClassName("ts-screen-head");
        add(head, body);
        Keys.of(this)
                .below(
                        "Esc",
                        "back",
                        () -> getUI().ifPresent(ui -> ui.getPage().getHistory().back()));
        show();
    }

    private void show() {
        body.removeAll();
        var today = day.today();
        var rows = holds.endingBy(today.plusDays(within.getValue()), LINES);
        if (rows.isEmpty()) {
            body.add(new EmptyState(
                    "No hold ends within " + within.getValue() + " days",
                    "Holds are placed on the workbench with h, each with a last day."));
            return;
        }
        var table = new Table(
                "Holds that end",
                List.of("Debtor and account", "Hold", "Starts again", "Stands under", "Ends"),
                List.of());
        table.addClassName("ts-stacks");
        for (var one : rows) {
            var row = table.row(
                    List.of(
                            "",
                            one.hold().typeName(),
                            one.hold().stopsInWords(),
                            one.hold().authority(),
                            ""),
                    List.of());
            var link = new Anchor("accounts/" + one.account().number(), one.debtor());
            link.addClassName("ts-link");
            var number = new Span(" " + one.account().number());
            number.addClassNames("ts-id", "ts-quiet");
            row.getDataCells().get(0).add(link, number);
            var last = one.hold().to();
            if (last != null)
                row.getDataCells()
                        .get(4)
                        .add(StatusBadge.plain(
                                last.isAfter(today.plusDays(7)) ? Tone.OPEN : Tone.WARN, Days.ahead(last, today)));
        }
        body.add(table);
    }
}
