package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Logins;
import org.tallystick.web.NotThere;

/** Checks and writes positions and who sits at them. */
@Component
class PositionMaking {

    private final PositionTables tables;
    private final StaffTables people;
    private final Holders holders;
    private final LadderTables ladder;
    private final Logins logins;
    private final Departments departments;
    private final BusinessDay day;

    PositionMaking(
            PositionTables tables,
            StaffTables people,
            Holders holders,
            LadderTables ladder,
            Logins logins,
            Departments departments,
            BusinessDay day) {
        this.tables = tables;
        this.ladder = ladder;
        this.logins = logins;
        this.people = people;
        this.holders = holders;
        this.departments = departments;
        this.day = day;
    }

    Made change(ChangePosition command) {
        check(command);
        var known = command.key() == null ? null : of(command.key());
        var key = known == null ? newKey(command) : known.key();
        tables.write(key, command);
        return new Made(
                Making.CHANGE,
                "position",
                key,
                (known == null ? "Position added: " : "Position changed: ") + command.title(),
                known == null ? "" : inWords(known),
                inWords(of(key)),
                day.today(),
                command.why());
    }

    Made seat(SeatSeveral command) {
        var position = of(command.position());
        if (position.service()) throw new StaffRefused("Only the agency's programs hold this position.");
        for (var username : command.usernames()) requireKnown(username);
        var before = command.usernames().stream().map(this::seatsOf).collect(Collectors.joining("; "));
        for (var username : command.usernames())
            tables.seat(username, position.key(), command.from(), command.until(), command.moves());
        return new Made(
                Making.CHANGE,
                "person",
                command.usernames().getFirst(),
                String.join(", ", command.usernames()) + ": " + position.title(),
                before,
                seated(position, command.from(), command.until(), !command.moves()),
                command.from(),
                null);
    }

    /** Whoever is new is known from then on, and cannot sign in yet. */
    Made seat(SeatPerson command) {
        var jobClass = ladder.classes(day.today()).stream()
                .filter(row -> row.key().equals(command.jobClass()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such class."));
        var known = people.person(command.username(), day.today());
        var name = command.name();
        if (known.isPresent() && name != null)
            throw new StaffRefused(
                    "“" + command.username() + "” is " + known.get().name() + " already.");
        if (known.isPresent()) requireKnown(command.username());
        else if (name == null) throw new StaffRefused("Nobody here signs in as " + command.username() + ".");
        else add(command.username(), name.strip());
        var key = command.position() == null ? tables.ofClass(jobClass) : command.position();
        var position = of(key);
        if (!jobClass.key().equals(position.jobClass()))
            throw new StaffRefused("“" + position.title() + "” is not a position of " + jobClass.inWords() + ".");
        tables.seat(command.username(), key, command.from(), command.until(), command.moves());
        return new Made(
                Making.CHANGE,
                "person",
                command.username(),
                command.username() + " becomes " + jobClass.inWords(),
                known.map(PersonRow::position).orElse(""),
                seated(position, command.from(), command.until(), known.isPresent() && !command.moves()),
                command.from(),
                null);
    }

    private void add(String username, String name) {
        if (!logins.isFree(username))
            throw new StaffRefused("Choose another sign-in: “" + username + "” cannot be given.");
        tables.add(username, name);
    }

    Made end(EndSeat command) {
        var person = people.person(command.username(), day.today())
                .orElseThrow(() -> new StaffRefused("Nobody here signs in as " + command.username() + "."));
        if (person.service()) throw new StaffRefused("The agency's programs keep their position.");
        var held = tables.heldAfter(command.username(), command.position(), command.lastDay());
        if (held.isEmpty())
            throw new StaffRefused(
                    person.name() + " holds no " + (command.position() == null ? "position" : "such position")
                            + " after " + WrittenDays.DAY.format(command.lastDay()) + ".");
        tables.end(command.username(), command.position(), command.lastDay());
        return new Made(
                Making.CHANGE,
                "person",
                command.username(),
                command.username() + " leaves "
                        + (command.position() == null
                                ? ""
                                : of(command.position()).title() + " ")
                        + "after " + WrittenDays.DAY.format(command.lastDay()),
                String.join("; ", held),
                "until " + WrittenDays.DAY.format(command.lastDay()),
                command.first(),
                command.why());
    }

    private static String seated(PositionRow position, LocalDate from, @Nullable LocalDate until, boolean besides) {
        return position.title() + " from " + WrittenDays.DAY.format(from)
                + (until == null ? "" : " until " + WrittenDays.DAY.format(until)) + (besides ? ", besides" : "");
    }

    private String seatsOf(String username) {
        return people.person(username, day.today()).map(PersonRow::position).orElse("");
    }

    private String inWords(PositionRow row) {
        var jobClass = row.jobClass();
        return row.title()
                + (jobClass == null ? ", no class" : ", " + holders.inWords(HolderKind.CLASS, jobClass))
                + (row.department() == null ? "" : ", department " + row.department())
                + (row.unit() == null ? "" : ", unit " + row.unit());
    }

    private void requireKnown(String username) {
        var person = people.person(username, day.today())
                .orElseThrow(() -> new StaffRefused("Nobody here signs in as " + username + "."));
        if (person.service()) throw new StaffRefused("A program holds no other position.");
    }

    private void check(ChangePosition command) {
        if (command.jobClass() != null) holders.inWords(HolderKind.CLASS, command.jobClass());
        var department = command.department();
        if (department != null
                && departments.all().stream().noneMatch(one -> one.code().equals(department)))
            throw new StaffRefused("There is no such department.");
        var key = command.key();
        if (key != null && of(key).service())
            throw new StaffRefused("The position of the agency's programs stays as it is.");
    }

    /** Nobody seats themselves, nor changes the class of what they hold. */
    void refuseOwn(LadderChange change) {
        var me = CurrentPerson.get();
        if ((change instanceof SeatSeveral seats && seats.usernames().contains(me.username()))
                || (change instanceof SeatPerson seat && seat.username().equals(me.username())))
            throw new StaffRefused("Nobody seats themselves; ask somebody else who may.");
        if (change instanceof ChangePosition position && position.key() != null && isMine(position.key(), position))
            throw new StaffRefused("You hold this position: nobody grants to themselves.");
    }

    private boolean isMine(String key, ChangePosition command) {
        return !Objects.equals(of(key).jobClass(), command.jobClass())
                && people.person(CurrentPerson.get().person().value(), day.today())
                        .filter(me -> holders.isHeldBy(HolderKind.POSITION, key, me))
                        .isPresent();
    }

    PositionRow of(@Nullable String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotThere("position", String.valueOf(key)));
    }

    private List<PositionRow> all() {
        return tables.all(day.today());
    }

    private String newKey(ChangePosition command) {
        var key = command.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (tables.of(key, day.today()).isPresent())
            throw new StaffRefused("There is a position " + command.title() + " already.");
        return key;
    }
}
