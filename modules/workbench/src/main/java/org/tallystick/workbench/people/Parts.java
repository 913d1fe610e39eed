package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.Keys;
import org.tallystick.web.Styled;

/** Small parts of the People tab. */
final class Parts {

    private Parts() {}

    static Div head(String words, Component... right) {
        var head = Styled.box("ts-column-head", new H2(words), Styled.words("", "ts-spring"));
        head.add(right);
        return head;
    }

    static NativeTable table(String name, String... columns) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight", "ts-stacks");
        table.getElement().setAttribute("aria-label", name);
        var head = table.getHead().addRow();
        for (var column : columns) head.addHeaderCell().setText(column);
        return table;
    }

    /** A small button whose accessible name says what it is about. */
    static Button act(String words, String about, Runnable act) {
        var button = new Button(words, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + " " + about);
        return button;
    }

    static Button adding(String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Keys.print(button, key);
        return button;
    }

    static TextField field(String label, @Nullable String value) {
        var field = new TextField(label);
        field.setMaxLength(200);
        if (value != null) field.setValue(value);
        return field;
    }
}
