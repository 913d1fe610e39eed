package org.tallystick.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.Impact.Seated;
import org.tallystick.staff.StaffTables.NamedGrant;

/** Compares what people may do before and after a change that is not made yet. */
@Component
class Impacts {

    private final StaffTables people;
    private final AuthorityTables authorities;
    private final LadderTables ladder;
    private final Holders holders;
    private final BusinessDay day;

    Impacts(StaffTables people, AuthorityTables authorities, LadderTables ladder, Holders holders, BusinessDay day) {
        this.people = people;
        this.authorities = authorities;
        this.ladder = ladder;
        this.holders = holders;
        this.day = day;
    }

    Impact of(GrantAuthority command) {
        var row = Set.copyOf(command.row());
        var before = grants(List.copyOf(row));
        var after = new ArrayList<Grant>();
        for (var one : before) if (!isReplaced(one, command)) after.add(one);
        if (!command.takes()) after.add(command.grant());
        var seated = holders.of(command.kind(), command.holder()).stream()
                .map(person -> {
                    var seats = authorities.seats(person, day.today());
                    return new Seated(person, seats, seats);
                })
                .toList();
        return Impact.between(seated, before, after);
    }

    /** The same for what waits for a second person. */
    Impact of(Grant grant) {
        return of(new GrantAuthority(
                grant.action(),
                grant.kind(),
                grant.holder(),
                grant.limit(),
                grant.debtType(),
                grant.department(),
                grant.delegated(),
                null,
                grant.from(),
                grant.until(),
                "asked",
                0));
    }

    /** Somebody takes a seat of a class, perhaps in place of all that they hold. */
    Impact ofSeat(List<String> usernames, PositionRow position, boolean moves) {
        var seated = new ArrayList<Seated>();
        for (var username : usernames)
            people.person(username, day.today()).ifPresent(person -> {
                var before = authorities.seats(person, day.today());
                var after = new ArrayList<Seat>();
                for (var seat : before) if (!moves || seat.relief() != null) after.add(seat);
                after.add(seat(position.key(), position.title(), position.jobClass()));
                seated.add(new Seated(person, before, after));
            });
        return ofAll(seated);
    }

    /** A position becomes one of another class, or of none. */
    Impact ofClassOf(PositionRow position, @Nullable String jobClass) {
        var seated = holders.of(HolderKind.POSITION, position.key()).stream()
                .map(person -> {
                    var before = authorities.seats(person, day.today());
                    var after = before.stream()
                            .map(seat -> seat.position().equals(position.key())
                                    ? seat(seat.position(), seat.title(), jobClass)
                                    : seat)
                            .toList();
                    return new Seated(person, before, after);
                })
                .toList();
        return ofAll(seated);
    }

    /** Who sits where and what is granted on a day. */
    record Standing(List<PersonRow> people, Map<String, List<Seat>> seats, List<Grant> grants) {
        List<Seat> seatsOf(PersonRow person) {
            return seats.getOrDefault(person.username(), List.of());
        }

        private Set<String> actionsOf(PersonRow person) {
            return grants.stream()
                    .filter(grant -> seatsOf(person).stream().anyMatch(seat -> seat.has(grant, person.username())))
                    .map(Grant::action)
                    .collect(Collectors.toSet());
        }
    }

    Standing standing(LocalDate on) {
        var all = people.people(on);
        var seats = new LinkedHashMap<String, List<Seat>>();
        for (var person : all) seats.put(person.username(), authorities.seats(person, on));
        var grants = authorities.grants(List.copyOf(Actions.ids()), on).stream()
                .map(NamedGrant::grant)
                .toList();
        return new Standing(all, seats, grants);
    }

    static Impact between(Standing before, Standing after) {
        return Impact.between(
                after.people().stream()
                        .map(person -> new Seated(person, before.seatsOf(person), after.seatsOf(person)))
                        .toList(),
                before.grants(),
                after.grants());
    }

    /** Those who gain or lose an action altogether. */
    static List<MovesWithLadder.Touched> touched(Standing before, Standing after) {
        var touched = new ArrayList<MovesWithLadder.Touched>();
        for (var person : after.people()) {
            var had = before.actionsOf(person);
            var has = after.actionsOf(person);
            var gains = new HashSet<>(has);
            gains.removeAll(had);
            var loses = new HashSet<>(had);
            loses.removeAll(has);
            if (!gains.isEmpty() || !loses.isEmpty())
                touched.add(new MovesWithLadder.Touched(person.id(), person.name(), gains, loses));
        }
        return touched;
    }

    private Impact ofAll(List<Seated> seated) {
        var grants = grants(List.copyOf(Actions.ids()));
        return Impact.between(seated, grants, grants);
    }

    private List<Grant> grants(List<String> actions) {
        return authorities.grants(actions, day.today()).stream()
                .map(NamedGrant::grant)
                .toList();
    }

    private static boolean isReplaced(Grant one, GrantAuthority command) {
        return one.kind() == command.kind()
                && one.holder().equals(command.holder())
                && (command.debtType() == null || Objects.equals(one.debtType(), command.debtType()))
                && (command.department() == null || Objects.equals(one.department(), command.department()));
    }

    private Seat seat(String key, String title, @Nullable String jobClass) {
        var words = ladder.classes(day.today()).stream()
                .filter(one -> one.key().equals(jobClass))
                .findFirst()
                .map(LadderRow.ClassRow::inWords)
                .orElse(null);
        return new Seat(key, title, jobClass, words, null);
    }
}
