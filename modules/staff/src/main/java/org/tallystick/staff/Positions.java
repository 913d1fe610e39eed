package org.tallystick.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.agency.Departments;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;

/** The seats of the agency and who holds them; a change is looked at before it is made, and acts at the next click. */
@Service
@Transactional
public class Positions {

    private static final String CHANGE = "ladder.change";

    private final PositionTables tables;
    private final StaffTables people;
    private final Holders holders;
    private final Impacts impacts;
    private final Departments departments;
    private final LadderVersions versions;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    Positions(
            PositionTables tables,
            StaffTables people,
            Holders holders,
            Impacts impacts,
            Departments departments,
            LadderVersions versions,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.tables = tables;
        this.people = people;
        this.holders = holders;
        this.impacts = impacts;
        this.departments = departments;
        this.versions = versions;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** In the agency's order, each with who holds it today. */
    @Transactional(readOnly = true)
    public List<PositionRow> all() {
        authority.require("ladder.view");
        return tables.all(day.today());
    }

    /** Who would gain and who would lose what. */
    @Transactional(readOnly = true)
    public Impact impact(ChangePosition command) {
        authority.require(CHANGE);
        var key = command.key();
        return key == null ? new Impact(List.of()) : impacts.ofClassOf(of(key), command.jobClass());
    }

    /** Who would gain and who would lose what. */
    @Transactional(readOnly = true)
    public Impact impact(SeatSeveral command) {
        authority.require(CHANGE);
        return impacts.ofSeat(command.usernames(), of(command.position()), command.moves());
    }

    /** Adds or changes a position; answers its key. Refused with {@link StaffRefused} for one's own. */
    public String change(ChangePosition command) {
        var allowed = authority.require(CHANGE);
        check(command);
        var key = command.key() == null ? newKey(command) : of(command.key()).key();
        versions.next(
                command.version(),
                (command.key() == null ? "Position added: " : "Position changed: ") + command.title(),
                day.today(),
                command.why());
        tables.write(key, command);
        audit.done(Act.of(CHANGE, "position", key)
                .after(Map.of(
                        "title", command.title(),
                        "class", String.valueOf(command.jobClass()),
                        "department", String.valueOf(command.department()),
                        "unit", String.valueOf(command.unit())))
                .why(command.why())
                .authority(allowed.reason()));
        return key;
    }

    /** Seats people who are known here. Refused with {@link StaffRefused} for oneself, and for a program. */
    public void seat(SeatSeveral command) {
        var allowed = authority.require(CHANGE);
        var position = of(command.position());
        if (position.service()) throw new StaffRefused("Only the agency's programs hold this position.");
        for (var username : command.usernames()) requireKnown(username);
        versions.next(
                command.version(),
                String.join(", ", command.usernames()) + ": " + position.title(),
                command.from(),
                null);
        for (var username : command.usernames()) {
            tables.seat(username, position.key(), command.from(), command.until(), command.moves());
            audit.done(Act.of(CHANGE, "person", username)
                    .after(Map.of("position", position.title(), "from", command.from()))
                    .authority(allowed.reason()));
        }
    }

    private void requireKnown(String username) {
        var person = people.person(username, day.today())
                .orElseThrow(() -> new StaffRefused("Nobody here signs in as " + username + "."));
        if (person.service()) throw new StaffRefused("A program holds no other position.");
        if (person.id().equals(CurrentPerson.get().person()))
            throw new StaffRefused("Nobody seats themselves; ask somebody else who may.");
    }

    private void check(ChangePosition command) {
        if (command.jobClass() != null) holders.inWords(HolderKind.CLASS, command.jobClass());
        var department = command.department();
        if (department != null
                && departments.all().stream().noneMatch(one -> one.code().equals(department)))
            throw new StaffRefused("There is no such department.");
        var key = command.key();
        if (key == null) return;
        var before = of(key);
        if (before.service()) throw new StaffRefused("The position of the agency's programs stays as it is.");
        if (!Objects.equals(before.jobClass(), command.jobClass()) && isMine(key))
            throw new StaffRefused("You hold this position: nobody grants to themselves.");
    }

    private boolean isMine(String key) {
        return people.person(CurrentPerson.get().person().value(), day.today())
                .filter(me -> holders.isHeldBy(HolderKind.POSITION, key, me))
                .isPresent();
    }

    private PositionRow of(@Nullable String key) {
        return tables.all(day.today()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotThere("position", String.valueOf(key)));
    }

    private String newKey(ChangePosition command) {
        var key = command.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (tables.of(key, day.today()).isPresent())
            throw new StaffRefused("There is a position " + command.title() + " already.");
        return key;
    }
}
