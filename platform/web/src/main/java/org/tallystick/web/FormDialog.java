package org.tallystick.web;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.NotPermitted;

/**
 * A few fields over the work, saved with F8; a refusal is said beside them, and nothing that was typed is lost: it is kept
 * for this person and this screen until it was saved or thrown away.
 */
public final class FormDialog extends Dialog {

    private final Div form = new Div();
    private final Div refusal = new Div();
    private final Runnable save;
    private final String title;
    private final Component[] fields;
    private final Div draft = new Div();
    private boolean keeps = true;
    private @Nullable String about;
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

    /** Which one of several such things it is about: what was typed about one never stands in the form of another. */
    public FormDialog about(Object one) {
        about = " " + one;
        return this;
    }

    /** About what the screen shows, which has one such form, or about something new. */
    public FormDialog aboutTheScreen() {
        about = "";
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
        if (!keeps || kept != null) return;
        if (about == null) throw new IllegalStateException("\u201c" + title + "\u201d does not say what it is about.");
        KeptFields.here(title + about).ifPresent(this::keep);
    }

    private void keep(KeptFields fieldsKept) {
        kept = fieldsKept;
        fieldsKept.all(fields);
        if (!fieldsKept.isRestored()) return;
        var discard = new NativeButton("Throw it away", _ -> {
            fieldsKept.discard();
            draft.removeAll();
        });
        discard.addClassNames("ts-plain-button", "ts-link");
        draft.add(fieldsKept.line(), discard);
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
