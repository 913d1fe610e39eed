package org.tallystick.staff.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;
import org.tallystick.staff.Rung;

/** Reads {@code ladder.yaml}. */
record LadderPage(List<Rung> rungs, List<StaffPack.Series> series, List<JobClass> classes, List<String> openQuestions) {

    static LadderPage read(PackFolder pack) {
        var page = pack.file("ladder.yaml").only("rungs", "series", "classes", "openQuestions");
        var rungs = RungsPage.read(page);
        var rungKeys = rungs.stream().map(Rung::key).toList();
        var series = page.someOf("series").stream()
                .map(entry -> entry.only("code", "name", "family"))
                .map(entry -> new StaffPack.Series(entry.text("code"), entry.text("name"), entry.textOrNull("family")))
                .toList();
        var codes = series.stream().map(StaffPack.Series::code).toList();
        var entries = page.someOf("classes");
        var keys = entries.stream().map(entry -> entry.text("key")).toList();
        var seen = new HashSet<String>();
        var classes = entries.stream()
                .map(entry -> jobClass(entry, new Known(rungKeys, codes, keys), seen))
                .toList();
        return new LadderPage(rungs, series, classes, page.texts("openQuestions"));
    }

    private record Known(List<String> rungs, List<String> series, List<String> classes) {}

    private static JobClass jobClass(PackNode entry, Known known, Set<String> seen) {
        var keys = known.classes();
        entry.only(
                "key",
                "code",
                "title",
                "series",
                "rung",
                "reportsTo",
                "leadsOver",
                "supervises",
                "effective",
                "amended",
                "recordEffective",
                "representation",
                "pay",
                "probation",
                "provisional");
        var key = entry.text("key");
        if (!key.isEmpty() && !seen.add(key)) entry.problem("key", "\"" + key + "\" stands here twice.");
        return new JobClass(
                key,
                entry.textOrNull("code"),
                entry.text("title"),
                entry.oneOf("series", known.series()),
                entry.oneOf("rung", known.rungs()),
                entry.has("reportsTo") ? another(entry, "reportsTo", entry.text("reportsTo"), key, keys) : null,
                others(entry, "leadsOver", key, keys),
                others(entry, "supervises", key, keys),
                new JobClass.Facts(
                        entry.dateOrNull("effective"),
                        entry.dateOrNull("amended"),
                        entry.dateOrNull("recordEffective"),
                        entry.textOrNull("representation"),
                        entry.textOrNull("pay"),
                        entry.textOrNull("probation")),
                entry.flag("provisional"));
    }

    private static List<String> others(PackNode entry, String name, String key, List<String> keys) {
        var others = entry.texts(name);
        others.forEach(other -> another(entry, name, other, key, keys));
        return others;
    }

    private static String another(PackNode entry, String name, String other, String key, List<String> keys) {
        if (!keys.contains(other)) entry.problem(name, "there is no class \"" + other + "\" in this ladder.");
        if (other.equals(key)) entry.problem(name, "a class cannot stand above itself.");
        return other;
    }
}
