package org.tallystick.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What was saved by somebody else and what was typed here, side by side: of each field one is picked, and nothing is lost
 * by accident.
 */
public final class BothVersions extends Dialog {

    private static final String THEIRS = "What was saved";
    private static final String YOURS = "What you typed";

    private final ChangedMeanwhile changed;
    private final Consumer<Set<String>> save;
    private final Map<String, RadioButtonGroup<String>> picks = new LinkedHashMap<>();
    private boolean saves;

    /** {@code save} is told the fields of which the typed value is to stand; it is not called when there are none. */
    public BothVersions(ChangedMeanwhile changed, Consumer<Set<String>> save) {
        this.changed = changed;
        this.save = save;
        setHeaderTitle("Two of you changed this");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("40rem");
        var body = new Div(new Paragraph(changed.sentence()), table());
        body.addClassName("ts-stack");
        add(body);
        getFooter().add(back(), act());
        Keys.of(body).on("F8", "save what is picked", this::save).on("Esc", "back, nothing is saved", this::close);
    }

    /** There is more to save than these fields: {@code save} is called even when what was saved before is to stand. */
    public BothVersions always() {
        saves = true;
        return this;
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Both versions");
        var head = table.getHead().addRow();
        for (var word : new String[] {"Field", THEIRS, YOURS, "What stands"})
            head.addHeaderCell().setText(word);
        for (var one : changed.differences()) {
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(one.words());
            row.addDataCell().setText(one.theirs());
            row.addDataCell().setText(one.yours());
            row.addDataCell().add(pick(one));
        }
        return table;
    }

    private RadioButtonGroup<String> pick(ChangedMeanwhile.Difference one) {
        var pick = new RadioButtonGroup<String>();
        pick.setItems(THEIRS, YOURS);
        pick.setValue(THEIRS);
        pick.setAriaLabel(one.words());
        picks.put(one.field(), pick);
        return pick;
    }

    private Button back() {
        var back = new Button("Back", _ -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(back, "Esc");
        return back;
    }

    private Button act() {
        var act = new Button("Save what is picked", _ -> save());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(act, "F8");
        return act;
    }

    private void save() {
        var yours = new TreeSet<String>();
        picks.forEach((field, pick) -> {
            if (YOURS.equals(pick.getValue())) yours.add(field);
        });
        if (yours.isEmpty() && !saves) Toast.done("What was saved before stands.");
        else save.accept(yours);
        close();
    }
}
