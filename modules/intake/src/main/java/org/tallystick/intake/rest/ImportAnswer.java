package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.Anomaly;
import org.tallystick.intake.ControlTotals;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.Imports;
import org.tallystick.intake.TableCounts;
import org.tallystick.intake.reading.ImportTotals;

/** An import as the API tells it; amounts are whole cents. */
@Schema(name = "Import")
record ImportAnswer(
        String id,
        String fileName,
        String mapping,
        @Nullable Integer mappingVersion,
        boolean dryRun,
        ImportState state,
        long rows,
        long created,
        long matched,
        long repeated,
        long rejected,
        Totals totals,

        @Schema(
                description =
                        "What the rows of each outcome owe, in cents; of repeated and rejected ones what could be read")
        Outcomes amounts,

        @Schema(description = "What the file holds, all its rows counted whatever becomes of them, in cents")
        FileTotals file,

        @Schema(description = "What the sender says the file holds beside what it holds")
        List<Control> control,

        @Schema(description = "Why it was accepted although the sender's totals differ") @Nullable
        String acceptedDespite,

        @Schema(description = "How many rows of the file are odd in which way, whatever became of them")
        Map<String, Long> anomalies,

        @Schema(description = "What the rows that are odd in a way owe, in cents; below zero when more was paid")
        Map<String, Long> anomalyAmounts,

        @Schema(description = "What became of the rows of each table of the file, in the order in which they are read")
        List<TableCounts> tables,

        @Schema(
                description =
                        "How many new accounts belong to parties who turn out to be known, and are linked to them")
        long links,

        @Schema(description = "How many pairs of parties may be one, and wait for a person to say so")
        long pairs,

        String rejectsUrl,
        String repeatsUrl,
        String flaggedUrl,
        String createdUrl,
        String matchedUrl,
        int percent,
        @Nullable String message,
        Instant receivedAt) {

    @Schema(name = "ImportOutcomeAmounts")
    record Outcomes(long created, long matched, long repeated, long rejected) {
        static Outcomes of(ImportRow row) {
            return new Outcomes(
                    row.createdAmount().cents(),
                    row.matchedAmount().cents(),
                    row.repeatedAmount().cents(),
                    row.rejectedAmount().cents());
        }
    }

    @Schema(name = "ImportFileTotals")
    record FileTotals(long levied, long paid, long balance) {
        static FileTotals of(ImportTotals totals) {
            return new FileTotals(
                    totals.levied().cents(),
                    totals.paid().cents(),
                    totals.balance().cents());
        }
    }

    /** A count of rows, or an amount in cents. */
    @Schema(name = "ImportControl")
    record Control(String name, long sender, long file, long difference, String inWords) {
        static Control of(ControlTotals.Line line) {
            return new Control(line.name(), line.theirs(), line.ours(), line.difference(), line.inWords());
        }
    }

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

    static ImportAnswer of(ImportRow row, Imports imports) {
        var odd = imports.anomalies(row.id());
        return new ImportAnswer(
                row.id().toString(),
                row.fileName(),
                row.mapping(),
                row.mappingVersion(),
                row.dryRun(),
                row.state(),
                row.rows(),
                row.created(),
                row.matched(),
                row.repeated(),
                row.rejected(),
                Totals.of(row.totals()),
                Outcomes.of(row),
                FileTotals.of(row.file()),
                row.compared().stream().map(Control::of).toList(),
                row.acceptedDespite(),
                counts(odd, Anomaly::rows),
                counts(odd, anomaly -> anomaly.amount().cents()),
                imports.tables(row.id()),
                row.links(),
                row.pairs(),
                ImportController.path(row.id()) + "/rejects",
                ImportController.path(row.id()) + "/repeats",
                ImportController.path(row.id()) + "/flagged",
                ImportController.path(row.id()) + "/created",
                ImportController.path(row.id()) + "/matched",
                row.percent(),
                row.message(),
                row.receivedAt());
    }

    private static Map<String, Long> counts(List<Anomaly> odd, ToLongFunction<Anomaly> count) {
        var counts = new LinkedHashMap<String, Long>();
        for (var anomaly : odd) counts.put(anomaly.name(), count.applyAsLong(anomaly));
        return counts;
    }
}
