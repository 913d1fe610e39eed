package org.tallystick.web;

import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.personal.KeptForm;
import org.tallystick.personal.KeptForms;

/**
 * The fields of a form about a subject, kept while one types: what was not sent stands there again after a call, a
 * reload and a restart, for the person who typed it. {@code of(forms, "payment", account, zone).field("amount", amount)}.
 */
public final class KeptFields {

    private static final int PAUSE_MILLISECONDS = 400;

    private final KeptForms forms;
    private final String form;
    private final String subject;
    private final ZoneId zone;
    private final Map<String, Supplier<String>> typed = new LinkedHashMap<>();
    private final Set<String> references = new HashSet<>();
    private final Map<String, String> before;
    private final Span line = new Span();
    private final List<Runnable> givenBack = new ArrayList<>();
    private boolean restored;

    private KeptFields(KeptForms forms, String form, String subject, ZoneId zone) {
        this.forms = forms;
        this.form = form;
        this.subject = subject;
        this.zone = zone;
        var kept = forms.of(form, subject);
        before = kept.map(KeptForm::typed).orElse(Map.of());
        line.addClassNames("ts-small", "ts-quiet");
        kept.ifPresent(
                known -> line.setText("draft kept " + TIME.format(known.keptAt().atZone(zone))));
    }

    /** {@code form} names the form, {@code subject} what it is about, such as an account's number. */
    public static KeptFields of(KeptForms forms, String form, String subject, ZoneId zone) {
        return new KeptFields(forms, form, subject, zone);
    }

    /** The same in the window at hand; nothing where nobody is known, as before the sign-in. */
    public static Optional<KeptFields> about(String form, String subject) {
        var window = UI.getCurrent();
        return Optional.ofNullable(window == null ? null : ComponentUtil.getData(window, Desk.class))
                .map(desk ->
                        new KeptFields(desk.forms(), form, subject, desk.day().zone()));
    }

    /** The same for a form on the screen that is open. */
    public static Optional<KeptFields> here(String form) {
        var window = UI.getCurrent();
        return window == null
                ? Optional.empty()
                : about(form, window.getInternals().getActiveViewLocation().getPath());
    }

    /** What keeping needs, held in each window. */
    record Desk(KeptForms forms, BusinessDay day) {
        void holdIn(UI window) {
            ComponentUtil.setData(window, Desk.class, this);
        }
    }

    private void named(String name, Supplier<String> value) {
        if (typed.put(name, value) != null)
            throw new IllegalStateException(
                    "Two fields of \u201c" + form + "\u201d are called \u201c" + name + "\u201d.");
    }

    /**
     * Keeps every field of this part of the screen while it is in sight, under the form's name; {@link #sentFrom} says that
     * it was sent. Fields that come into it later are not kept.
     */
    public static void keepAll(Component part, String form) {
        part.addAttachListener(_ -> {
            if (ComponentUtil.getData(part, KeptFields.class) == null)
                here(form).ifPresent(kept -> {
                    new EachField(kept).in(part);
                    kept.apart(part);
                });
        });
    }

    /** What was typed in a part kept by {@link #keepAll} was sent: nothing of it is kept any more. */
    public static void sentFrom(Component part) {
        var kept = ComponentUtil.getData(part, KeptFields.class);
        if (kept != null) kept.sent();
    }

    /** A field that is filled with what was typed before, and kept from now on. */
    public KeptFields field(String name, HasValue<?, String> field) {
        if (field instanceof HasValueChangeMode typing) {
            typing.setValueChangeMode(ValueChangeMode.LAZY);
            typing.setValueChangeTimeout(PAUSE_MILLISECONDS);
        }
        var given = field.getValue();
        var text = before.get(name);
        if (text != null && !text.equals(given)) {
            restored = true;
            field.setValue(text);
            givenBack.add(() -> field.setValue(given));
        }
        if (field instanceof Component shown && CardNumberWarning.isBelow(shown)) references.add(name);
        named(name, field::getValue);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) keep();
        });
        return this;
    }

    /** Every field that stands in these parts, by its label; what keeps itself is left alone. */
    public KeptFields all(Component... parts) {
        new EachField(this).in(parts);
        return this;
    }

    /** These parts are kept here, and by nothing around them. */
    public void apart(Component part) {
        ComponentUtil.setData(part, KeptFields.class, this);
    }

    /** Something chosen that is no field of text; {@link #keep()} is called when it changes. */
    public KeptFields value(String name, Supplier<String> value, Consumer<String> restore) {
        var text = before.get(name);
        if (text != null) {
            restored = true;
            restore.accept(text);
        }
        named(name, value);
        return this;
    }

    /** Something picked, a day or one of a list: kept when it is another than was given, and given back while it is offered. */
    public <T> KeptFields choice(
            String name, HasValue<?, T> field, Function<T, String> words, Function<String, Optional<T>> read) {
        var given = Optional.ofNullable(field.getValue());
        var text = before.get(name);
        if (text != null)
            read.apply(text).filter(value -> !Optional.of(value).equals(given)).ifPresent(value -> {
                restored = true;
                field.setValue(value);
                givenBack.add(() -> given.ifPresentOrElse(field::setValue, field::clear));
            });
        named(name, () -> {
            var now = Optional.ofNullable(field.getValue());
            return now.equals(given) ? "" : now.map(words).orElse("");
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) keep();
        });
        return this;
    }

    public void keep() {
        var now = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> now.put(name, value.get()));
        keep(now);
    }

    /** All of it at once, for a form that reads {@link #before} by itself. */
    public void keep(Map<String, String> now) {
        keep(now, references);
    }

    /** The same with the names of what may look like a card's number, as {@link KeptForms} says. */
    public void keep(Map<String, String> now, Set<String> numbers) {
        line.setText("draft kept "
                + TIME.format(forms.keep(form, subject, now, numbers).atZone(zone)));
    }

    /** What was typed earlier, by name. */
    public Map<String, String> before() {
        return before;
    }

    /** It was sent: nothing of it is kept any more. */
    public void sent() {
        forms.drop(form, subject);
        line.setText("");
    }

    /** Whether something typed earlier stands in the fields again. */
    public boolean isRestored() {
        return restored;
    }

    /** Throws away what was typed earlier; the fields stand as they were given. */
    public void discard() {
        givenBack.forEach(Runnable::run);
        sent();
    }

    /** {@code draft kept 09:14}, for beside the form's title. */
    public Component line() {
        return line;
    }
}
