package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.tallystick.intake.Mapping;

/** What is sent with a file: CSV or CSV.gz, how its columns are meant, and whether it is only tried. */
record ImportForm(
        @Schema(
                type = "string",
                format = "binary",
                description = "CSV or CSV compressed with gzip",
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
        boolean dryRun) {}
