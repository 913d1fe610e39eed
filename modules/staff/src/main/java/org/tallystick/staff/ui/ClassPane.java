package org.tallystick.staff.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** A class as its specification states it: its lines, its facts and who holds it. */
final class ClassPane extends Div {

    ClassPane(ClassRow one, LadderRow ladder) {
        addClassName("ts-inset");
        if (one.provisional()) add(StatusBadge.tag(Tone.WARN, "Provisional: the agency has still to say"));
        var facts = new DescriptionList();
        facts.addClassName("ts-pairs");
        fact(facts, "Code", one.code());
        fact(
                facts,
                "Series",
                ladder.series().stream()
                        .filter(series -> series.code().equals(one.series()))
                        .map(series -> series.name() + (series.family() == null ? "" : ", " + series.family()))
                        .findFirst()
                        .orElse(one.series()));
        fact(
                facts,
                "Rung",
                ladder.rungs().stream()
                        .filter(rung -> rung.key().equals(one.rung()))
                        .map(rung -> rung.name())
                        .findFirst()
                        .orElse(one.rung()));
        fact(facts, "Reports to", titles(one.reportsTo() == null ? List.of() : List.of(one.reportsTo()), ladder));
        fact(facts, "Leads", titles(one.leadsOver(), ladder));
        fact(facts, "Supervises", titles(one.supervises(), ladder));
        fact(facts, "Effective", day(one.effective()));
        fact(facts, "Amended", day(one.amended()));
        fact(facts, "Record effective", day(one.recordEffective()));
        fact(facts, "Represented by", one.representation());
        fact(facts, "Pay", one.pay());
        fact(facts, "Probation", one.probation());
        add(facts, new H3(one.holders().isEmpty() ? "Nobody holds it" : "Held by"));
        var list = new UnorderedList();
        list.addClassName("ts-stack");
        for (var holder : one.holders()) {
            var link =
                    new RouterLink(holder.name(), PeopleView.class, new RouteParameters("username", holder.username()));
            link.addClassName("ts-link");
            var since = new Span(" since " + WrittenDays.DAY.format(holder.from())
                    + (holder.until() == null ? "" : " until " + WrittenDays.DAY.format(holder.until()))
                    + ", " + holder.position());
            since.addClassNames("ts-small", "ts-quiet");
            list.add(new ListItem(link, since));
        }
        add(list);
    }

    private static void fact(DescriptionList facts, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) return;
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String titles(List<String> keys, LadderRow ladder) {
        return String.join(
                ", ",
                ladder.classes().stream()
                        .filter(one -> keys.contains(one.key()))
                        .map(ClassRow::inWords)
                        .toList());
    }
}
