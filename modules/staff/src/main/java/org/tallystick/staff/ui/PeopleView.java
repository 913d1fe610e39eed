package org.tallystick.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import org.tallystick.security.Needs;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;

/** The people of the agency, what each class and position may do today, and what the agency has not answered yet. */
@Route("people")
@PageTitle("People")
@Needs("agency.administer")
class PeopleView extends Div {

    PeopleView(People people, Ladder ladder) {
        addClassNames("ts-screen", "ts-screen-paper");
        var head = new Header(
                new Div(new H1("People"), new Paragraph("Who holds which position today, and what each may do")));
        head.addClassName("ts-screen-head");
        var panes = new Div(pane("People", people(people.all())));
        panes.addClassName("ts-panes");
        if (!ladder.openQuestions().isEmpty())
            panes.add(pane("Questions to the agency", questions(ladder.openQuestions())));
        var body = new Div(panes);
        body.addClassName("ts-screen-body");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "People and their rights");
        add(head, body);
    }

    private static NativeTable people(List<PersonRow> people) {
        var table = table("People", "Name", "Position", "Class", "Rung", "Signs in as");
        for (var person : people)
            line(
                    table,
                    person.name(),
                    person.position(),
                    Objects.requireNonNullElse(person.jobClass(), "none"),
                    Objects.requireNonNullElse(person.rung(), "none"),
                    person.service() ? "API key only" : person.username());
        return table;
    }

    private static Component questions(List<String> questions) {
        var list = new UnorderedList();
        list.addClassName("ts-stack");
        questions.forEach(question -> list.add(new ListItem(question)));
        var body = new Div(list);
        body.addClassName("ts-pane-body");
        return body;
    }

    private static Section pane(String title, Component content) {
        var head = new Div(new H2(title));
        head.addClassName("ts-pane-head");
        var pane = new Section(head, content);
        pane.addClassName("ts-pane");
        pane.getElement().setAttribute("aria-label", title);
        return pane;
    }

    private static NativeTable table(String name, String... columns) {
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", name);
        var head = table.getHead().addRow();
        for (var column : columns) head.addHeaderCell().setText(column);
        return table;
    }

    private static void line(NativeTable table, String... cells) {
        var line = table.getBody().addRow();
        for (var cell : cells) line.addDataCell().setText(cell);
    }
}
