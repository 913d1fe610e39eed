package org.tallystick.staff.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;

/** Reads {@code positions.yaml}: the seats of the agency and the people who hold them. */
final class PositionsPage {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)+");
    private static final String FILE = "positions.yaml";

    private PositionsPage() {}

    static List<StaffPack.Position> read(PackFolder pack, List<JobClass> classes) {
        var keys = classes.stream().map(JobClass::key).toList();
        var page = pack.file(FILE).only("positions");
        var seen = new HashSet<String>();
        var usernames = new HashMap<String, String>();
        var departments = departments(pack);
        var positions = page.someOf("positions").stream()
                .map(entry -> position(entry, keys, departments, seen, usernames))
                .toList();
        emptyRungs(page, classes, positions);
        services(page, positions);
        return positions;
    }

    private static StaffPack.Position position(
            PackNode entry,
            List<String> classes,
            List<String> departments,
            Set<String> seen,
            Map<String, String> usernames) {
        entry.only("key", "title", "class", "department", "unit", "service", "provisional", "holders");
        var key = entry.text("key");
        if (!key.isEmpty() && !seen.add(key)) entry.problem("key", "\"" + key + "\" stands here twice.");
        return new StaffPack.Position(
                key,
                entry.text("title"),
                knownOrNull(entry, "class", classes),
                knownOrNull(entry, "department", departments),
                entry.textOrNull("unit"),
                entry.flag("service"),
                entry.flag("provisional"),
                entry.someOf("holders").stream()
                        .map(holder -> holder(holder, usernames))
                        .toList());
    }

    private static StaffPack.Holder holder(PackNode entry, Map<String, String> usernames) {
        entry.only("username", "name", "from", "until");
        var username = entry.text("username");
        if (!username.isEmpty() && !USERNAME.matcher(username).matches())
            entry.problem("username", "lower case words joined by dots or hyphens are needed, such as sf.reyes.");
        var name = entry.text("name");
        var known = usernames.putIfAbsent(username, name);
        if (known != null && !known.equals(name))
            entry.problem("username", "\"" + username + "\" is " + known + " already.");
        var from = entry.date("from");
        var until = entry.dateOrNull("until");
        if (until != null && until.isBefore(from)) entry.problem("until", "the end lies before the beginning.");
        return new StaffPack.Holder(username, name, from, until);
    }

    private static @Nullable String knownOrNull(PackNode entry, String key, List<String> known) {
        return entry.has(key) ? entry.oneOf(key, known) : null;
    }

    private static List<String> departments(PackFolder pack) {
        return pack.file("departments.yaml").list("departments").stream()
                .map(entry -> entry.text("code"))
                .toList();
    }

    private static void emptyRungs(PackNode page, List<JobClass> classes, List<StaffPack.Position> positions) {
        for (var jobClass : classes)
            if (positions.stream().noneMatch(position -> jobClass.key().equals(position.jobClass())))
                page.problem("positions", "nobody holds class " + jobClass.inWords() + ".");
    }

    private static void services(PackNode page, List<StaffPack.Position> positions) {
        var holders = positions.stream()
                .filter(StaffPack.Position::service)
                .mapToInt(position -> position.holders().size())
                .sum();
        if (holders != 1)
            page.problem("positions", "one service position with one holder is needed for the agency key.");
    }
}
