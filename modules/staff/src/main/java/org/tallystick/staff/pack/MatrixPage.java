package org.tallystick.staff.pack;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;
import org.tallystick.money.Money;
import org.tallystick.staff.Grant;
import org.tallystick.staff.HolderKind;
import org.tallystick.staff.Matrix;

/** Reads {@code approval-matrix.yaml}, which a pack may leave out: which class prepares, recommends, approves or does what. */
final class MatrixPage {

    private MatrixPage() {}

    static List<Grant> read(PackFolder pack, List<JobClass> classes) {
        var keys = classes.stream().map(JobClass::key).toList();
        var grants = new ArrayList<Grant>();
        pack.fileIfThere("approval-matrix.yaml").ifPresent(page -> {
            page.only("from", "citation", "rows").date("from");
            for (var entry : page.someOf("rows")) grants.addAll(row(page, entry, keys));
        });
        return grants;
    }

    private static List<Grant> row(PackNode page, PackNode entry, List<String> classes) {
        entry.only(
                "row",
                "prepare",
                "recommend",
                "recommend-finally",
                "approve",
                "execute",
                "limitCents",
                "delegated",
                "citation");
        var row = entry.oneOf("row", Matrix.rowIds());
        var cents = entry.numberOrNull("limitCents");
        if (cents != null && cents < 0) entry.problem("limitCents", "a limit is not below zero.");
        var citation = entry.has("citation") ? entry.textOrNull("citation") : page.textOrNull("citation");
        var grants = new ArrayList<Grant>();
        for (var verb : Matrix.Verb.values())
            for (var one : entry.texts(verb.word())) {
                if (!classes.contains(one)) entry.problem(verb.word(), "\"" + one + "\" is not in this pack.");
                grants.add(new Grant(
                        Matrix.done(row + "." + verb.word()),
                        HolderKind.CLASS,
                        one,
                        cents == null ? null : Money.ofCents(cents),
                        null,
                        null,
                        page.date("from"),
                        null,
                        citation,
                        entry.flag("delegated")));
            }
        if (grants.isEmpty()) entry.problem("at least one class is needed.");
        return grants;
    }
}
