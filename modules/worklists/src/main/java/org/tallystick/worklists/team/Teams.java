package org.tallystick.worklists.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;

/** Who leads whom, as the agency's ladder says: to lead is to direct the work of a class, and never to evaluate it. */
@Service
@Transactional(readOnly = true)
public class Teams {

    private final Ladder ladder;
    private final People people;
    private final Delegations delegations;

    Teams(Ladder ladder, People people, Delegations delegations) {
        this.ladder = ladder;
        this.people = people;
        this.delegations = delegations;
    }

    /** Everybody whose work this person directs, by leading, supervising, or in place of somebody who does. */
    public List<PersonRow> of(PersonId lead) {
        var me = people.ifThere(lead);
        if (me.isEmpty()) return List.of();
        var now = ladder.now();
        var led = new LinkedHashSet<String>();
        var seats = new ArrayList<>(List.of(me.get().username()));
        delegations.actingFor(lead).stream()
                .map(InPlaceOf::username)
                .filter(name -> name != null)
                .forEach(seats::add);
        for (var seat : seats) for (var one : classesOf(now, seat)) led.addAll(ledBy(now, one));
        var team = new HashSet<String>();
        for (var one : now.classes())
            if (led.contains(one.key())) one.holders().forEach(holder -> team.add(holder.username()));
        return people.all().stream()
                .filter(person ->
                        team.contains(person.username()) && !person.id().equals(lead))
                .toList();
    }

    /** Who leads or supervises this person, leads first; whom to ask when it is difficult. */
    public List<PersonRow> leadsOf(PersonId person) {
        var me = people.ifThere(person);
        if (me.isEmpty()) return List.of();
        var now = ladder.now();
        var mine = classesOf(now, me.get().username());
        var leads = new LinkedHashSet<String>();
        for (var other : now.classes())
            if (mine.stream().anyMatch(one -> other.leadsOver().contains(one.key()))) holders(other, leads);
        for (var other : now.classes())
            if (mine.stream().anyMatch(one -> ledBy(now, other).contains(one.key()))) holders(other, leads);
        var rows = new LinkedHashMap<String, PersonRow>();
        for (var row : people.all()) rows.put(row.username(), row);
        return leads.stream()
                .map(rows::get)
                .filter(row -> row != null && !row.id().equals(person))
                .toList();
    }

    public boolean leads(PersonId lead, PersonId person) {
        return of(lead).stream().anyMatch(one -> one.id().equals(person));
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
        var now = ladder.now();
        for (var person : people.all()) {
            var led = new HashSet<String>();
            for (var one : classesOf(now, person.username())) led.addAll(ledBy(now, one));
            var names = new HashSet<String>();
            for (var one : now.classes())
                if (led.contains(one.key())) one.holders().forEach(holder -> names.add(holder.username()));
            names.remove(person.username());
            if (!names.isEmpty()) counts.put(person.id(), names.size());
        }
        return counts;
    }

    private static List<ClassRow> classesOf(LadderRow now, String username) {
        return now.classes().stream()
                .filter(one -> one.holders().stream()
                        .anyMatch(holder -> holder.username().equals(username)))
                .toList();
    }

    /** By lead-over, by supervision, and where a class says that it reports there. */
    private static Set<String> ledBy(LadderRow now, ClassRow lead) {
        var led = new LinkedHashSet<String>(lead.leadsOver());
        led.addAll(lead.supervises());
        for (var one : now.classes()) if (lead.key().equals(one.reportsTo())) led.add(one.key());
        return led;
    }

    private static void holders(ClassRow one, Set<String> names) {
        one.holders().forEach(holder -> names.add(holder.username()));
    }
}
