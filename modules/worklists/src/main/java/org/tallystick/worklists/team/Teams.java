package org.tallystick.worklists.team;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.staff.DeskRow;
import org.tallystick.staff.Desks;
import org.tallystick.staff.Directs;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;

/**
 * Who leads whom: the ladder says which classes, and the desks say whom of them, those of the lead's own unit. To lead is
 * to direct work, and never to evaluate it.
 */
@Service
@Transactional(readOnly = true)
public class Teams {

    private final Ladder ladder;
    private final Desks desks;
    private final People people;

    Teams(Ladder ladder, Desks desks, People people) {
        this.ladder = ladder;
        this.desks = desks;
        this.people = people;
    }

    /** Everybody whose work this person directs, by leading, supervising, or in place of somebody who does. */
    public List<PersonRow> of(PersonId lead) {
        var me = people.ifThere(lead);
        if (me.isEmpty()) return List.of();
        var all = desks.all();
        var mine = at(all, me.get().username());
        return named(ledFrom(mine, all, ladder.directs()), lead);
    }

    /** Who leads or supervises this person, leads first; whom to ask when it is difficult. */
    public List<PersonRow> leadsOf(PersonId person) {
        var me = people.ifThere(person);
        if (me.isEmpty()) return List.of();
        var all = desks.all();
        var mine = at(all, me.get().username()).stream()
                .filter(desk -> !desk.acting())
                .toList();
        var directs = ladder.directs();
        var leads = new LinkedHashSet<String>();
        above(all, mine, directs::leads, leads);
        above(all, mine, directs::directs, leads);
        return named(leads, person);
    }

    public boolean leads(PersonId lead, PersonId person) {
        return of(lead).stream().anyMatch(one -> one.id().equals(person));
    }

    /** Whom this person supervises, or who reports to them; neither leading nor standing in for somebody is enough. */
    Set<PersonId> lineOf(PersonId person) {
        var me = people.ifThere(person);
        if (me.isEmpty()) return Set.of();
        var all = desks.all();
        var mine = at(all, me.get().username()).stream()
                .filter(desk -> !desk.acting())
                .toList();
        var directs = ladder.directs();
        var line = new LinkedHashSet<PersonId>();
        named(below(mine, all, (above, one) -> directs.directs(above, one) && !directs.leads(above, one)), person)
                .forEach(one -> line.add(one.id()));
        return line;
    }

    /** The unit in which the person sits; empty for who sits in none, such as who is above all of them. */
    public Optional<String> unitOf(PersonId person) {
        return people.ifThere(person)
                .flatMap(me -> at(desks.all(), me.username()).stream()
                        .filter(desk -> !desk.acting() && desk.unit() != null)
                        .map(DeskRow::unit)
                        .findFirst());
    }

    /** Those who sit in the unit. */
    public List<PersonRow> inUnit(String unit) {
        var names = new LinkedHashSet<String>();
        for (var desk : desks.all()) if (!desk.acting() && unit.equals(desk.unit())) names.add(desk.username());
        return people.all().stream()
                .filter(one -> names.contains(one.username()))
                .toList();
    }

    /** Refused with {@link NotPermitted}, which says who does lead them. */
    void requireLead(PersonId person) {
        if (leads(CurrentPerson.get().person(), person)) return;
        var name = people.ifThere(person).map(PersonRow::name).orElse("somebody who left");
        var who = leadsOf(person).stream().map(PersonRow::name).limit(3).toList();
        throw new NotPermitted(
                Directions.DIRECT,
                "You do not lead " + name + "; "
                        + (who.isEmpty() ? "the ladder names nobody who does." : String.join(" and ", who) + " does."));
    }

    /** How many each person leads, for people who lead somebody. */
    public Map<PersonId, Integer> counts() {
        var counts = new LinkedHashMap<PersonId, Integer>();
        var now = ladder.directs();
        var all = desks.all();
        for (var person : people.all()) {
            var mine = at(all, person.username()).stream()
                    .filter(desk -> !desk.acting())
                    .toList();
            var led = ledFrom(mine, all, now);
            led.remove(person.username());
            if (!led.isEmpty()) counts.put(person.id(), led.size());
        }
        return counts;
    }

    private static List<DeskRow> at(List<DeskRow> all, String username) {
        return all.stream().filter(desk -> desk.username().equals(username)).toList();
    }

    /** Who sits, in the unit of one of these desks, at a desk of a class that is led from it. */
    private static Set<String> ledFrom(List<DeskRow> mine, List<DeskRow> all, Directs directs) {
        return below(mine, all, directs::directs);
    }

    private static Set<String> below(List<DeskRow> mine, List<DeskRow> all, BiPredicate<String, String> leading) {
        var led = new LinkedHashSet<String>();
        for (var lead : mine)
            for (var one : all)
                if (!one.acting() && lead.hasInItsUnit(one) && leading.test(lead.jobClass(), one.jobClass()))
                    led.add(one.username());
        return led;
    }

    private static void above(
            List<DeskRow> all, List<DeskRow> mine, BiPredicate<String, String> leading, Set<String> found) {
        for (var lead : all)
            if (!lead.acting()
                    && mine.stream()
                            .anyMatch(one -> lead.hasInItsUnit(one) && leading.test(lead.jobClass(), one.jobClass())))
                found.add(lead.username());
    }

    private List<PersonRow> named(Collection<String> usernames, PersonId but) {
        if (usernames.isEmpty()) return List.of();
        var rows = new LinkedHashMap<String, PersonRow>();
        for (var row : people.all()) rows.put(row.username(), row);
        return usernames.stream()
                .map(rows::get)
                .filter(row -> row != null && !row.id().equals(but))
                .toList();
    }
}
