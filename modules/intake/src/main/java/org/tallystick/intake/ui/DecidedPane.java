package org.tallystick.intake.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import org.tallystick.intake.RowOutcome;
import org.tallystick.intake.RulingRow;
import org.tallystick.web.EmptyState;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;

/** What people decided about the rows of an import, the latest first. */
class DecidedPane extends Section {

    DecidedPane(List<RulingRow> rulings, List<String> columns, ZoneId zone) {
        addClassNames("ts-pane", "ts-wide");
        getElement().setAttribute("aria-label", "Decisions about rows");
        add(Styled.box(
                "ts-pane-head",
                new H3("Decisions about rows"),
                Styled.words("the latest first", "ts-small", "ts-faint")));
        if (rulings.isEmpty()) {
            add(new EmptyState(
                    "Nothing was decided yet", "Rows that are repaired, given up or dismissed appear here."));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Decisions about rows");
        var head = table.getHead().addRow();
        for (var words : List.of("Row", "Decision", "Cells", "Came out", "By", "Why"))
            head.addHeaderCell().setText(words);
        for (var ruling : rulings) {
            var line = table.getBody().addRow();
            line.addDataCell().setText(Shown.count(ruling.row()));
            line.addDataCell().setText(RuleBar.past(ruling.ruling()));
            line.addDataCell().setText(changes(ruling, columns));
            line.addDataCell().add(cameOut(ruling.cameOut()));
            line.addDataCell().setText(ruling.byName() + ", " + Shown.at(ruling.at(), zone));
            line.addDataCell().setText(ruling.why() == null ? "" : ruling.why());
        }
        add(table);
    }

    private static StatusBadge cameOut(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> StatusBadge.plain(Tone.OK, "created");
            case MATCHED -> StatusBadge.plain(Tone.OK, "matched");
            case REPEATED -> StatusBadge.plain(Tone.NO, "repeated");
            case REJECTED -> StatusBadge.plain(Tone.WARN, "rejected");
        };
    }

    private static String changes(RulingRow ruling, List<String> columns) {
        var changes = new StringBuilder();
        for (int i = 0; i < ruling.fields().size(); i++) {
            var before = i < ruling.original().size() ? ruling.original().get(i) : "";
            if (before.equals(ruling.fields().get(i))) continue;
            changes.append(changes.isEmpty() ? "" : "; ")
                    .append(i < columns.size() ? columns.get(i) : "column " + (i + 1))
                    .append(": ")
                    .append(before.isBlank() ? "blank" : before)
                    .append(" \u2192 ")
                    .append(ruling.fields().get(i));
        }
        return changes.toString();
    }
}
