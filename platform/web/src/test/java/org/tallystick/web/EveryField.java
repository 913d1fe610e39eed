package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A form with a field of every kind that forms have, some of them deeper in it. */
class EveryField {

    final TextField text = new TextField("Text");
    private final TextArea area = new TextArea("Area");
    private final Input input = new Input();
    private final DatePicker day = new DatePicker("Day");
    private final TimePicker hour = new TimePicker("Hour");
    private final IntegerField many = new IntegerField("How many");
    private final BigDecimalField share = new BigDecimalField("Share");
    private final Checkbox tick = new Checkbox("Tick");
    private final ComboBox<String> one = new ComboBox<>("One", "a", "b");
    private final ComboBox<String> typedOne = new ComboBox<>("One that may be typed", "a", "b");
    private final Select<String> select = new Select<>();
    private final CheckboxGroup<String> boxes = new CheckboxGroup<>("Boxes", "a", "b");
    private final MultiSelectComboBox<String> several = new MultiSelectComboBox<>("Several", List.of("a", "b"));

    EveryField() {
        input.getElement().setAttribute("aria-label", "Input");
        select.setLabel("Select");
        select.setItems("a", "b");
        typedOne.setAllowCustomValue(true);
        typedOne.addCustomValueSetListener(typed -> typedOne.setValue(typed.getDetail()));
    }

    FormDialog dialog(String about) {
        return new FormDialog(
                        "Every field",
                        "Save",
                        () -> {},
                        text,
                        new Div(area, new Div(input)),
                        day,
                        hour,
                        many,
                        share,
                        tick,
                        one,
                        typedOne,
                        select,
                        boxes,
                        several)
                .about(about);
    }

    /** All but the text, which is typed last. */
    void fill() {
        area.setValue("A line");
        input.setValue("A cell");
        day.setValue(LocalDate.of(2026, 12, 1));
        hour.setValue(LocalTime.of(14, 30));
        many.setValue(7);
        share.setValue(new BigDecimal("12.5"));
        tick.setValue(true);
        one.setValue("b");
        typedOne.setValue("c");
        select.setValue("b");
        boxes.setValue(Set.of("a"));
        several.setValue(Set.of("a", "b"));
    }

    /** What stands in the fields when the form about this is opened anew. */
    List<String> shownAbout(String about) {
        var dialog = dialog(about);
        UI.getCurrent().add(dialog);
        var shown = values();
        dialog.close();
        return shown;
    }

    List<String> values() {
        return List.<Component>of(
                        text, area, input, day, hour, many, share, tick, one, typedOne, select, boxes, several)
                .stream()
                .map(field -> ((HasValue<?, ?>) field).getValue())
                .map(value -> value instanceof Set<?> all ? new TreeSet<>(all) : value)
                .map(String::valueOf)
                .toList();
    }
}
