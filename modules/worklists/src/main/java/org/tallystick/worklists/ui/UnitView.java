package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.Question;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.worklists.owners.UnitLoad.Load;

/** The unit at a glance: everybody's load, who is away, the backlog, late answers, and the nightly proof. */
@Route("unit")
@PageTitle("Unit \u00b7 Tallystick")
@Needs("work.view")
class UnitView extends Div {

    private final UnitDesk desk;
    private final CoachingDesk coaching;
    private final boolean assigns;
    private final H1 title = new H1("Unit");
    private final Paragraph said = new Paragraph();
    private final Div figures = Styled.box("ts-line-up ts-unit-figures");
    private final PeoplePane peoplePane;
    private final BacklogPane backlog = new BacklogPane();
    private final Div late = new Div();
    private final Div side = Styled.box("ts-stack");
    private final Button every = new Button("All units", _ -> everyUnit());
    private final @Nullable String mine;
    private boolean all;

    UnitView(UnitDesk desk, CoachingDesk coaching, Authority authority) {
        this.desk = desk;
        this.coaching = coaching;
        this.assigns = authority.may(Question.ever("account.assign"));
        this.mine = desk.teams().unitOf(CurrentPerson.get().person()).orElse(null);
        addClassName("ts-screen");
        peoplePane = new PeoplePane(assigns ? this::reassign : null, acts());
        var head = Styled.box("ts-screen-head", new Div(title, said), Styled.words("", "ts-spring"), figures);
        var left = Styled.box("ts-stack", peoplePane, backlog, new ProofPane(desk.proofs(), desk.day()));
        var body = Styled.box("ts-screen-body", Styled.box("ts-panes", left, side));
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "The unit");
        add(head, body);
        Keys.print(every, "a");
        if (mine != null) head.addComponentAtIndex(1, every);
        refresh();
        var keys =
                Keys.of(this).below("j", "down", () -> peoplePane.move(1)).below("k", "up", () -> peoplePane.move(-1));
        if (mine != null) keys.on("a", "all units, or one's own", this::everyUnit);
        if (assigns)
            keys.on("v", "cover for the person in hand", this::relief)
                    .on("m", "reassign the person in hand", peoplePane::choose)
                    .on("u", "share out what nobody owns", this::unassigned);
        if (coaching.writes()) keys.on("c", "a coaching note to the person in hand", this::coach);
    }

    private Component[] acts() {
        var acts = new ArrayList<Component>();
        if (coaching.writes()) acts.add(act("Coach", "c", this::coach));
        if (assigns) {
            acts.add(act("Add relief", "v", this::relief));
            acts.add(act("Reassign", "m", this::reassignInHand));
        }
        return acts.toArray(Component[]::new);
    }

    private static Button act(String words, String key, Runnable does) {
        var button = new Button(words, _ -> does.run());
        Keys.print(button, key);
        return button;
    }

    private void reassignInHand() {
        peoplePane.choose();
    }

    private void everyUnit() {
        all = !all;
        refresh();
    }

    private void refresh() {
        var unit = all ? null : mine;
        var people = unit == null ? desk.people().all() : desk.teams().inUnit(unit);
        title.setText(mine == null ? "Unit" : all ? "All units" : mine);
        every.setText(all ? "My unit" : "All units");
        var load = desk.loads().now();
        var loads = unit == null
                ? load.people().values()
                : people.stream().map(person -> load.of(person.id())).toList();
        var me = CurrentPerson.get().person();
        var team = desk.teams().of(me).stream().map(PersonRow::id).collect(Collectors.toSet());
        var leads = desk.teams().counts();
        var pace = desk.loads().pace();
        peoplePane.show(new PeoplePane.Unit(people, unit == null, load, pace, leads, team), desk.today());
        backlog.show(load, pace, desk.today());
        said.setText(sentence(team));
        var now = desk.proofs().now();
        figures.removeAll();
        figures.add(
                figure("Open accounts", sum(loads, Count.ALL)),
                figure("Due today", sum(loads, Count.TODAY)),
                late(sum(loads, Count.LATE)),
                figure("Without owner or date", now.lacking() + now.ownerless(), now.holds()));
        side.removeAll();
        if (assigns) side.add(SharePane.hint(this::unassigned, now.ownerless()));
        late.removeAll();
        if (!team.isEmpty()) late.add(new LatePane(desk.referrals().lateInMyTeam(), desk.accounts(), desk.today()));
        side.add(late);
    }

    /** Whom the person at work leads, and who leads among them; only who supervises evaluates, and no lead does. */
    private String sentence(Set<?> team) {
        if (team.isEmpty()) return "Whose accounts are whose, and that none is forgotten. You lead nobody here.";
        var counts = desk.teams().counts();
        var others = new ArrayList<String>();
        for (var person : desk.people().all()) {
            var leads = counts.get(person.id());
            if (leads != null && team.contains(person.id())) others.add(person.name() + " leads " + leads + " of them");
        }
        return "You direct the work of " + Shown.counted(team.size(), "person", "people") + "."
                + (others.isEmpty() ? "" : " " + String.join(", ", others) + ".")
                + " To direct is not to evaluate.";
    }

    private enum Count {
        ALL,
        TODAY,
        LATE
    }

    private static long sum(Collection<Load> loads, Count count) {
        return loads.stream()
                .mapToLong(load -> switch (count) {
                    case ALL -> load.open();
                    case TODAY -> load.today();
                    case LATE -> load.late();
                })
                .sum();
    }

    private static Div figure(String label, long value) {
        return Styled.box(
                "ts-unit-figure",
                Styled.words(label, "ts-label"),
                Styled.words("%,d".formatted(value), "ts-figure-small"));
    }

    private static Component late(long value) {
        var figure = figure("Late", value);
        if (value > 0) figure.addClassName("ts-unit-late");
        return figure;
    }

    private static Component figure(String label, long value, boolean fine) {
        var figure = figure(label, value);
        figure.addClassName("ts-unit-checked");
        figure.add(StatusBadge.plain(fine ? Tone.OK : Tone.STOP, fine ? "none" : "see below"));
        return figure;
    }

    private void unassigned() {
        side.removeAll();
        side.add(new SharePane(desk.assignments(), this::refresh));
    }

    private void reassign(PersonRow person) {
        open(person, false);
    }

    private void relief() {
        var person = peoplePane.inHand();
        if (person != null) open(person, true);
    }

    private void coach() {
        var person = peoplePane.inHand();
        if (person == null) return;
        if (!coaching.leads(person.id())) {
            Toast.refused("You do not lead " + person.name() + "; j and k take another in hand.");
            return;
        }
        side.removeAll();
        side.add(new CoachPane(coaching, person, this::refresh));
    }

    private void open(PersonRow person, boolean relief) {
        side.removeAll();
        side.add(new CoverPane(desk, person, relief, this::refresh));
    }
}
