package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.ImportTotals;

/** An import as the API tells it; amounts are whole cents. */
@Schema(name = "Import")
record ImportAnswer(
        String id,
        String fileName,
        String mapping,
        boolean dryRun,
        ImportState state,
        long rows,
        long created,
        long matched,
        long repeated,
        long rejected,
        Totals totals,
        String rejectsUrl,
        int percent,
        @Nullable String message,
        Instant receivedAt) {

    /** balance = levied + adjusted - moved - paid, in cents. */
    @Schema(name = "ImportTotals")
    record Totals(long levied, long adjusted, long moved, long paid, long balance) {
        static Totals of(ImportTotals totals) {
            return new Totals(
                    totals.levied().cents(),
                    totals.adjusted().cents(),
                    totals.moved().cents(),
                    totals.paid().cents(),
                    totals.balance().cents());
        }
    }

    static ImportAnswer of(ImportRow row) {
        return new ImportAnswer(
                row.id().toString(),
                row.fileName(),
                row.mapping(),
                row.dryRun(),
                row.state(),
                row.rows(),
                row.created(),
                row.matched(),
                row.repeated(),
                row.rejected(),
                Totals.of(row.totals()),
                ImportController.path(row.id()) + "/rejects",
                row.percent(),
                row.message(),
                row.receivedAt());
    }
}
