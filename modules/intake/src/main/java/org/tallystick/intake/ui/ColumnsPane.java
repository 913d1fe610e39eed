package org.tallystick.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tallystick.agency.ChargeType;
import org.tallystick.intake.HeldFile;
import org.tallystick.web.Styled;

/** The columns of a file with samples beside them; for each of them what it means and how it is written. */
class ColumnsPane extends Section {

    private final HeldFile file;
    private final Supplier<List<ChargeType>> chargeTypes;
    private final Runnable changed;
    private final NativeTable table = new NativeTable();
    private final List<ComboBox<Meaning>> meanings = new ArrayList<>();
    private final List<Runnable> ofCharges = new ArrayList<>();
    private String offered = "";

    ColumnsPane(HeldFile file, Supplier<List<ChargeType>> chargeTypes, Runnable changed) {
        this.file = file;
        this.chargeTypes = chargeTypes;
        this.changed = changed;
        addClassName("ts-pane");
        getElement().setAttribute("aria-label", "Columns");
        table.addClassNames("ts-table", "ts-tight", "ts-mapping");
        table.getElement().setAttribute("aria-label", "Columns of the file");
    }

    void show(MappingDraft draft) {
        removeAll();
        var head = Styled.box(
                "ts-pane-head",
                new H2("What each column means"),
                Styled.words("", "ts-spring"),
                Styled.words(
                        "Type the first letters of a meaning, Enter, Tab to the next column", "ts-small", "ts-faint"));
        meanings.clear();
        ofCharges.clear();
        table.getBody().removeAllRows();
        table.getHead().removeAllRows();
        var names = table.getHead().addRow();
        for (var words : List.of("Column", "Samples", "Means", "Written", "Names the row"))
            names.addHeaderCell().setText(words);
        for (var column : draft.columns) line(draft, column);
        add(head, table);
        if (!meanings.isEmpty()) meanings.getFirst().focus();
    }

    /** Another debt type, or another charge of all amounts, is there to choose from beside the columns. */
    void offerCharges(MappingDraft draft) {
        var now = draft.charge + chargeTypes.get();
        if (now.equals(offered)) return;
        offered = now;
        ofCharges.forEach(Runnable::run);
    }

    private void line(MappingDraft draft, MappingDraft.Column column) {
        var line = table.getBody().addRow();
        line.addDataCell().add(Styled.words(column.name, "ts-medium"));
        line.addDataCell()
                .add(Styled.words(cut(String.join(" · ", file.samples(column.name))), "ts-quiet", "ts-small"));
        var meaning = new ComboBox<Meaning>();
        meanings.add(meaning);
        line.addDataCell().add(meaning);
        var how = line.addDataCell();
        meaning.setItems(Meaning.values());
        meaning.setItemLabelGenerator(Meaning::words);
        meaning.setValue(column.meaning);
        meaning.setAriaLabel("Meaning of " + column.name);
        meaning.setAllowCustomValue(true);
        meaning.addCustomValueSetListener(typed -> {
            var meant = Meaning.beginningWith(typed.getDetail(), column.meaning);
            meaning.setValue(meant);
            meaning.getElement().executeJs("this.inputElement.value = $0", meant.words());
        });
        meaning.setAutoOpen(true);
        meaning.setWidthFull();
        meaning.addValueChangeListener(change -> {
            column.meaning = change.getValue() == null ? Meaning.NONE : change.getValue();
            column.writing = Writing.guessed(column.meaning, file.samples(column.name));
            how(draft, column, how);
            changed.run();
        });
        how(draft, column, how);
        ofCharges.add(() -> how(draft, column, how));
        var key = new Checkbox(column.isKey);
        key.setAriaLabel(column.name + " names the row");
        key.addValueChangeListener(change -> {
            column.isKey = change.getValue();
            changed.run();
        });
        line.addDataCell().add(key);
    }

    private void how(MappingDraft draft, MappingDraft.Column column, NativeTableCell into) {
        into.removeAll();
        if (column.meaning == Meaning.NONE || column.meaning == Meaning.KEEP) return;
        var writing = new Select<Writing>();
        writing.setItems(Writing.of(column.meaning));
        writing.setItemLabelGenerator(Writing::words);
        writing.setValue(column.writing);
        writing.setAriaLabel("How " + column.name + " is written");
        writing.addValueChangeListener(change -> {
            column.writing = change.getValue();
            changed.run();
        });
        into.add(writing);
        var types = chargeTypes.get();
        if (!column.meaning.isOfCharge()
                || types.stream().map(ChargeType::code).distinct().count() < 2) return;
        var charge = new ChargeChoice();
        charge.offer(types);
        var meant = draft.chargeOf(column);
        if (charge.has(meant)) charge.setValue(meant);
        charge.setAriaLabel("Charge of " + column.name);
        charge.addValueChangeListener(change -> {
            column.charge = change.getValue();
            changed.run();
        });
        into.add(charge);
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
