package org.tallystick.staff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.Department;
import org.tallystick.money.Money;
import org.tallystick.staff.GrantAuthority;
import org.tallystick.staff.Impact;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.MatrixRow;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;

/** One cell of the matrix: what the class has in the row, up to how much, for which debts, from when and why. */
final class CellPane extends Div {

    private final Verbs verbs = new Verbs();
    private final TextField limit = new TextField("Up to");
    private final Select<DebtType> debtType = new Select<>();
    private final Select<Department> department = new Select<>();
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("Until");
    private final TextArea why = new TextArea("Reason");
    private final Div two = new Div();
    private final MatrixRow row;
    private final ClassRow jobClass;
    private final int version;
    private final boolean delegated;
    private final ImpactNote impact;
    private @Nullable KeptFields kept;

    CellPane(MatrixRow row, ClassRow jobClass, int version, Choices choices, Function<GrantAuthority, Impact> impacts) {
        this.row = row;
        this.jobClass = jobClass;
        this.version = version;
        addClassName("ts-inset");
        getElement().setAttribute("aria-label", row.title() + " for " + jobClass.inWords());
        var cell = row.cells().stream()
                .filter(one -> one.jobClass().equals(jobClass.key()))
                .findFirst()
                .orElseThrow();
        delegated = cell.given().stream().anyMatch(MatrixRow.Given::delegated);
        var most = cell.given().isEmpty() ? null : cell.given().getLast();
        if (row.act()) verbs.only(Verbs.NOTHING, "X");
        verbs.choose(most == null ? Verbs.NOTHING : most.letter());
        if (most != null && most.limit() != null) limit.setValue(most.limit().toString());
        limit.setPlaceholder("no limit");
        choices.debtTypes(debtType);
        choices.departments(department);
        from.setValue(choices.today());
        until.setPlaceholder("open");
        why.setMaxLength(1_000);
        why.setWidthFull();
        impact = new ImpactNote(() -> impacts.apply(command("as it would be")));
        two.addClassName("ts-two");
        two.add(limit, debtType, from, until, department);
        add(about(), verbs, two, why, was(cell), impact, rule());
        verbs.chosen(impact::update);
        limit.addValueChangeListener(_ -> impact.update());
        debtType.addValueChangeListener(_ -> impact.update());
        department.addValueChangeListener(_ -> impact.update());
        from.addValueChangeListener(_ -> impact.update());
        until.addValueChangeListener(_ -> impact.update());
    }

    /** What was typed into this cell and not yet put into the draft stands there again. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (kept != null) return;
        KeptFields.here("cell " + row.id() + " " + jobClass.key()).ifPresent(fields -> {
            kept = fields;
            var at = verbs.chosen();
            fields.value("verb", () -> verbs.chosen().equals(at) ? "" : verbs.chosen(), verbs::choose)
                    .all(two, why);
            verbs.chosen(fields::keep);
            add(fields.line());
        });
    }

    /** It is in the draft now. */
    void sent() {
        if (kept != null) kept.sent();
    }

    private Paragraph about() {
        int holders = jobClass.people();
        var about =
                new Paragraph("for " + jobClass.inWords() + ", " + (holders == 1 ? "1 person" : holders + " people"));
        about.addClassName("ts-quiet");
        return about;
    }

    private static Div was(MatrixRow.Cell cell) {
        var words = new StringBuilder("Now: " + MatrixTable.inWords(cell) + ".");
        for (var given : cell.given())
            if (given.citation() != null && words.indexOf(given.citation()) < 0)
                words.append(" ").append(given.citation()).append(".");
        return note("triangle", "ts-warn", words.toString());
    }

    private static Div rule() {
        return note(
                "check",
                "ts-ok",
                "Requester and decider stay two people on every item, also for someone who holds two classes. What you"
                        + " do not hold yourself waits for somebody who does.");
    }

    private static Div note(String shape, String tone, String words) {
        var note = new Div(Glyph.shape(shape), new Span(words));
        note.addClassNames("ts-note", tone);
        return note;
    }

    /** The head, the fields and the bar with what can be done. */
    List<Div> parts(boolean mayChange, Runnable keeps, Runnable history, Runnable close) {
        var title = new H2(row.title());
        var spring = new Span();
        spring.addClassName("ts-spring");
        var away = new Button("Close", _ -> close.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(away, "Esc");
        var head = new Div(title, spring, away);
        head.addClassName("ts-column-head");
        var body = new Div(this);
        body.addClassName("ts-column-body");
        var bar = new Div();
        bar.addClassName("ts-screen-bar");
        var past = new Button("History", _ -> history.run());
        Keys.print(past, "t");
        var gap = new Span();
        gap.addClassName("ts-spring");
        bar.add(past, gap);
        if (mayChange) {
            var keep = new Button("Keep in draft", _ -> keeps.run());
            keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Keys.print(keep, "F8");
            bar.add(keep);
        }
        return List.of(head, body, bar);
    }

    void choose(String letter) {
        verbs.choose(letter);
    }

    GrantAuthority command() {
        return command(why.getValue());
    }

    private GrantAuthority command(String reason) {
        var first = from.getValue();
        if (first == null) throw new StaffRefused("Say from which day.");
        var type = debtType.getValue();
        var of = department.getValue();
        return new GrantAuthority(
                row.act() ? row.id() + (verbs.chosen().equals("X") ? "" : ".none") : verbs.actionIn(row.id()),
                jobClass.key(),
                limit(),
                type == null ? null : type.code(),
                of == null ? null : of.code(),
                delegated && verbs.chosen().equals("X"),
                first,
                until.getValue(),
                reason,
                version);
    }

    private @Nullable Money limit() {
        return verbs.chosen().equals(Verbs.NOTHING) ? null : Choices.limit(limit.getValue());
    }
}
