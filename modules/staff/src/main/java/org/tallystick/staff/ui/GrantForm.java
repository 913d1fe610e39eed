package org.tallystick.staff.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.Department;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.AuthorityRow;
import org.tallystick.staff.GrantAuthority;
import org.tallystick.staff.GrantAuthority.Document;
import org.tallystick.staff.HolderKind;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;

/** Gives one action to a class, a position or a person: how much, for which debts, by which document, until when, why. */
final class GrantForm {

    /** To whom it can be given. */
    record To(HolderKind kind, String key, String words) {}

    private final PersonRow to;
    private final Authorities authorities;
    private final int version;
    private final ComboBox<To> holder = new ComboBox<>("To");
    private final ComboBox<AuthorityRow> action = new ComboBox<>("May");
    private final TextField limit = new TextField("Up to");
    private final Select<DebtType> debtType = new Select<>();
    private final Select<Department> department = new Select<>();
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("Until");
    private final TextField document = new TextField("Number of the document that lends it, if any");
    private final TextField givenBy = new TextField("Document given by");
    private final TextArea why = new TextArea("Reason");
    private final Checkbox ask = new Checkbox("Ask somebody who holds it, if I do not");
    private final ImpactNote impact;

    GrantForm(
            PersonRow to,
            Authorities authorities,
            List<AuthorityRow> actions,
            List<To> holders,
            Choices choices,
            int version) {
        this.to = to;
        this.authorities = authorities;
        this.version = version;
        holder.setItems(holders);
        holder.setItemLabelGenerator(To::words);
        action.setItems(actions);
        action.setItemLabelGenerator(AuthorityRow::words);
        limit.setPlaceholder("no limit");
        choices.debtTypes(debtType);
        choices.departments(department);
        from.setValue(choices.today());
        until.setPlaceholder("open");
        impact = new ImpactNote(() -> authorities.impact(command("as it would be")));
        holder.addValueChangeListener(_ -> impact.update());
        action.addValueChangeListener(_ -> impact.update());
        limit.addValueChangeListener(_ -> impact.update());
        debtType.addValueChangeListener(_ -> impact.update());
        department.addValueChangeListener(_ -> impact.update());
        from.addValueChangeListener(_ -> impact.update());
        until.addValueChangeListener(_ -> impact.update());
    }

    /** A person and the positions and classes of the agency. */
    static List<To> of(PersonRow person, List<PositionRow> positions) {
        var all = new ArrayList<To>();
        all.add(new To(HolderKind.PERSON, person.username(), person.name() + " alone"));
        for (var one : positions)
            if (!one.service())
                all.add(new To(HolderKind.POSITION, one.key(), "Whoever holds the position " + one.title()));
        return all;
    }

    void open(Consumer<Boolean> done) {
        var two = new Div(limit, debtType, from, until, department);
        two.addClassName("ts-two");
        holder.setValue(holder.getListDataView().getItem(0));
        new FormDialog(
                        "Give authority",
                        "Give",
                        () -> done.accept(give(command(why.getValue()))),
                        holder,
                        action,
                        two,
                        document,
                        givenBy,
                        why,
                        ask,
                        impact)
                .about(to.username())
                .saying("Nobody grants what they do not hold: that is asked of somebody who does.")
                .open();
    }

    private boolean give(GrantAuthority command) {
        return ask.getValue() ? authorities.ask(command) : authorities.grant(command);
    }

    private GrantAuthority command(String reason) {
        var to = holder.getValue();
        var what = action.getValue();
        var first = from.getValue();
        if (to == null || what == null || first == null) throw new StaffRefused("Say who may do what, and from when.");
        var type = debtType.getValue();
        var of = department.getValue();
        return new GrantAuthority(
                what.action(),
                to.kind(),
                to.key(),
                Choices.limit(limit.getValue()),
                type == null ? null : type.code(),
                of == null ? null : of.code(),
                false,
                document(),
                first,
                until.getValue(),
                reason,
                version);
    }

    private @Nullable Document document() {
        if (document.isEmpty()) return null;
        if (givenBy.isEmpty()) throw new StaffRefused("Say who gave the document.");
        return new Document(Objects.requireNonNull(document.getValue()), givenBy.getValue(), null);
    }
}
