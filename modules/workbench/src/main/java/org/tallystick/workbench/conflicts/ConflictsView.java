package org.tallystick.workbench.conflicts;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;

/** Who has no part in which case: one's own, and everybody's for who keeps the list and confirms it. */
@Route("conflicts")
@PageTitle("Conflicts of interest \u00b7 Tallystick")
@Needs("approval.view")
class ConflictsView extends Div {

    private final StandingConflicts standing;
    private final Conflicts conflicts;
    private final People people;
    private final BusinessDay day;
    private final boolean mayKeep;
    private final Div body = new Div();
    private final List<NativeTableRow> lines = new ArrayList<>();
    private List<StandingConflicts.Row> rows = List.of();
    private int at;

    ConflictsView(
            StandingConflicts standing, Conflicts conflicts, People people, Authority authority, BusinessDay day) {
        this.standing = standing;
        this.conflicts = conflicts;
        this.people = people;
        this.day = day;
        this.mayKeep = authority.may(Question.ever(Conflicts.KEEP));
        addClassName("ts-screen");
        body.addClassName("ts-column-body");
        var spring = new Span();
        spring.addClassName("ts-spring");
        var add = new Button("Have no part in a case", _ -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(add, "c");
        var head = new Div(
                new Div(
                        new H1("Conflicts of interest"),
                        new Paragraph(
                                mayKeep
                                        ? "Who stays out of which case; what people say of themselves you confirm"
                                        : "The cases in which you have no part, such as a relative's")),
                spring,
                add);
        head.addClassName("ts-screen-head");
        add(head, body);
        var keys = Keys.of(this)
                .on("c", "have no part in a case", this::add)
                .below("j", "next", () -> move(1))
                .below("k", "the one before", () -> move(-1));
        if (mayKeep) keys.on("y", "confirm", this::confirm).on("x", "it is over", this::end);
        fill();
    }

    private void add() {
        new ConflictForm(standing, toChoose()).open(null, this::done);
    }

    /** Who does not keep the list speaks for themselves only. */
    private List<PersonRow> toChoose() {
        var me = CurrentPerson.get().person();
        return people.all().stream()
                .filter(person -> person.id().equals(me) || (mayKeep && !person.service()))
                .toList();
    }

    private void fill() {
        body.removeAll();
        lines.clear();
        rows = standing.all();
        at = Math.clamp(at, 0, Math.max(0, rows.size() - 1));
        if (rows.isEmpty()) {
            body.add(new EmptyState(
                    mayKeep ? "Nobody stays out of a case" : "You stay out of no case",
                    "When a debtor is a relative, a friend or a neighbor, press c and put it down: the case is kept from"
                            + " you, and goes to somebody else."));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Conflicts of interest");
        var head = table.getHead().addRow();
        for (var column : List.of("Who stays out", "Of what", "Why", "Put down", "State", "Still theirs", ""))
            head.addHeaderCell().setText(column);
        rows.forEach(row -> lines.add(line(table, row)));
        mark();
        body.add(table);
    }

    private NativeTableRow line(NativeTable table, StandingConflicts.Row row) {
        var one = row.conflict();
        var line = table.getBody().addRow();
        line.addDataCell().setText(row.isMine() ? row.name() + " (you)" : row.name());
        line.addDataCell().setText(row.about());
        line.addDataCell().setText(one.reason());
        line.addDataCell().setText(one.saidBy() + ", " + DAY.format(LocalDate.ofInstant(one.saidAt(), day.zone())));
        line.addDataCell()
                .add(
                        one.confirmedBy() == null
                                ? StatusBadge.plain(Tone.WARN, "to be confirmed")
                                : StatusBadge.plain(Tone.OK, "confirmed by " + one.confirmedBy()));
        var theirs = line.addDataCell();
        row.stillTheirs().stream().limit(5).forEach(account -> theirs.add(owned(row, account.number())));
        if (row.stillTheirs().isEmpty()) theirs.setText("none");
        var act = new Div();
        act.addClassName("ts-line-up");
        if (mayKeep && !row.isMine()) {
            if (one.confirmedBy() == null) act.add(button("Confirm", "y", row, this::confirm));
            act.add(button("Over", "x", row, this::end));
        }
        line.addDataCell().add(act);
        return line;
    }

    /** Who stays out of it cannot open it; everybody else goes there and gives it to somebody. */
    private static Span owned(StandingConflicts.Row row, String number) {
        var span = new Span();
        if (row.isMine()) span.setText(number + " ");
        else {
            var link = new Anchor("accounts/" + number, number);
            link.addClassName("ts-link");
            span.add(link, new Span(" "));
        }
        return span;
    }

    private Button button(String words, String key, StandingConflicts.Row row, Runnable act) {
        var button = new Button(words, _ -> {
            at = rows.indexOf(row);
            mark();
            act.run();
        });
        Keys.print(button, key);
        return button;
    }

    private void move(int by) {
        if (rows.isEmpty()) return;
        at = Math.clamp(at + by, 0, rows.size() - 1);
        mark();
    }

    private void mark() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            line.setClassName("ts-selected", i == at);
            if (i == at) line.getElement().setAttribute("aria-current", "true");
            else line.getElement().removeAttribute("aria-current");
        }
    }

    private void confirm() {
        if (rows.isEmpty()) return;
        var row = rows.get(at);
        try {
            conflicts.confirm(row.conflict().id());
            done("Confirmed: " + row.name() + " has no part in it.");
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
    }

    private void end() {
        if (rows.isEmpty()) return;
        var row = rows.get(at);
        var why = new TextArea("Why it is over");
        new FormDialog(
                        "It is over",
                        "Take off the list",
                        () -> {
                            conflicts.end(row.conflict().id(), why.getValue());
                            done("Taken off the list: " + row.name() + " may be given it again.");
                        },
                        why)
                .about(row.conflict().id())
                .saying(row.name() + ": " + row.about())
                .open();
        why.focus();
    }

    private void done(String sentence) {
        Toast.done(sentence);
        fill();
    }
}
