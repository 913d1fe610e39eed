package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.Workload;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.worklists.Assignments;
import org.tallystick.worklists.WorkProofs;

/** The unit at a glance: everybody's load, sharing work out with the load before and after, and the nightly proof. */
@Route("unit")
@PageTitle("Unit \u00b7 Tallystick")
@Needs("work.view")
class UnitView extends Div {

    private final Assignments assignments;
    private final WorkProofs proofs;
    private final People people;
    private final BusinessDay day;
    private final boolean assigns;
    private final Div figures = Shown.styled("ts-line-up ts-unit-figures");
    private final PeoplePane peoplePane;
    private final Div side = new Div();

    UnitView(Assignments assignments, WorkProofs proofs, People people, Authority authority, BusinessDay day) {
        this.assignments = assignments;
        this.proofs = proofs;
        this.people = people;
        this.day = day;
        this.assigns = authority.may(Question.ever("account.assign"));
        addClassName("ts-screen");
        peoplePane = new PeoplePane(assigns ? this::cover : null);
        var head = Shown.styled(
                "ts-screen-head",
                new Div(new H1("Unit"), new Paragraph("Whose accounts are whose, and that none is forgotten")),
                Shown.words("", "ts-spring"),
                figures);
        var left = Shown.styled("ts-stack", peoplePane, new ProofPane(proofs, day));
        add(head, Shown.styled("ts-screen-body", Shown.styled("ts-panes", left, side)));
        refresh();
        var keys =
                Keys.of(this).below("j", "down", () -> peoplePane.move(1)).below("k", "up", () -> peoplePane.move(-1));
        if (assigns)
            keys.on("u", "share out what nobody owns", this::unassigned)
                    .on("m", "reassign the person in hand", peoplePane::choose);
    }

    private void refresh() {
        var loads = assignments.loads();
        peoplePane.show(people.all(), loads);
        var now = proofs.now();
        figures.removeAll();
        figures.add(
                figure("Open accounts", total(loads, Count.ALL)),
                figure("Due today", total(loads, Count.TODAY)),
                figure("Late", total(loads, Count.LATE)),
                figure("Without owner or date", now.lacking() + now.ownerless(), now.holds()));
        side.removeAll();
        if (assigns) side.add(SharePane.hint(this::unassigned, now.ownerless()));
    }

    private enum Count {
        ALL,
        TODAY,
        LATE
    }

    private static long total(Map<PersonId, Workload> loads, Count count) {
        return loads.values().stream()
                .mapToLong(load -> switch (count) {
                    case ALL -> load.total();
                    case TODAY -> load.today();
                    case LATE -> load.late();
                })
                .sum();
    }

    private static Component figure(String label, long value) {
        return Shown.styled(
                "ts-unit-figure",
                Shown.words(label, "ts-label"),
                Shown.words("%,d".formatted(value), "ts-figure-small"));
    }

    private static Component figure(String label, long value, boolean fine) {
        var figure = figure(label, value);
        figure.getElement()
                .appendChild(StatusBadge.plain(fine ? Tone.OK : Tone.STOP, fine ? "none" : "see below")
                        .getElement());
        return figure;
    }

    private void unassigned() {
        open(null);
    }

    private void cover(PersonRow person) {
        open(person);
    }

    private void open(@Nullable PersonRow from) {
        side.removeAll();
        side.add(new SharePane(assignments, from, day.today(), this::refresh));
    }
}
