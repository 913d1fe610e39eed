package org.tallystick.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.LadderRow.ClassRow;

/** Checks and writes changes of the ladder: the one way, for a change made at once and for those of a draft. */
@Component
class Making {

    static final String CHANGE = "ladder.change";

    private final LadderTables ladder;
    private final LadderEdits edits;
    private final PositionMaking positions;
    private final AuthorityMaking authorities;
    private final LadderVersions versions;
    private final Audit audit;
    private final BusinessDay day;

    Making(
            LadderTables ladder,
            LadderEdits edits,
            PositionMaking positions,
            AuthorityMaking authorities,
            LadderVersions versions,
            Audit audit,
            BusinessDay day) {
        this.ladder = ladder;
        this.edits = edits;
        this.positions = positions;
        this.authorities = authorities;
        this.versions = versions;
        this.audit = audit;
        this.day = day;
    }

    /** Writes it as the next version after the one that was looked at, on record by what authority. */
    Made make(LadderChange change, int seen, String authority) {
        versions.hold();
        versions.check(seen);
        var made = write(change);
        versions.next(seen, made.what(), made.from(), made.why());
        audit.done(Act.of(made.action(), made.subjectKind(), made.key())
                .before(made.before())
                .after(made.after())
                .why(made.why())
                .authority(authority));
        return made;
    }

    /** Only writes it. Refused with {@link StaffRefused} when it cannot be. */
    Made write(LadderChange change) {
        return switch (change) {
            case RenameRung rung -> rename(rung);
            case AddRung rung -> add(rung);
            case ChangeSeries series -> series(series);
            case ChangeClass one -> jobClass(one);
            case RetireClass one -> retire(one);
            case ChangePosition one -> positions.change(one);
            case SeatSeveral seats -> positions.seat(seats);
            case SeatPerson seat -> positions.seat(seat);
            case EndSeat seat -> positions.end(seat);
            case GrantAuthority grant -> authorities.give(grant);
        };
    }

    private Made rename(RenameRung command) {
        var rung = ladder.rungs().stream()
                .filter(one -> one.key().equals(command.key()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such rung."));
        edits.renameRung(rung.key(), command.name(), command.says());
        return made(
                "rung",
                rung.key(),
                "Rung " + rung.name() + " is called " + command.name(),
                rung.name(),
                command.name());
    }

    private Made add(AddRung command) {
        var key = keyOf(command.name());
        var rungs = ladder.rungs();
        if (rungs.stream().anyMatch(one -> one.key().equals(key) || one.name().equalsIgnoreCase(command.name())))
            throw new StaffRefused("There is a rung " + command.name() + " already.");
        var above = command.above();
        if (above == null) {
            var lowest = rungs.stream().mapToInt(Rung::seq).min().orElse(1);
            edits.addRung(new Rung(key, command.name(), command.says(), lowest));
            return made("rung", key, "Rung " + command.name() + ", the lowest", "", command.name() + ", the lowest");
        }
        var below = rungs.stream()
                .filter(one -> one.key().equals(above))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("Say above which rung it stands."));
        edits.addRung(new Rung(key, command.name(), command.says(), below.seq() + 1));
        return made(
                "rung",
                key,
                "Rung " + command.name() + " above " + below.name(),
                "",
                command.name() + " above " + below.name());
    }

    private Made series(ChangeSeries command) {
        var key = command.code() == null
                ? keyOf(command.name()).toUpperCase(Locale.ROOT).replace('-', '_')
                : command.code();
        var known =
                ladder.series().stream().filter(one -> one.code().equals(key)).findFirst();
        if (command.code() == null && known.isPresent())
            throw new StaffRefused("There is a series " + command.name() + " already.");
        if (command.code() != null && known.isEmpty()) throw new StaffRefused("There is no such series.");
        edits.writeSeries(key, command.name(), command.family());
        return made(
                "series",
                key,
                (known.isPresent() ? "Series called " : "Series added: ") + command.name(),
                known.map(LadderRow.Series::name).orElse(""),
                command.name());
    }

    private Made jobClass(ChangeClass command) {
        var classes = ladder.classes(day.today());
        var before =
                classes.stream().filter(one -> one.key().equals(command.key())).findFirst();
        if (command.key() != null && before.isEmpty()) throw new StaffRefused("There is no such class.");
        var key = command.key() == null ? newKey(command, classes) : command.key();
        check(command, key, classes);
        edits.write(key, command, classes.size());
        return new Made(
                CHANGE,
                "class",
                key,
                (before.isEmpty() ? "Class added: " : "Class changed: ") + command.title(),
                before.map(one -> facts(one, classes)).orElse(""),
                ladder.classes(day.today()).stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(one -> facts(one, classes))
                        .orElse(""),
                day.today(),
                command.why());
    }

    private Made retire(RetireClass command) {
        var classes = ladder.classes(day.today());
        var one = classes.stream()
                .filter(row -> row.key().equals(command.key()))
                .findFirst()
                .orElseThrow(() -> new StaffRefused("There is no such class."));
        int holders = one.people();
        if (holders > 0)
            throw new StaffRefused(
                    (holders == 1 ? "One person holds" : holders + " people hold") + " this class: move them first.");
        for (var other : classes)
            if (one.key().equals(other.reportsTo()))
                throw new StaffRefused(other.inWords() + " reports to this class: change that first.");
        edits.retire(one.key());
        return new Made(
                CHANGE,
                "class",
                one.key(),
                "Class retired: " + one.inWords(),
                facts(one, classes),
                "",
                day.today(),
                command.why());
    }

    private void check(ChangeClass command, String key, List<ClassRow> classes) {
        if (ladder.rungs().stream().noneMatch(rung -> rung.key().equals(command.rung())))
            throw new StaffRefused("There is no such rung.");
        if (ladder.series().stream().noneMatch(series -> series.code().equals(command.series())))
            throw new StaffRefused("There is no such series.");
        for (var over : Stream.concat(command.leadsOver().stream(), command.supervises().stream())
                .toList())
            if (classes.stream().noneMatch(one -> one.key().equals(over)))
                throw new StaffRefused("It cannot lead or supervise a class that is not there.");
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

    static String keyOf(String words) {
        var key = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (key.isEmpty() || key.equals("-")) throw new StaffRefused("A name needs letters or digits.");
        return key;
    }

    private String facts(ClassRow one, List<ClassRow> classes) {
        var above = one.reportsTo();
        return one.inWords() + ", rung "
                + ladder.rungs().stream()
                        .filter(rung -> rung.key().equals(one.rung()))
                        .map(Rung::name)
                        .findFirst()
                        .orElse(one.rung())
                + (above == null ? ", reports to nobody of this ladder" : ", reports to " + named(above, classes))
                + over(", leads ", one.leadsOver(), classes) + over(", supervises ", one.supervises(), classes);
    }

    private static String over(String verb, List<String> keys, List<ClassRow> classes) {
        return keys.isEmpty()
                ? ""
                : verb + keys.stream().map(key -> named(key, classes)).collect(Collectors.joining(" and "));
    }

    private static String named(String key, List<ClassRow> classes) {
        return classes.stream()
                .filter(one -> one.key().equals(key))
                .map(ClassRow::inWords)
                .findFirst()
                .orElse(key);
    }

    private Made made(String kind, String key, String what, String was, String becomes) {
        return new Made(CHANGE, kind, Objects.requireNonNull(key), what, was, becomes, day.today(), null);
    }
}
