package org.tallystick.drafts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.drafts.DraftDebtor;
import org.tallystick.drafts.DraftDebtor.Kind;

/** Who owes: somebody new, the debtor of another account, or nobody known. */
class DebtorFields extends Div {

    private final Runnable changed;
    private final LocalDate today;
    private final Map<Kind, NativeButton> kinds = new EnumMap<>(Kind.class);
    private final TextField name;
    private final TextField sameAs;
    private final TextField born;
    private final TextField phone;
    private final TextField line1;
    private final TextField line2;
    private final TextField city;
    private final TextField state;
    private final TextField zip;
    private final Div fresh;
    private Kind kind = Kind.PERSON;

    DebtorFields(Runnable changed, LocalDate today) {
        this.changed = changed;
        this.today = today;
        name = Shown.field("Name, last name first", changed);
        sameAs = Shown.field("An account of the known debtor", changed);
        born = Shown.field("Born on", changed);
        phone = Shown.field("Phone", changed);
        line1 = Shown.field("Address", changed);
        line2 = Shown.field("Unit", changed);
        city = Shown.field("City", changed);
        state = Shown.field("State", changed);
        zip = Shown.field("ZIP", changed);
        born.setPlaceholder("mm/dd/yy");
        addClassName("ts-stack");
        fresh = Shown.styled("ts-fields ts-fields-address", line1, line2, city, state, zip);
        add(segments(), Shown.styled("ts-fields ts-fields-name", name, phone, born, sameAs), fresh);
        choose(Kind.PERSON);
    }

    private Div segments() {
        var segments = Shown.styled("ts-segments");
        segments.getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", "Debtor");
        for (var one : Kind.values()) {
            var button = new NativeButton(one.inWords(), _ -> {
                choose(one);
                changed.run();
            });
            button.getElement().setAttribute("role", "radio");
            kinds.put(one, button);
            segments.add(button);
        }
        return segments;
    }

    private void choose(Kind one) {
        kind = one;
        kinds.forEach(
                (which, button) -> button.getElement().setAttribute("aria-checked", String.valueOf(which == one)));
        boolean isNew = one == Kind.PERSON || one == Kind.ORGANIZATION;
        name.setVisible(isNew);
        name.setLabel(one == Kind.ORGANIZATION ? "Name of the organization" : "Name, last name first");
        fresh.setVisible(isNew);
        phone.setVisible(isNew);
        born.setVisible(one == Kind.PERSON);
        sameAs.setVisible(one == Kind.SAME_AS);
    }

    DraftDebtor value() {
        return new DraftDebtor(
                kind,
                name.getValue(),
                sameAs.getValue(),
                DayText.read(born.getValue(), today).orElse(null),
                phone.getValue(),
                line1.getValue(),
                line2.getValue(),
                city.getValue(),
                state.getValue(),
                zip.getValue());
    }

    /** Nothing of what is shown is lost when a day cannot be read: it is said here and kept on the screen. */
    boolean isReadable() {
        boolean readable = born.getValue().isBlank()
                || DayText.read(born.getValue(), today).isPresent();
        born.setInvalid(!readable);
        born.setErrorMessage("A day such as 3/2/84");
        return readable;
    }

    void show(DraftDebtor debtor) {
        choose(debtor.kind());
        name.setValue(text(debtor.name()));
        sameAs.setValue(text(debtor.sameAsAccount()));
        var bornOn = debtor.bornOn();
        born.setValue(bornOn == null ? "" : DayText.write(bornOn));
        phone.setValue(text(debtor.phone()));
        line1.setValue(text(debtor.line1()));
        line2.setValue(text(debtor.line2()));
        city.setValue(text(debtor.city()));
        state.setValue(text(debtor.state()));
        zip.setValue(text(debtor.zip()));
    }

    void stopAtName(ObjIntConsumer<TextField> stop) {
        stop.accept(name, 0);
        stop.accept(sameAs, 0);
    }

    void stopAtBorn(ObjIntConsumer<TextField> stop) {
        stop.accept(born, 0);
    }

    void stopAtPhone(ObjIntConsumer<TextField> stop) {
        stop.accept(phone, 0);
    }

    void stopAtAddress(ObjIntConsumer<TextField> stop) {
        stop.accept(line1, 0);
        stop.accept(line2, 1);
        stop.accept(city, 2);
        stop.accept(state, 3);
        stop.accept(zip, 4);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
