package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.worklists.owners.CoverPerson;
import org.tallystick.worklists.owners.SharePlan;

/** One person's accounts for others: from when, until when, which, among whom, and why; nothing happens before F8. */
class CoverPane extends Div {

    private static final String ALL = "All accounts";
    private static final String DUE = "Due while away";
    private static final String BY_RULE = "Room left, by the rules";

    private final UnitDesk desk;
    private final PersonRow person;
    private final Runnable afterwards;
    private final UUID id = Ids.next();
    private final DatePicker from = new DatePicker("From");
    private final DatePicker returnOn = new DatePicker("Returns by itself");
    private final ComboBox<String> moves = new ComboBox<>("What moves", List.of(ALL, DUE));
    private final ComboBox<PersonRow> to = new ComboBox<>("Shared out by");
    private final TextField why = new TextField("Why");
    private final Div form = Styled.box("ts-cover-form", from, returnOn, moves, to, why);
    private final Div preview = new Div();
    private final H2 title = new H2();
    private final Button does = new Button("Reassign", _ -> carryOut());
    private @Nullable SharePlan plan;

    /** A relief is for days to come and back again; anything else begins today, for good until a day is said. */
    CoverPane(UnitDesk desk, PersonRow person, boolean relief, Runnable afterwards) {
        this.desk = desk;
        this.person = person;
        this.afterwards = afterwards;
        addClassNames("ts-pane", "ts-cover");
        var today = desk.today();
        from.setMin(today);
        from.setValue(relief ? today.plusDays(1) : today);
        returnOn.setMin(today.plusDays(1));
        if (relief) returnOn.setValue(today.plusDays(8));
        returnOn.setPlaceholder("never: for good");
        returnOn.setClearButtonVisible(true);
        moves.setValue(relief ? DUE : ALL);
        to.setItems(desk.colleaguesOf(person));
        to.setItemLabelGenerator(one -> "All to " + one.name());
        to.setPlaceholder(BY_RULE);
        to.setClearButtonVisible(true);
        for (var field : List.of(from, returnOn)) field.addValueChangeListener(_ -> work());
        moves.addValueChangeListener(_ -> work());
        to.addValueChangeListener(_ -> work());
        KeptFields.keepAll(form, (relief ? "relief " : "cover ") + person.id().value());
        add(head(), form, preview, foot());
        Keys.of(this)
                .on("F8", "reassign", this::carryOut)
                .on("s", "see the accounts", this::see)
                .on("Esc", "back", afterwards);
        work();
        why.focus();
    }

    private Component head() {
        var back = new Button("Back", _ -> afterwards.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        Keys.print(back, "Esc");
        return Styled.box("ts-pane-head", title, Styled.words("", "ts-spring"), back);
    }

    private Component foot() {
        does.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(does, "F8");
        var see = new Button("See them", _ -> see());
        Keys.print(see, "s");
        return Styled.box("ts-screen-bar", see, Styled.words("", "ts-spring"), does);
    }

    private void work() {
        preview.removeAll();
        plan = null;
        var until = returnOn.getValue();
        title.setText((until == null ? "Reassign the accounts of " : "Cover for ") + person.name());
        does.setText(until == null ? "Reassign for good" : "Reassign until " + Shown.day(until, desk.today()));
        try {
            var before = DUE.equals(moves.getValue()) ? until : null;
            var one = to.getValue();
            var worked = one == null
                    ? desk.assignments().planCover(person.id(), before)
                    : desk.assignments().planStandIn(person.id(), one.id(), before);
            plan = worked;
            draw(worked, desk.open(person.id()));
        } catch (Refusal refused) {
            var note = new Div(Glyph.shape("square"), Styled.words(refused.sentence()));
            note.addClassNames("ts-note", "ts-stop");
            note.getElement().setAttribute("role", "alert");
            preview.add(note);
        }
    }

    private void draw(SharePlan worked, long mine) {
        preview.add(Styled.box(
                "ts-pane-head",
                new H3("%,d of %,d accounts move".formatted(worked.moving(), mine)),
                Styled.words("", "ts-spring"),
                Styled.words("before → after", "ts-small", "ts-quiet")));
        long most = Math.max(
                mine,
                worked.shares().stream().mapToLong(SharePlan.Share::after).max().orElse(1));
        preview.add(line(person.name(), mine, mine - worked.moving(), most));
        worked.shares().forEach(share -> preview.add(line(share.name(), share.before(), share.after(), most)));
        preview.add(Styled.box("ts-facts ts-stack", checks(worked)));
    }

    private static Component line(String name, long before, long after, long most) {
        var bars = Styled.box("ts-loads");
        bars.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", before + " before, " + after + " after");
        for (var amount : new long[] {before, after}) {
            var bar = new Div();
            bar.getStyle().set("inline-size", Math.round(100.0 * amount / Math.max(1, most)) + "%");
            bars.add(bar);
        }
        return Styled.box(
                "ts-share",
                Styled.words(name),
                bars,
                Styled.words("%,d → %,d".formatted(before, after), "ts-right", "ts-medium"));
    }

    private Component[] checks(SharePlan worked) {
        var checks = new ArrayList<Component>();
        checks.add(new H3("Checked before it happens"));
        checks.add(StatusBadge.plain(Tone.OK, "Each account keeps its next date and its open tasks"));
        for (var share : worked.shares())
            if (desk.isAway(share.person(), day(from), returnOn.getValue()))
                checks.add(StatusBadge.plain(Tone.WARN, share.name() + " is away in these days too"));
        if (worked.staying() > 0)
            checks.add(StatusBadge.plain(
                    Tone.WARN,
                    Shown.counted(worked.staying(), "account stays", "accounts stay")
                            + ": no rule of assignment fits"));
        if (returnOn.getValue() != null)
            checks.add(StatusBadge.plain(
                    Tone.OK, "They come back by themselves on " + Shown.day(returnOn.getValue(), desk.today())));
        return checks.toArray(Component[]::new);
    }

    private LocalDate day(DatePicker field) {
        return field.getValue() == null ? desk.today() : field.getValue();
    }

    private void see() {
        var agreed = plan;
        if (agreed != null) new MovingDialog(desk, agreed).open();
    }

    private void carryOut() {
        var agreed = plan;
        if (agreed == null) return;
        var until = returnOn.getValue();
        var first = day(from);
        try {
            if (until == null && first.isAfter(desk.today()))
                throw new NobodyChosen("Say on which day they come back; for good, they go today.");
            if (until == null) {
                int moved = desk.assignments().carryOut(agreed, why.getValue(), null);
                Toast.done(Shown.counted(moved, "account has", "accounts have") + " a new owner.");
            } else {
                var chosen = to.getValue();
                PersonId standIn = chosen == null ? null : chosen.id();
                int moved = desk.covers()
                        .cover(new CoverPerson(
                                id, person.id(), standIn, first, until, DUE.equals(moves.getValue()), why.getValue()));
                Toast.done(
                        first.isAfter(desk.today())
                                ? "It begins by itself on " + Shown.day(first, desk.today()) + "."
                                : Shown.counted(moved, "account has", "accounts have") + " a new owner until "
                                        + Shown.day(until, desk.today()) + ".");
            }
            KeptFields.sentFrom(form);
            afterwards.run();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
            why.focus();
        }
    }
}
