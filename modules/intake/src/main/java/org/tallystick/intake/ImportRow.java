package org.tallystick.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.money.Money;

/**
 * An import as lists and the screen show it. Rows = created + matched + repeated + rejected; amounts of repeated and
 * rejected rows count only what could be read. The file's own totals count all rows, whatever becomes of them. Links are
 * new accounts of parties who turn out to be known; pairs are parties of whom a person says whether they are one.
 */
public record ImportRow(
        ImportId id,
        String fileName,
        long fileBytes,
        String mapping,
        @Nullable Integer mappingVersion,
        boolean dryRun,
        ImportState state,
        long rows,
        long created,
        long matched,
        long repeated,
        long rejected,
        ImportTotals totals,
        Money matchedAmount,
        Money repeatedAmount,
        Money rejectedAmount,
        @Nullable String message,
        String receivedByName,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int percent,
        boolean resumed,
        ImportTotals file,
        ControlTotals control,
        @Nullable String acceptedDespite,
        long links,
        long pairs) {

    /** What new accounts of new parties owe. */
    public Money createdAmount() {
        return totals.balance().minus(matchedAmount);
    }

    /** What the sender says beside what the file holds. */
    public List<ControlTotals.Line> compared() {
        return control.comparedTo(rows, file);
    }

    /** The name of the mapping, with its version where it has some. */
    public String mappingInWords() {
        return mapping + (mappingVersion == null ? "" : ", version " + mappingVersion);
    }
}
