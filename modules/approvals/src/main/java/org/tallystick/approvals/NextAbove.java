package org.tallystick.approvals;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.Rung;

/**
 * To whom a request goes that those first in line did not decide: whoever their classes report to, else who may decide
 * on a higher rung, else who gives authority and can name somebody.
 */
@Component
class NextAbove {

    private final Telling telling;
    private final Ladder ladder;
    private final People people;
    private final May may;

    NextAbove(Telling telling, Ladder ladder, People people, May may) {
        this.telling = telling;
        this.ladder = ladder;
        this.people = people;
        this.may = may;
    }

    List<PersonRow> of(ApprovalRow row) {
        var deciders = telling.deciders(row).toList();
        var now = ladder.now();
        var rungs = now.rungs().stream().map(Rung::key).toList();
        int lowest = deciders.stream()
                .mapToInt(person -> rungs.indexOf(person.rung()))
                .min()
                .orElse(-1);
        var first = deciders.stream()
                .filter(person -> rungs.indexOf(person.rung()) == lowest)
                .toList();
        Predicate<PersonRow> other = person ->
                !first.contains(person) && !person.service() && !person.id().equals(row.requestedBy());
        var above = holders(now, first).stream().filter(other).toList();
        if (above.isEmpty()) above = deciders.stream().filter(other).toList();
        if (!above.isEmpty()) return above;
        return people.all().stream()
                .filter(other)
                .filter(person -> may.may(Question.of(person.id(), "authority.grant")) instanceof Permission.Allowed)
                .toList();
    }

    /** Who holds the classes to which the classes of these report. */
    private List<PersonRow> holders(LadderRow now, List<PersonRow> first) {
        var usernames = first.stream().map(PersonRow::username).collect(Collectors.toSet());
        var above = now.classes().stream()
                .filter(one -> one.holders().stream().anyMatch(holder -> usernames.contains(holder.username())))
                .map(LadderRow.ClassRow::reportsTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var holders = now.classes().stream()
                .filter(one -> above.contains(one.key()))
                .flatMap(one -> one.holders().stream())
                .map(LadderRow.Holder::username)
                .collect(Collectors.toSet());
        return people.all().stream()
                .filter(person -> holders.contains(person.username()))
                .toList();
    }
}
