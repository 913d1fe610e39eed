package org.tallystick.staff.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;
import org.tallystick.money.Money;
import org.tallystick.staff.Actions;
import org.tallystick.staff.Grant;
import org.tallystick.staff.HolderKind;

/** Reads {@code authorities.yaml}: each entry gives one action to classes, positions or people. */
final class AuthoritiesPage {

    /** An agency that nobody administers or audits is not taken in. */
    private static final List<String> NEEDED = List.of("audit.read", "agency.administer");

    private AuthoritiesPage() {}

    static List<Grant> read(PackFolder pack, List<JobClass> classes, List<StaffPack.Position> positions) {
        var page = pack.file("authorities.yaml").only("authorities");
        var known = new Known(
                classes.stream().map(JobClass::key).toList(),
                positions.stream().map(StaffPack.Position::key).toList(),
                positions.stream()
                        .flatMap(position -> position.holders().stream())
                        .map(StaffPack.Holder::username)
                        .toList(),
                codes(pack, "debt-types.yaml", "debtTypes"),
                codes(pack, "departments.yaml", "departments"));
        var grants = new ArrayList<Grant>();
        for (var entry : page.someOf("authorities")) grants.addAll(grants(entry, known));
        for (var needed : NEEDED)
            if (grants.stream().noneMatch(grant -> grant.action().equals(needed)))
                page.problem("authorities", "nobody may " + Actions.inWords(needed) + ".");
        return grants;
    }

    private record Known(
            List<String> classes,
            List<String> positions,
            List<String> people,
            List<String> debtTypes,
            List<String> departments) {}

    private static List<Grant> grants(PackNode entry, Known known) {
        entry.only(
                "action",
                "classes",
                "positions",
                "people",
                "limitCents",
                "debtTypes",
                "departments",
                "from",
                "until",
                "delegated",
                "citation");
        var action = entry.oneOf("action", Actions.ids().stream().sorted().toList());
        var grants = new ArrayList<Grant>();
        for (var debtType : allOrSome(entry, "debtTypes", known.debtTypes()))
            for (var department : allOrSome(entry, "departments", known.departments())) {
                var plain = new Scope(entry, action, debtType.orNull(), department.orNull());
                some(entry, "classes", known.classes()).forEach(to -> grants.add(plain.to(HolderKind.CLASS, to)));
                some(entry, "positions", known.positions())
                        .forEach(to -> grants.add(plain.to(HolderKind.POSITION, to)));
                some(entry, "people", known.people()).forEach(to -> grants.add(plain.to(HolderKind.PERSON, to)));
            }
        if (grants.isEmpty()) entry.problem("classes, positions or people: at least one is needed.");
        return grants;
    }

    private record Scope(
            PackNode entry,
            String action,
            @Nullable String debtType,
            @Nullable String department) {
        Grant to(HolderKind kind, String holder) {
            var cents = entry.numberOrNull("limitCents");
            if (cents != null && cents < 0) entry.problem("limitCents", "a limit is not below zero.");
            return new Grant(
                    action,
                    kind,
                    holder,
                    cents == null ? null : Money.ofCents(cents),
                    debtType,
                    department,
                    entry.date("from"),
                    entry.dateOrNull("until"),
                    entry.textOrNull("citation"),
                    entry.flag("delegated"));
        }
    }

    /** A code, or all of them. */
    private record Choice(@Nullable String orNull) {}

    private static List<Choice> allOrSome(PackNode entry, String key, List<String> known) {
        var some = some(entry, key, known).stream().map(Choice::new).toList();
        return some.isEmpty() ? List.of(new Choice(null)) : some;
    }

    private static List<String> some(PackNode entry, String key, List<String> known) {
        var some = entry.texts(key);
        for (var one : some) if (!known.contains(one)) entry.problem(key, "\"" + one + "\" is not in this pack.");
        return some;
    }

    private static List<String> codes(PackFolder pack, String file, String list) {
        return pack.file(file).list(list).stream()
                .map(entry -> entry.text("code"))
                .toList();
    }
}
