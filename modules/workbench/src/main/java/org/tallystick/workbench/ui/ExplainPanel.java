package org.tallystick.workbench.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.Amount;
import org.tallystick.web.EmptyState;
import org.tallystick.workbench.Explanation;

/** Each dollar back to law, event and person; the same on the screen and on paper. */
class ExplainPanel extends Div {

    /** {@code print} is the path of the page to be printed; null on that page itself. */
    ExplainPanel(Explanation explanation, String owedIn, @Nullable String print) {
        addClassName("ts-explained");
        var head = new Div(new H2("Why " + explanation.owed().inDollars() + " is owed"));
        head.addClassName("ts-line-up");
        if (print != null) {
            var spring = new Span();
            spring.addClassName("ts-spring");
            var link = new Anchor(print, "Print", AnchorTarget.BLANK);
            link.addClassName("ts-link");
            head.add(spring, link);
        }
        var day = explanation.day();
        add(
                head,
                new Paragraph(owedIn + ", at the end of " + Days.of(day, day.minusYears(1))
                        + ". Each line says what changed what is owed, by how much, and who did it."));
        if (explanation.parts().isEmpty())
            add(new EmptyState("Nothing was ever charged", "Charges come with the debts of an imported file."));
        var debt = "";
        for (var part : explanation.parts()) {
            if (!part.debt().equals(debt)) {
                debt = part.debt();
                add(new H3(debt + " on account " + part.account()));
            }
            add(part(part, day));
        }
    }

    private static NativeTable part(Explanation.Part part, LocalDate today) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight", "ts-explained-part");
        table.getElement().setAttribute("aria-label", part.charge());
        var law = part.law();
        var head = table.getHead().addRow();
        var name = head.addHeaderCell();
        name.getElement().setAttribute("colspan", "3");
        name.add(new Span(part.charge()));
        var cited = new Span(law == null ? "  law not named yet" : "  " + law);
        cited.addClassNames(law == null ? "ts-faint" : "ts-cite", "ts-small");
        name.add(cited);
        head.addHeaderCell().addClassName("ts-right");
        for (var event : part.events()) {
            var row = table.getBody().addRow();
            var on = row.addDataCell();
            on.setText(Days.of(event.on(), today));
            on.addClassNames("ts-nowrap", "ts-quiet");
            row.addDataCell().setText(event.words());
            var by = row.addDataCell();
            by.setText(event.by());
            by.addClassNames("ts-quiet", "ts-nowrap");
            var change = row.addDataCell();
            change.add(Amount.of(event.change()));
            change.addClassName("ts-right");
        }
        var sum = table.getBody().addRow();
        sum.addClassName("ts-sum");
        var words = sum.addDataCell();
        words.setText("Left of it");
        words.getElement().setAttribute("colspan", "3");
        var left = sum.addDataCell();
        left.add(Amount.of(part.owed()));
        left.addClassName("ts-right");
        return table;
    }
}
