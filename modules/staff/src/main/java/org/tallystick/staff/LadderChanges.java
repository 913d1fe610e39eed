package org.tallystick.staff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.tallystick.staff.LadderRow.ClassRow;

/** Changes of the agency's own ladder and people: each makes a version, is kept with who and why, and acts at once. */
@Service
@Transactional
public class LadderChanges {

    private static final String CHANGE = "ladder.change";

    private final LadderTables ladder;
    private final LadderEdits edits;
    private final SeatEdits seats;
    private final LadderVersions versions;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    LadderChanges(
            LadderTables ladder,
            LadderEdits edits,
            SeatEdits seats,
            LadderVersions versions,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.ladder = ladder;
        this.edits = edits;
        this.seats = seats;
        this.versions = versions;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Calls a rung something else, at this agency only. */
    public void renameRung(String key, String name, @Nullable String says, int version) {
        var allowed = authority.require(CHANGE);
        if (name.isBlank()) throw new StaffRefused("A rung has a name.");
        var rung = ladder.rungs().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such rung."));
        versions.next(version, "Rung " + rung.name() + " is called " + name.strip(), day.today(), null);
        edits.renameRung(key, name.strip(), says);
        audit.done(Act.of(CHANGE, "rung", key)
                .before(Map.of("name", rung.name()))
                .after(Map.of("name", name.strip()))
                .authority(allowed.reason()));
    }

    /** Adds a rung just above another one, at this agency only; answers its key. */
    public String addRung(String name, @Nullable String says, String above, int version) {
        var allowed = authority.require(CHANGE);
        var key = keyOf(name);
        var rungs = ladder.rungs();
        if (rungs.stream().anyMatch(one -> one.key().equals(key) || one.name().equalsIgnoreCase(name.strip())))
            throw new StaffRefused("There is a rung " + name.strip() + " already.");
        var below = rungs.stream()
                .filter(one -> one.key().equals(above))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("Say above which rung it stands."));
        versions.next(version, "Rung " + name.strip() + " above " + below.name(), day.today(), null);
        edits.addRung(new Rung(key, name.strip(), says, below.seq() + 1));
        audit.done(Act.of(CHANGE, "rung", key)
                .after(Map.of("name", name.strip(), "above", below.name()))
                .authority(allowed.reason()));
        return key;
    }

    /** Adds a series of classes, or calls one something else; answers its code. */
    public String changeSeries(@Nullable String code, String name, @Nullable String family, int version) {
        var allowed = authority.require(CHANGE);
        if (name.isBlank()) throw new StaffRefused("A series has a name.");
        var key = code == null ? keyOf(name).toUpperCase(Locale.ROOT).replace('-', '_') : code;
        boolean known = ladder.series().stream().anyMatch(one -> one.code().equals(key));
        if (code == null && known) throw new StaffRefused("There is a series " + name.strip() + " already.");
        if (code != null && !known) throw new StaffRefused("There is no such series.");
        versions.next(version, (known ? "Series called " : "Series added: ") + name.strip(), day.today(), null);
        edits.writeSeries(key, name.strip(), family);
        audit.done(Act.of(CHANGE, "series", key)
                .after(Map.of("name", name.strip()))
                .authority(allowed.reason()));
        return key;
    }

    /** Adds or changes a class; answers its key. Refused with {@link StaffRefused} when it would report to itself. */
    public String change(ChangeClass command) {
        var allowed = authority.require(CHANGE);
        var classes = ladder.classes(day.today());
        var before =
                classes.stream().filter(one -> one.key().equals(command.key())).findFirst();
        if (command.key() != null && before.isEmpty()) throw new StaffRefused("There is no such class.");
        var key = command.key() == null ? newKey(command, classes) : command.key();
        check(command, key, classes);
        versions.next(
                command.version(),
                (before.isEmpty() ? "Class added: " : "Class changed: ") + command.title(),
                day.today(),
                command.why());
        edits.write(key, command, classes.size());
        audit.done(Act.of(CHANGE, "class", key)
                .before(before.map(LadderChanges::facts).orElse(Map.of()))
                .after(Map.of(
                        "title", command.title(),
                        "rung", command.rung(),
                        "reportsTo", String.valueOf(command.reportsTo()),
                        "leadsOver", command.leadsOver(),
                        "supervises", command.supervises()))
                .why(command.why())
                .authority(allowed.reason()));
        return key;
    }

