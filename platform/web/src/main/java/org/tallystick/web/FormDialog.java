package org.tallystick.web;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.NotPermitted;

/**
 * A few fields over the work, saved with F8; a refusal is said beside them, and nothing that was typed is lost: it is kept
 * for this person and this screen until it was saved or thrown away.
 */
public final class FormDialog extends Dialog {

    private static final String TICKED = "ticked\n";
    private static final Set<String> BOTH = Set.of("true", "false");

    private final Div form = new Div();
    private final Div refusal = new Div();
    private final Runnable save;
    private final String title;
    private final Component[] fields;
    private final Map<String, TextArea> within = new LinkedHashMap<>();
    private final Div draft = new Div();
    private boolean keeps = true;
    private String about = "";
    private @Nullable BiConsumer<ChangedMeanwhile, Set<String>> pick;
    private @Nullable KeptFields kept;

    /** {@code save} does it, or throws a {@link Refusal} or {@link NotPermitted}; the dialog closes only when it did. */
    public FormDialog(String title, String words, Runnable save, Component... fields) {
        this.save = save;
        this.title = title;
        this.fields = fields;
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("26rem");
        form.add(fields);
        form.addClassName("ts-stack");
        for (var field : fields) field.getElement().getStyle().setWidth("100%");
        refusal.getElement().setAttribute("role", "alert");
        draft.addClassName("ts-line-up");
        var all = new Div(form, refusal, draft);
        all.addClassName("ts-stack");
        add(all);
        getFooter().add(back(), act(words));
        Keys.of(all).on("F8", words, this::save).on("Esc", "back, the draft is kept", this::close);
    }

    /** A sentence above the fields. */
    public FormDialog saying(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("ts-quiet");
        form.addComponentAsFirst(paragraph);
        return this;
    }

    /** Where the screen has several such things, which one: what was typed about one never stands in the form of another. */
    public FormDialog about(Object one) {
        about = " " + one;
        return this;
    }

    /** A field within one of the parts, kept like those that stand alone. */
    public FormDialog keeping(String name, TextArea area) {
        within.put(name, area);
        return this;
    }

    /** What is typed here is gone when the dialog closes: a secret, or nothing worth keeping. */
    public FormDialog forgetting() {
        keeps = false;
        return this;
    }

    /**
     * Where two changed the same, both versions stand over the form: {@code picked} saves with the fields of which the typed
     * value is to stand. Back leads to the form as it was typed.
     */
    public FormDialog picking(Consumer<Set<String>> picked) {
        return picking((_, yours) -> picked.accept(yours));
    }

    /** The same, told between which versions was picked: what somebody saved after that was not looked at. */
    public FormDialog picking(BiConsumer<ChangedMeanwhile, Set<String>> picked) {
        pick = picked;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (keeps && kept == null) KeptFields.here(title + about).ifPresent(this::keep);
    }

    private void keep(KeptFields fieldsKept) {
        kept = fieldsKept;
        for (var field : fields) keep(fieldsKept, field);
        within.forEach(fieldsKept::field);
        if (!fieldsKept.isRestored()) return;
        var discard = new NativeButton("Throw it away", _ -> {
            fieldsKept.discard();
            draft.removeAll();
        });
        discard.addClassNames("ts-plain-button", "ts-link");
        draft.add(fieldsKept.line(), discard);
    }

    private static void keep(KeptFields fieldsKept, Component field) {
        switch (field) {
            case TextField text -> fieldsKept.field(text.getLabel(), text);
            case TextArea area -> fieldsKept.field(area.getLabel(), area);
            case DatePicker day -> fieldsKept.choice(day.getLabel(), day, LocalDate::toString, FormDialog::day);
            case TimePicker hour -> fieldsKept.choice(hour.getLabel(), hour, LocalTime::toString, FormDialog::hour);
            case ComboBox<?> list -> keepOne(fieldsKept, list);
            case Select<?> list -> keepOne(fieldsKept, list);
            case Checkbox box ->
                fieldsKept.choice(
                        box.getLabel(),
                        box,
                        String::valueOf,
                        text -> Optional.of(text).filter(BOTH::contains).map(Boolean::valueOf));
            case CheckboxGroup<?> boxes -> keepAll(fieldsKept, boxes);
            case MultiSelectComboBox<?> list -> keepAll(fieldsKept, list);
            default -> {}
        }
    }

