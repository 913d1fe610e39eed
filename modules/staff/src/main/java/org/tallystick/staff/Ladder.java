package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.agency.Translations;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Once;

/** What the agency has settled about its own ladder, and what it has not. */
@Service
@Transactional(readOnly = true)
public class Ladder {

    private final StaffTables tables;
    private final LadderTables ladder;
    private final LadderVersions versions;
    private final Translations translations;
    private final BusinessDay day;

    Ladder(
            StaffTables tables,
            LadderTables ladder,
            LadderVersions versions,
            Translations translations,
            BusinessDay day) {
        this.tables = tables;
        this.ladder = ladder;
        this.versions = versions;
        this.translations = translations;
        this.day = day;
    }

    /** The ladder as it stands today. */
    public LadderRow now() {
        return on(day.today());
    }

    /** Which classes direct which, without anything else of the ladder. */
    public Directs directs() {
        return Once.ask(ladder::directs, Ladder.class);
    }

    LadderRow on(LocalDate on) {
        return new LadderRow(versions.now(), ladder.rungs(), ladder.series(), ladder.classes(on));
    }

    /** What was changed, the latest first. */
    public List<ChangeRow> changes() {
        return versions.latest(50);
    }

    /** What the agency must still answer. */
    public List<String> openQuestions() {
        var untold = translations.missingIn("es");
        if (untold.isEmpty()) return tables.openQuestions();
        return Stream.concat(
                        tables.openQuestions().stream(),
                        Stream.of("How do these read in Spanish? Papers say them in English until then: "
                                + String.join(", ", untold) + "."))
                .toList();
    }
}
