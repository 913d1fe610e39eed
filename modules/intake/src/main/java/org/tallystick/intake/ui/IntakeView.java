package org.tallystick.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.HeldFiles;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.reading.SenderMappings;
import org.tallystick.security.Needs;
import org.tallystick.web.Amount;
import org.tallystick.web.EmptyState;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.Styled;

/** Files of debts: bringing one in, and those that came before. */
@Route("intake")
@PageTitle("Intake")
@Needs("import.load")
class IntakeView extends Div {

    private static final int PAGE = 50;

    private final BusinessDay day;

    IntakeView(Imports imports, HeldFiles held, SenderMappings mappings, BusinessDay day) {
        this.day = day;
        addClassNames("ts-screen", "ts-screen-paper");
        var overdue = new Anchor("intake/overdue", "Overdue for referral");
        overdue.addClassName("ts-link");
        var head = new Header(
                new Div(new H1("Intake"), new Paragraph("Files of debts: tried first, then accepted")),
                Styled.words("", "ts-spring"),
                overdue);
        head.addClassName("ts-screen-head");
        add(
                head,
                Styled.box(
                        "ts-screen-body",
                        Styled.box("ts-panes", earlier(imports), new LoadPane(imports, held, mappings))));
    }

    private Component earlier(Imports imports) {
        var rows = imports.latest(PAGE);
        var pane = Shown.pane("Files so far", rows.size() == PAGE ? "the latest " + PAGE : "");
        if (rows.isEmpty())
            pane.add(new EmptyState(
                    "No file has come in yet", "Drop a file at the right to see what would happen to it."));
        else pane.add(table(rows));
        return new Div(pane);
    }

    private NativeTable table(Iterable<ImportRow> rows) {
        var table = new NativeTable();
        table.addClassName("ts-table");
        table.getElement().setAttribute("aria-label", "Files so far");
        var head = table.getHead().addRow();
        for (var words : new String[] {"File", "Received", "State"})
            head.addHeaderCell().setText(words);
        for (var figures : new String[] {"Created", "Rejected", "Balance, $"}) {
            var cell = head.addHeaderCell();
            cell.setText(figures);
            cell.addClassName("ts-right");
        }
        for (var row : rows) line(table, row);
        return NarrowTable.of(table);
    }

    private void line(NativeTable table, ImportRow row) {
        var line = table.getBody().addRow();
        var link = new Anchor("intake/" + row.id(), row.fileName());
        link.addClassName("ts-link");
        line.addDataCell().add(link);
        line.addDataCell().setText(Shown.at(row.receivedAt(), day.zone()) + ", " + row.receivedByName());
        line.addDataCell().add(Shown.state(row.state()));
        figure(line.addDataCell()).setText(Shown.count(row.created()));
        figure(line.addDataCell()).setText(Shown.count(row.rejected()));
        figure(line.addDataCell()).add(Amount.of(row.totals().balance()));
    }

    private static NativeTableCell figure(NativeTableCell cell) {
        cell.addClassName("ts-right");
        return cell;
    }
}
