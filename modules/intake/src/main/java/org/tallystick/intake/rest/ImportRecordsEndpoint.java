package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.intake.Imports;
import org.tallystick.intake.SourceRecordCount;
import org.tallystick.intake.SourceRecords;
import org.tallystick.security.Needs;

/** What an import gave beside the books, counted by kind. */
@RestController
@RequestMapping("/api/v1/imports/{id}/source-records")
@Tag(name = "Imports")
class ImportRecordsEndpoint {

    record CountsBody(List<SourceRecordCount> items) {}

    private final Imports imports;
    private final SourceRecords records;

    ImportRecordsEndpoint(Imports imports, SourceRecords records) {
        this.imports = imports;
        this.records = records;
    }

    @GetMapping
    @Needs("import.load")
    @Operation(
            summary =
                    "How many plans, judgments and the like an import gave, each counted once however many rows name it")
    CountsBody counts(@PathVariable String id) {
        return new CountsBody(
                records.countsOf(imports.of(ImportController.read(id)).id()));
    }
}
