package org.tallystick.staff;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;

/**
 * Changes of the agency's own ladder and people that one person makes alone, as far as the agency's policy lets them: each
 * makes a version, is kept with who and why, and acts at once. All others are kept in a draft, see {@link LadderDrafts}.
 */
@Service
@Transactional
public class LadderChanges {

    private final LadderTables ladder;
    private final SeatEdits seats;
    private final Making making;
    private final Alone alone;
    private final LadderVersions versions;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    LadderChanges(
            LadderTables ladder,
            SeatEdits seats,
            Making making,
            Alone alone,
            LadderVersions versions,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.ladder = ladder;
        this.seats = seats;
        this.making = making;
        this.alone = alone;
        this.versions = versions;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Whether the person at work may make changes of this sort without a second one. */
    @Transactional(readOnly = true)
    public boolean mayAlone(LadderChange change) {
        return alone.may(change);
    }

    /** Makes a change at once; answers the key of what was changed or added. Refused where policy asks for a draft. */
    public String make(LadderChange change, int version) {
        var allowed = authority.require(Making.CHANGE);
        alone.require(change);
        return making.make(change, version, allowed.reason()).key();
    }

    /** Calls a rung something else, at this agency only. */
    public void renameRung(String key, String name, @Nullable String says, int version) {
        make(new RenameRung(key, name, says), version);
    }

    /** Adds a rung just above another one, at this agency only; answers its key. */
    public String addRung(String name, @Nullable String says, String above, int version) {
        return make(new AddRung(name, says, above), version);
    }

    /** Adds a series of classes, or calls one something else; answers its code. */
    public String changeSeries(@Nullable String code, String name, @Nullable String family, int version) {
        return make(new ChangeSeries(code, name, family), version);
    }

    /** Adds or changes a class; answers its key. Refused with {@link StaffRefused} when it would report to itself. */
    public String change(ChangeClass command) {
        return make(command, command.version());
    }

    /** Refused with {@link StaffRefused} while somebody holds it or reports to it. */
    public void retire(String key, String why, int version) {
        make(new RetireClass(key, why), version);
    }

    /** Seats somebody; answers the first credentials when they are new here, which can never be read again. */
    public Optional<FirstSignIn> seat(SeatPerson command) {
        var allowed = authority.require(Making.CHANGE);
        alone.require(LadderChange.Sort.SEAT);
        var one = ladder.classes(day.today()).stream()
                .filter(row -> row.key().equals(command.jobClass()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such class."));
        if (command.username().equals(CurrentPerson.get().username()))
            throw new StaffRefused("Nobody seats themselves; ask somebody else who may.");
        versions.next(command.version(), command.username() + " becomes " + one.inWords(), command.from(), null);
        var signIn = seats.seat(command, one);
        audit.done(Act.of(Making.CHANGE, "person", command.username())
                .after(Map.of("class", one.inWords(), "from", command.from()))
                .authority(allowed.reason()));
        return signIn;
    }

    /** The last day somebody holds any position of a class. Refused with {@link StaffRefused} when they hold none. */
    public void leave(String username, String jobClass, LocalDate lastDay, String why, int version) {
        var allowed = authority.require(Making.CHANGE);
        alone.require(LadderChange.Sort.SEAT);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        versions.next(version, username + " leaves " + jobClass, lastDay, why);
        if (seats.leave(username, jobClass, lastDay) == 0)
            throw new StaffRefused("They hold no position of this class.");
        audit.done(Act.of(Making.CHANGE, "person", username)
                .after(Map.of("leaves", jobClass, "lastDay", lastDay))
                .why(why)
                .authority(allowed.reason()));
    }

    /** A sign-in that is shown once: the password and the key of somebody new. */
    public record FirstSignIn(
            String username,
            @Nullable String password,
            @Nullable String apiKey) {}
}
