package org.tallystick.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.AuthorityRow;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.Positions;
import org.tallystick.staff.Rung;
import org.tallystick.staff.SignIns;
import org.tallystick.web.Glyph;
import org.tallystick.web.Keys;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.NotThere;
import org.tallystick.web.Toast;

/** The people of the agency, and for the one in hand: what may they do, what not, and why. */
@Route("people/:username?")
@PageTitle("People")
@Needs("ladder.view")
class PeopleView extends Div implements BeforeEnterObserver {

    private final People people;
    private final Authorities authorities;
    private final Positions positions;
    private final Ladder ladder;
    private final Choices choices;
    private final LadderDrafts drafts;
    private final SignIns signIns;
    private final boolean mayGrant;
    private final boolean mayChange;
    private final Div middle = new Div();
    private final Div right = new Div();
    private final TextField filter = new TextField();
    private List<PersonRow> shown = List.of();
    private int at = -1;

    PeopleView(
            People people,
            Authorities authorities,
            Positions positions,
            Ladder ladder,
            Choices choices,
            LadderDrafts drafts,
            SignIns signIns,
            Authority authority) {
        this.people = people;
        this.authorities = authorities;
        this.positions = positions;
        this.ladder = ladder;
        this.choices = choices;
        this.drafts = drafts;
        this.signIns = signIns;
        this.mayGrant = authority.may("authority.grant");
        this.mayChange = authority.may("ladder.change");
        addClassName("ts-screen");
        var head = new Header(
                new Div(new H1("People"), new Paragraph("Who holds which position today, and what each may do")));
        head.addClassName("ts-screen-head");
        middle.addClassName("ts-ladder-middle");
        right.addClassName("ts-column");
        filter.setPlaceholder("such as garnish");
        filter.setAriaLabel("Only actions with these words");
        filter.setWidthFull();
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> show());
        var columns = new Div(new AgencyNav(), middle, right);
        columns.addClassName("ts-ladder");
        add(head, columns);
        Keys.of(this)
                .below("j", "next person", () -> step(1))
                .below("k", "person before", () -> step(-1))
                .below("f", "filter", filter::focus);
        if (mayGrant) Keys.of(this).on("a", "give authority", () -> chosen(this::give));
        if (mayChange)
            Keys.of(this)
                    .on("l", "somebody leaves", () -> chosen(this::leaves))
                    .on("n", "first sign-in", () -> chosen(this::signIn));
    }

    private void chosen(Consumer<PersonRow> act) {
        if (at < 0) Toast.refused("Choose somebody first.");
        else LadderParts.said(() -> act.accept(shown.get(at)));
    }

    private void leaves(PersonRow person) {
        var held = positions.all().stream()
                .filter(one -> one.holders().stream()
                        .anyMatch(holder -> holder.username().equals(person.username())))
                .toList();
        PeopleForms.leaves(person, held, drafts, ladder.now().version(), choices.today(), Toast::done);
    }

    private void signIn(PersonRow person) {
        PeopleForms.shown(signIns.give(person.username()));
        show();
    }

    private void give(PersonRow person) {
        new GrantForm(
                        person,
                        authorities,
                        authorities.of(person.username()),
                        GrantForm.of(person, positions.all()),
                        choices,
                        ladder.now().version())
                .open(inForce -> {
                    Toast.done(
                            inForce
                                    ? "In force; the next click knows."
                                    : "You do not hold this yourself: it waits for somebody who does.");
                    show();
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var username = event.getRouteParameters().get("username").orElse(null);
        shown = people.all();
        at = username == null ? -1 : indexOf(username);
        if (username != null && at < 0) throw new NotThere("person", username);
        middle.removeAll();
        middle.add(table());
        show();
        if (at >= 0) LadderParts.inSight(right);
    }

    private int indexOf(String username) {
        for (int i = 0; i < shown.size(); i++) if (shown.get(i).username().equals(username)) return i;
        return -1;
    }

    private void step(int by) {
        if (shown.isEmpty()) return;
        int to = Math.clamp(at + by, 0, shown.size() - 1);
        getUI().ifPresent(ui -> ui.navigate(
                PeopleView.class, new RouteParameters("username", shown.get(to).username())));
    }

    private NativeTable table() {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "People");
        var head = table.getHead().addRow();
        for (var column : List.of("Name", "Position", "Class", "Rung", "Signs in as"))
            head.addHeaderCell().setText(column);
        var rungs = ladder.now().rungs().stream().collect(Collectors.toMap(Rung::key, Rung::name));
        for (int i = 0; i < shown.size(); i++) {
            var person = shown.get(i);
            var line = table.getBody().addRow();
            if (i == at) line.addClassName("ts-selected");
            var link =
                    new RouterLink(person.name(), PeopleView.class, new RouteParameters("username", person.username()));
            link.addClassName("ts-link");
            line.addDataCell().add(link);
            line.addDataCell().setText(person.position());
            line.addDataCell().setText(Objects.requireNonNullElse(person.jobClass(), "none"));
            line.addDataCell().setText(rungs.getOrDefault(Objects.requireNonNullElse(person.rung(), ""), "none"));
            line.addDataCell().setText(person.service() ? "API key only" : person.username());
        }
        return NarrowTable.of(table);
    }

    private void show() {
        right.removeAll();
        if (at < 0) {
            var words = new Paragraph("Choose somebody, and see what they may do and why.");
            words.addClassNames("ts-quiet", "ts-inset");
            right.add(head("What may they do?"), body(words));
            return;
        }
        var person = shown.get(at);
        var all = authorities.of(person.username());
        var words = filter.getValue().strip().toLowerCase(Locale.ROOT);
        var field = new Div(filter);
        field.addClassName("ts-inset");
        right.add(head("What may " + person.name() + " do?"));
        if (!person.holdsPosition()) {
            var left = new Paragraph("Holds no position. A sign-in stays, and may do only what is ticked here.");
            left.addClassNames("ts-quiet", "ts-inset");
            right.add(left);
        }
        right.add(
                field,
                body(list(all.stream()
                        .filter(row -> (row.words() + " " + row.action()).contains(words))
                        .toList())));
        if (person.service()) return;
        var bar = new Div();
        bar.addClassName("ts-screen-bar");
        if (mayGrant) bar.add(LadderParts.button("Give authority", "a", () -> chosen(this::give)));
        if (mayChange && person.holdsPosition()) bar.add(LadderParts.button("Leaves", "l", () -> chosen(this::leaves)));
        if (mayChange && signIns.missing().contains(person.username()))
            bar.add(LadderParts.button("Give sign-in", "n", () -> chosen(this::signIn)));
        if (bar.getComponentCount() > 0) right.add(bar);
    }

    private static Component list(List<AuthorityRow> rows) {
        var list = new UnorderedList();
        list.addClassName("ts-why-list");
        for (var allowed : List.of(true, false))
            for (var row : rows)
                if (row.allowed() == allowed) {
                    var name = new Span(row.words());
                    name.addClassName("ts-medium");
                    var why = new Div(new Paragraph(row.reason()));
                    why.addComponentAsFirst(name);
                    list.add(new ListItem(Glyph.shape(allowed ? "check" : "cross"), why));
                }
        return list;
    }

    private static Div head(String title) {
        var head = new Div(new H2(title));
        head.addClassName("ts-column-head");
        return head;
    }

    private static Div body(Component content) {
        var body = new Div(content);
        body.addClassName("ts-column-body");
        return body;
    }
}
