package org.tallystick.staff.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.PackFolder;
import org.tallystick.staff.Delegation;
import org.tallystick.staff.Grant;
import org.tallystick.staff.Rung;

/** The share of a pack that makes the staff: series, classes, positions with their holders, authorities. */
public record StaffPack(
        List<Rung> rungs,
        List<Series> series,
        List<JobClass> classes,
        List<Position> positions,
        List<Grant> grants,
        List<Delegation> delegations,
        List<String> openQuestions) {

    record Series(String code, String name, @Nullable String family) {}

    public record Position(
            String key,
            String title,
            @Nullable String jobClass,
            @Nullable String department,
            @Nullable String unit,
            boolean service,
            boolean provisional,
            List<Holder> holders) {}

    record Holder(
            String username,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Reads the pack; what is wrong is noted in it. */
    public static StaffPack read(PackFolder pack) {
        var ladder = LadderPage.read(pack);
        var positions = PositionsPage.read(pack, ladder.classes());
        var grants = new ArrayList<>(AuthoritiesPage.read(pack, ladder.classes(), positions));
        for (var cell : MatrixPage.read(pack, ladder.classes()))
            if (grants.stream().noneMatch(cell::isSaidBy)) grants.add(cell);
        return new StaffPack(
                ladder.rungs(),
                ladder.series(),
                ladder.classes(),
                positions,
                grants,
                DelegationsPage.read(pack, ladder.classes(), positions),
                ladder.openQuestions());
    }
}
