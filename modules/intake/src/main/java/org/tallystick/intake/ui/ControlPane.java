package org.tallystick.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.ControlTotals;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.Imports;
import org.tallystick.money.Money;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** The sender's own totals beside those of the file and of what posts, and the difference in words. */
class ControlPane extends Div {

    private final Imports imports;
    private final Consumer<ImportRow> changed;
    private final ImportRow row;
    private final Map<String, Input> typed = new LinkedHashMap<>();
    private final boolean open;

    ControlPane(Imports imports, ImportRow row, Consumer<ImportRow> changed) {
        this.imports = imports;
        this.row = row;
        this.changed = changed;
        open = row.state() == ImportState.READY
                || (row.state().isUnderWay() && row.acceptedDespite() == null && row.dryRun());
        var pane = Shown.pane(
                "Control totals", row.state() == ImportState.POSTED ? "as posted" : "the sender's beside ours");
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Control totals");
        var head = table.getHead().addRow();
        head.addHeaderCell();
        for (var words : List.of("Sender", "File", row.state() == ImportState.POSTED ? "Posted" : "To post")) {
            var cell = head.addHeaderCell();
            cell.setText(words);
            cell.addClassName("ts-right");
        }
        var control = row.control();
        var totals = row.totals();
        line(
                table,
                "Rows",
                control.rows() == null ? null : Shown.count(control.rows()),
                count(row.rows()),
                count(row.created() + row.matched()));
        line(table, "Levied, $", text(control.levied()), Amount.of(row.file().levied()), Amount.of(totals.levied()));
        line(table, "Adjusted, $", "", null, Amount.of(totals.adjusted()));
        line(table, "Moved, $", "", null, Amount.of(totals.moved()));
        line(table, "Paid before, $", text(control.paid()), Amount.of(row.file().paid()), Amount.of(totals.paid()));
        line(
                table,
                "Balance, $",
                text(control.balance()),
                Amount.of(row.file().balance()),
                Amount.of(totals.balance()));
        pane.add(NarrowTable.of(table));
        var notes = notes();
        if (!notes.isEmpty()) pane.add(Styled.box("ts-pane-body ts-stack", notes.toArray(Component[]::new)));
        add(pane);
    }

    private static @Nullable String text(@Nullable Money amount) {
        return amount == null ? null : amount.toString();
    }

    private static Span count(long number) {
        return new Span(Shown.count(number));
    }

    private void line(
            NativeTable table, String name, @Nullable String sender, @Nullable Component file, Component ours) {
        var line = table.getBody().addRow();
        var cell = line.addDataCell();
        cell.setText(name);
        cell.addClassNames("ts-quiet", "ts-nowrap");
        var theirs = line.addDataCell();
        theirs.addClassName("ts-right");
        if (sender == null || !sender.isEmpty()) theirs.add(theirs(name, sender));
        figure(line, file);
        figure(line, ours);
    }

    private Component theirs(String name, @Nullable String sender) {
        if (!open) return new Span(sender == null ? "" : sender);
        var input = new Input();
        input.setValue(sender == null ? "" : sender);
        input.addClassName("ts-cell-edit");
        input.getElement().setAttribute("aria-label", name + " as the sender says");
        input.getElement().setAttribute("inputmode", "decimal");
        input.setPlaceholder("not given");
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) keep();
        });
        typed.put(name, input);
        return input;
    }

    private static void figure(NativeTableRow line, @Nullable Component figure) {
        var cell = line.addDataCell();
        cell.addClassName("ts-right");
        if (figure != null) cell.add(figure);
    }

    private String typed(String name) {
        var input = typed.get(name);
        return input == null || input.getValue() == null ? "" : input.getValue();
    }

    private void keep() {
        try {
            changed.accept(imports.control(
                    row.id(),
                    ControlTotals.typed(
                            typed("Rows"), typed("Levied, $"), typed("Paid before, $"), typed("Balance, $"))));
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private List<Div> notes() {
        var notes = new ArrayList<Div>();
        var message = row.message();
        if (message != null) notes.add(note("ts-stop", "square", message));
        var compared = row.state().isUnderWay() ? List.<ControlTotals.Line>of() : row.compared();
        var differing = compared.stream().filter(line -> !line.agrees()).toList();
        for (var line : differing) notes.add(note("ts-warn", "triangle", line.inWords()));
        if (!compared.isEmpty() && differing.isEmpty())
            notes.add(note("ts-ok", "check", "The file holds what its sender says."));
        var despite = row.acceptedDespite();
        if (despite != null) notes.add(note("ts-warn", "triangle", "Accepted all the same: " + despite));
        return notes;
    }

    private static Div note(String tone, String shape, String words) {
        var note = Styled.box("ts-note " + tone, Glyph.shape(shape), new Span(words));
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
