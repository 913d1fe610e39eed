package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.intake.ImportId;
import org.tallystick.intake.SourceRecordRow;
import org.tallystick.intake.SourceRecords;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.Cursors;
import org.tallystick.security.Needs;
import org.tallystick.workbench.Workbench;

/** What senders said of an account, such as plans and judgments, in their own words. */
@RestController
@RequestMapping("/api/v1/accounts/{number}/source-records")
@Tag(name = "Accounts")
class SourceRecordEndpoint {

    record RecordsBody(List<RecordBody> items, @Nullable String next) {}

    record RecordBody(
            String kind,
            String number,
            @Nullable String partOf,
            boolean linked,
            String file,
            String table,
            long row,
            Map<String, String> fields) {}

    private final Workbench workbench;
    private final SourceRecords records;
    private final Cursors cursors;

    SourceRecordEndpoint(Workbench workbench, SourceRecords records, Cursors cursors) {
        this.workbench = workbench;
        this.records = records;
        this.cursors = cursors;
    }

    @GetMapping
    @Needs("account.view")
    @Operation(
            summary = "What the sender of an account said of it: plans, judgments and the like, kept and never posted")
    RecordsBody records(
            @PathVariable String number,
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var only = List.of(workbench.open(number).selected().id());
        int size = Math.clamp(limit, 1, 200);
        var after = cursor == null ? null : opened(cursor);
        var found = records.of(only, after == null ? null : after.source(), after == null ? 0 : after.row(), size + 1);
        boolean more = found.size() > size;
        var page = more ? found.subList(0, size) : found;
        return new RecordsBody(
                page.stream().map(SourceRecordEndpoint::body).toList(), more ? sealed(page.getLast()) : null);
    }

    private static RecordBody body(SourceRecordRow row) {
        return new RecordBody(
                row.kind(),
                row.number(),
                row.partOf(),
                row.firstNamedOn() != null,
                row.fileName(),
                row.table(),
                row.line(),
                row.fields());
    }

    private record Place(ImportId source, long row) {}

    private String sealed(SourceRecordRow last) {
        return cursors.seal("source-records " + last.source() + " " + last.row());
    }

    private Place opened(String cursor) {
        var parts = cursors.open(cursor).split(" ", -1);
        if (parts.length != 3 || !"source-records".equals(parts[0])) throw new CursorRefused();
        return new Place(ImportId.of(parts[1]), Long.parseLong(parts[2]));
    }
}
