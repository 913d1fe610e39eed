package org.tallystick.workbench.conflicts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.Conflicts;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** What people say of themselves waits for who keeps the list; so do accounts that are still theirs. */
@Component
class ConflictsToConfirm implements TodayPart {

    private static final int LINES = 30;

    private final StandingConflicts standing;

    ConflictsToConfirm(StandingConflicts standing) {
        this.standing = standing;
    }

    @Override
    public String title() {
        return "Conflicts of interest";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String needs() {
        return Conflicts.KEEP;
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        return standing.all().stream()
                .filter(row -> !row.conflict().person().equals(person))
                .filter(row -> row.conflict().confirmedBy() == null
                        || !row.stillTheirs().isEmpty())
                .limit(LINES)
                .map(ConflictsToConfirm::line)
                .toList();
    }

    private static TodayLine line(StandingConflicts.Row row) {
        boolean toConfirm = row.conflict().confirmedBy() == null;
        return new TodayLine(
                row.name() + " has no part in a case",
                row.about() + ": " + row.conflict().reason(),
                Tone.WARN,
                toConfirm ? "confirm it" : "still theirs: give it to somebody else",
                "conflicts");
    }

    @Override
    public String whenEmpty() {
        return "Nobody has put down a case in which they have no part. Everybody can, with u on the workbench.";
    }

    @Override
    public String path() {
        return "conflicts";
    }
}