    private static <T> void keepOne(KeptFields fieldsKept, ComboBox<T> list) {
        Function<T, String> words = list.getItemLabelGenerator();
        fieldsKept.choice(
                list.getLabel(),
                list,
                words,
                text -> list.getListDataView()
                        .getItems()
                        .filter(item -> words.apply(item).equals(text))
                        .findFirst());
    }

    private static <T> void keepOne(KeptFields fieldsKept, Select<T> list) {
        var labels = list.getItemLabelGenerator();
        Function<T, String> words = item -> labels == null ? String.valueOf(item) : labels.apply(item);
        fieldsKept.choice(
                list.getLabel(),
                list,
                words,
                text -> list.getListDataView()
                        .getItems()
                        .filter(item -> words.apply(item).equals(text))
                        .findFirst());
    }

    private static <T> void keepAll(KeptFields fieldsKept, CheckboxGroup<T> boxes) {
        keepAll(
                fieldsKept,
                boxes.getLabel(),
                boxes,
                boxes.getItemLabelGenerator(),
                () -> boxes.getListDataView().getItems());
    }

    private static <T> void keepAll(KeptFields fieldsKept, MultiSelectComboBox<T> list) {
        keepAll(
                fieldsKept,
                list.getLabel(),
                list,
                list.getItemLabelGenerator(),
                () -> list.getListDataView().getItems());
    }

    /** The words of all that is ticked, one a line under a mark: to have unticked everything is a choice too. */
    private static <T> void keepAll(
            KeptFields fieldsKept,
            String label,
            HasValue<?, Set<T>> ticked,
            Function<T, String> words,
            Supplier<Stream<T>> offered) {
        fieldsKept.choice(
                label,
                ticked,
                all -> TICKED + all.stream().map(words).sorted().collect(Collectors.joining("\n")),
                text -> {
                    if (!text.startsWith(TICKED)) return Optional.empty();
                    var kept = text.lines().skip(1).collect(Collectors.toSet());
                    return Optional.of(offered.get()
                            .filter(item -> kept.contains(words.apply(item)))
                            .collect(Collectors.toSet()));
                });
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static Optional<LocalTime> hour(String text) {
        return Optional.of(LocalTime.parse(text));
    }

    private Button back() {
        var back = new Button("Back", _ -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(back, "Esc");
        return back;
    }

    private Button act(String words) {
        var act = new Button(words, _ -> save());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(act, "F8");
        return act;
    }

    private void save() {
        attempt(save);
    }

    private void attempt(Runnable act) {
        refusal.removeAll();
        try {
            act.run();
            if (kept != null) kept.sent();
            close();
        } catch (ChangedMeanwhile changed) {
            var picked = pick;
            if (picked == null) say(changed.sentence());
            else pick(changed, picked);
        } catch (Refusal refused) {
            say(refused.sentence());
        } catch (NotPermitted refused) {
            say(String.valueOf(refused.getMessage()));
        }
    }

    private void pick(ChangedMeanwhile changed, BiConsumer<ChangedMeanwhile, Set<String>> picked) {
        for (var field : fields) if (field instanceof DatePicker day) day.setOpened(false);
        new BothVersions(changed, yours -> attempt(() -> picked.accept(changed, yours)))
                .always()
                .open();
    }

    private void say(String sentence) {
        var note = new Div(Glyph.shape("square"), new Span(sentence));
        note.addClassNames("ts-note", "ts-stop");
        refusal.add(note);
    }
}
