package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the fields of a form, however deep they stand in it, and keeps each in its own way; one that it cannot keep is a mistake. */
final class EachField {

    private static final String TICKED = "ticked\n";
    private static final Set<String> BOTH = Set.of("true", "false");

    private final KeptFields kept;

    EachField(KeptFields kept) {
        this.kept = kept;
    }

    /** By the labels that they have before anything stands in them again, for a choice can call another field anew. */
    void in(Component... parts) {
        var named = new LinkedHashMap<Component, String>();
        for (var part : parts) find(part, named);
        named.forEach((field, name) -> keep(name, field));
    }

    private static void find(Component part, Map<Component, String> into) {
        if (ComponentUtil.getData(part, KeptFields.class) != null) return;
        if (part instanceof HasValue<?, ?> field) {
            if (!field.isReadOnly()) into.put(part, nameOf(part));
        } else part.getChildren().forEach(child -> find(child, into));
    }

    private void keep(String name, Component field) {
        switch (field) {
            case TextField text -> kept.field(name, text);
            case TextArea area -> kept.field(name, area);
            case Input input -> kept.field(name, input);
            case IntegerField number ->
                kept.choice(name, number, String::valueOf, text -> Optional.of(Integer.valueOf(text)));
            case BigDecimalField number ->
                kept.choice(name, number, BigDecimal::toPlainString, text -> Optional.of(new BigDecimal(text)));
            case DatePicker day -> kept.choice(name, day, LocalDate::toString, EachField::day);
            case TimePicker hour -> kept.choice(name, hour, LocalTime::toString, EachField::hour);
            case ComboBox<?> list -> one(name, list);
            case Select<?> list -> one(name, list);
            case Checkbox box ->
                kept.choice(
                        name,
                        box,
                        String::valueOf,
                        text -> Optional.of(text).filter(BOTH::contains).map(Boolean::valueOf));
            case CheckboxGroup<?> boxes -> several(name, boxes);
            case MultiSelectComboBox<?> list -> several(name, list);
            default -> throw new IllegalStateException("\u201c" + name + "\u201d is not kept: " + field.getClass());
        }
    }

    private static String nameOf(Component field) {
        var label = field instanceof HasLabel labelled ? labelled.getLabel() : null;
        if (label != null && !label.isBlank()) return label;
        var said = field.getElement().getAttribute("aria-label");
        if (said == null || said.isBlank())
            throw new IllegalStateException("A field without a name is not kept: " + field.getClass());
        return said;
    }

    /** What is not in the list and may be typed all the same is said to the form as if it were typed again. */
    private <T> void one(String name, ComboBox<T> list) {
        var words = list.getItemLabelGenerator();
        kept.choice(name, list, words, text -> {
            var listed = list.getListDataView()
                    .getItems()
                    .filter(item -> words.apply(item).equals(text))
                    .findFirst();
            if (listed.isPresent() || !list.isAllowCustomValue()) return listed;
            ComponentUtil.fireEvent(list, new ComboBoxBase.CustomValueSetEvent<>(list, false, text));
            return Optional.ofNullable(list.getValue());
        });
    }

    private <T> void one(String name, Select<T> list) {
        var labels = list.getItemLabelGenerator();
        one(
                name,
                list,
                item -> labels == null ? String.valueOf(item) : labels.apply(item),
                () -> list.getListDataView().getItems());
    }

    private <T> void one(String name, HasValue<?, T> list, Function<T, String> words, Supplier<Stream<T>> offered) {
        kept.choice(
                name,
                list,
                words,
                text -> offered.get()
                        .filter(item -> words.apply(item).equals(text))
                        .findFirst());
    }

    private <T> void several(String name, CheckboxGroup<T> boxes) {
        several(
                name,
                boxes,
                boxes.getItemLabelGenerator(),
                () -> boxes.getListDataView().getItems());
    }

    private <T> void several(String name, MultiSelectComboBox<T> list) {
        several(
                name,
                list,
                list.getItemLabelGenerator(),
                () -> list.getListDataView().getItems());
    }

    /** The words of all that is ticked, one a line under a mark: to have unticked everything is a choice too. */
    private <T> void several(
            String name, HasValue<?, Set<T>> ticked, Function<T, String> words, Supplier<Stream<T>> offered) {
        kept.choice(
                name,
                ticked,
                all -> TICKED + all.stream().map(words).sorted().collect(Collectors.joining("\n")),
                text -> {
                    if (!text.startsWith(TICKED)) return Optional.empty();
                    var before = text.lines().skip(1).collect(Collectors.toSet());
                    return Optional.of(offered.get()
                            .filter(item -> before.contains(words.apply(item)))
                            .collect(Collectors.toSet()));
                });
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static Optional<LocalTime> hour(String text) {
        return Optional.of(LocalTime.parse(text));
    }
}