    /** Refused with {@link StaffRefused} while somebody holds it or reports to it. */
    public void retire(String key, String why, int version) {
        var allowed = authority.require(CHANGE);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        var classes = ladder.classes(day.today());
        var one = classes.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such class."));
        if (!one.holders().isEmpty())
            throw new StaffRefused(people(one.holders().size()) + " this class: move them first.");
        for (var other : classes)
            if (key.equals(other.reportsTo()))
                throw new StaffRefused(other.inWords() + " reports to this class: change that first.");
        versions.next(version, "Class retired: " + one.inWords(), day.today(), why);
        edits.retire(key);
        audit.done(Act.of(CHANGE, "class", key).before(facts(one)).why(why).authority(allowed.reason()));
    }

    /** Seats somebody; answers the first credentials when they are new here, which can never be read again. */
    public Optional<FirstSignIn> seat(SeatPerson command) {
        var allowed = authority.require(CHANGE);
        var one = ladder.classes(day.today()).stream()
                .filter(row -> row.key().equals(command.jobClass()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such class."));
        if (command.username().equals(CurrentPerson.get().username()))
            throw new StaffRefused("Nobody seats themselves; ask somebody else who may.");
        versions.next(command.version(), command.username() + " becomes " + one.inWords(), command.from(), null);
        var signIn = seats.seat(command, one);
        audit.done(Act.of(CHANGE, "person", command.username())
                .after(Map.of("class", one.inWords(), "from", command.from()))
                .authority(allowed.reason()));
        return signIn;
    }

    /** The last day somebody holds any position of a class. Refused with {@link StaffRefused} when they hold none. */
    public void leave(String username, String jobClass, LocalDate lastDay, String why, int version) {
        var allowed = authority.require(CHANGE);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        versions.next(version, username + " leaves " + jobClass, lastDay, why);
        if (seats.leave(username, jobClass, lastDay) == 0)
            throw new StaffRefused("They hold no position of this class.");
        audit.done(Act.of(CHANGE, "person", username)
                .after(Map.of("leaves", jobClass, "lastDay", lastDay))
                .why(why)
                .authority(allowed.reason()));
    }

    /** A sign-in that is shown once: the password and the key of somebody new. */
    public record FirstSignIn(
            String username,
            @Nullable String password,
            @Nullable String apiKey) {}

    private void check(ChangeClass command, String key, List<ClassRow> classes) {
        if (ladder.rungs().stream().noneMatch(rung -> rung.key().equals(command.rung())))
            throw new StaffRefused("There is no such rung.");
        if (ladder.series().stream().noneMatch(series -> series.code().equals(command.series())))
            throw new StaffRefused("There is no such series.");
        for (var over : command.leadsOver())
            if (over.equals(key) || command.supervises().contains(over))
                throw new StaffRefused("A class leads others without evaluating them, or supervises them; not both.");
        if (command.supervises().contains(key)) throw new StaffRefused("A class does not supervise itself.");
        var seen = new HashSet<String>();
        seen.add(key);
        var above = command.reportsTo();
        while (above != null) {
            if (!seen.add(above)) throw new StaffRefused(command.title() + " would report to itself, in a circle.");
            above = reportsTo(above, classes);
        }
    }

    private static @Nullable String reportsTo(String key, List<ClassRow> classes) {
        for (var one : classes) if (one.key().equals(key)) return one.reportsTo();
        throw new StaffRefused("It cannot report to a class that is not there.");
    }

    private static String newKey(ChangeClass command, List<ClassRow> classes) {
        var key = keyOf(command.code() == null ? command.title() : command.code());
        if (classes.stream().anyMatch(one -> one.key().equals(key)))
            throw new StaffRefused("There is a class " + key + " already.");
        return key;
    }

    private static String keyOf(String words) {
        var key = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (key.isEmpty() || key.equals("-")) throw new StaffRefused("A name needs letters or digits.");
        return key;
    }

    private static Map<String, ?> facts(ClassRow one) {
        return Map.of(
                "title", one.title(),
                "rung", one.rung(),
                "reportsTo", String.valueOf(one.reportsTo()),
                "leadsOver", one.leadsOver(),
                "supervises", one.supervises());
    }

    private static String people(int count) {
        return count == 1 ? "One person holds" : count + " people hold";
    }
}
