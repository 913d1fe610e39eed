package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.Mapping;

/** What is sent with a file: CSV, CSV.gz, XLSX or a zip of them, how its columns are meant, and whether it is only tried. */
record ImportForm(
        @Schema(
                type = "string",
                format = "binary",
                description = "CSV, plain or compressed with gzip; XLSX; or a zip of such files that belong together",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String file,

        @Schema(
                description = "The name of a ready mapping, or a mapping as JSON",
                oneOf = {String.class, Mapping.class},
                requiredMode = Schema.RequiredMode.REQUIRED)
        Object mapping,

        @Schema(
                description =
                        "true: nothing posts until the import is accepted; false: it posts unless policy wants acceptance",
                defaultValue = "true")
        boolean dryRun,

        @Schema(
                description =
                        "How many rows the sender says the file holds; given with any of the totals, it is tried first")
        @Nullable
        Long controlRows,

        @Schema(description = "What the sender says was levied, in cents") @Nullable
        Long controlLevied,

        @Schema(description = "What the sender says was paid, in cents") @Nullable
        Long controlPaid,

        @Schema(description = "What the sender says is owed, in cents") @Nullable
        Long controlBalance) {}
