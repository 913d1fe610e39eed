package org.tallystick.staff;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;

/** Who stands behind a class, a position or a person to whom authority is given. */
@Component
class Holders {

    private final StaffTables people;
    private final LadderTables ladder;
    private final PositionTables positions;
    private final AuthorityTables authorities;
    private final BusinessDay day;

    Holders(
            StaffTables people,
            LadderTables ladder,
            PositionTables positions,
            AuthorityTables authorities,
            BusinessDay day) {
        this.people = people;
        this.ladder = ladder;
        this.positions = positions;
        this.authorities = authorities;
        this.day = day;
    }

    /** As a sentence says it. Refused with {@link StaffRefused} when there is none. */
    String inWords(HolderKind kind, String holder) {
        var found = switch (kind) {
            case CLASS ->
                ladder.classes(day.today()).stream()
                        .filter(one -> one.key().equals(holder))
                        .findFirst()
                        .map(LadderRow.ClassRow::inWords);
            case POSITION -> positions.of(holder, day.today()).map(PositionRow::title);
            case PERSON -> people.person(holder, day.today()).map(PersonRow::name);
        };
        return found.orElseThrow(() -> new StaffRefused(
                switch (kind) {
                    case CLASS -> "There is no such class.";
                    case POSITION -> "There is no such position.";
                    case PERSON -> "Nobody here signs in as " + holder + ".";
                }));
    }

    boolean isHeldBy(HolderKind kind, String holder, PersonRow person) {
        if (kind == HolderKind.PERSON) return holder.equals(person.username());
        return authorities.seats(person, day.today()).stream()
                .anyMatch(seat -> holder.equals(kind == HolderKind.CLASS ? seat.jobClass() : seat.position()));
    }

    List<PersonRow> of(HolderKind kind, String holder) {
        var held = new ArrayList<PersonRow>();
        for (var person : people.people(day.today())) if (isHeldBy(kind, holder, person)) held.add(person);
        return held;
    }
}
