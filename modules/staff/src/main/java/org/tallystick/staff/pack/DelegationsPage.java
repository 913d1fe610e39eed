package org.tallystick.staff.pack;

import java.util.HashSet;
import java.util.List;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;
import org.tallystick.money.Money;
import org.tallystick.staff.Actions;
import org.tallystick.staff.Delegation;
import org.tallystick.staff.HolderKind;

/** Reads {@code delegations.yaml}, which a pack may leave out: documents by which authority is lent. */
final class DelegationsPage {

    private DelegationsPage() {}

    static List<Delegation> read(PackFolder pack, List<JobClass> classes, List<StaffPack.Position> positions) {
        var seen = new HashSet<String>();
        var keys = classes.stream().map(JobClass::key).toList();
        var seats = positions.stream().map(StaffPack.Position::key).toList();
        var people = positions.stream()
                .flatMap(position -> position.holders().stream())
                .map(StaffPack.Holder::username)
                .toList();
        return pack
                .fileIfThere("delegations.yaml")
                .map(page -> page.only("delegations").someOf("delegations"))
                .orElse(List.of())
                .stream()
                .map(entry -> {
                    entry.only(
                            "number",
                            "givenBy",
                            "words",
                            "citation",
                            "class",
                            "position",
                            "person",
                            "actions",
                            "limitCents",
                            "debtType",
                            "department",
                            "from",
                            "until");
                    if (!seen.add(entry.text("number"))) entry.problem("number", "the number stands here twice.");
                    if (entry.has("class")) return of(entry, HolderKind.CLASS, entry.oneOf("class", keys));
                    if (entry.has("position")) return of(entry, HolderKind.POSITION, entry.oneOf("position", seats));
                    return of(entry, HolderKind.PERSON, entry.oneOf("person", people));
                })
                .toList();
    }

    private static Delegation of(PackNode entry, HolderKind kind, String holder) {
        var cents = entry.numberOrNull("limitCents");
        var actions = entry.texts("actions");
        for (var action : actions)
            if (!Actions.ids().contains(action)) entry.problem("actions", "\"" + action + "\" is no action.");
        if (actions.isEmpty()) entry.problem("actions", "at least one entry is needed.");
        return new Delegation(
                entry.text("number"),
                entry.text("givenBy"),
                entry.textOrNull("words"),
                entry.textOrNull("citation"),
                kind,
                holder,
                actions,
                entry.textOrNull("debtType"),
                entry.textOrNull("department"),
                cents == null ? null : Money.ofCents(cents),
                entry.date("from"),
                entry.dateOrNull("until"));
    }
}
