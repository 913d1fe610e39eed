package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.tallystick.intake.ControlTotals;
import org.tallystick.intake.ImportId;
import org.tallystick.intake.ImportRefused;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.KeptRow;
import org.tallystick.intake.LoadFile;
import org.tallystick.intake.RowOutcome;
import org.tallystick.intake.exports.ExportRuns;
import org.tallystick.intake.exports.ImportExports;
import org.tallystick.intake.exports.KeptRowsCsv;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.money.Money;
import org.tallystick.security.CsvExport;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** Files of debts: sending, watching, accepting, giving up, and the rows to be looked at. */
@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "Imports")
class ImportController {

    static final String PATH = "/api/v1/imports";

    private static final Set<String> FIELDS =
            Set.of("file", "mapping", "dryRun", "controlRows", "controlLevied", "controlPaid", "controlBalance");

    /** Why the import is accepted although the sender's totals differ; left out where they agree. */
    @Schema(name = "ImportAcceptance")
    record Acceptance(@Nullable String reason) {}

    /** What a call that takes no fields may bring along as its body. */
    record NoFields() {}

    private final Imports imports;
    private final ImportExports exports;
    private final ExportRuns runs;

    ImportController(Imports imports, ImportExports exports, ExportRuns runs) {
        this.imports = imports;
        this.exports = exports;
        this.runs = runs;
    }

    static String path(ImportId id) {
        return PATH + "/" + id;
    }

    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs("import.load")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = ImportForm.class)))
    ResponseEntity<ImportAnswer> load(
            @Parameter(hidden = true) @RequestParam("file") MultipartFile file,
            @Parameter(hidden = true) @RequestParam(name = "dryRun", defaultValue = "true") boolean dryRun,
            MultipartHttpServletRequest request)
            throws IOException {
        checkFields(request);
        var name = file.getOriginalFilename();
        var command = new LoadFile(name == null ? "" : name, mappingOf(request), dryRun, control(request));
        try (var text = file.getInputStream()) {
            return accepted(imports.load(command, text));
        }
    }

    private static void checkFields(MultipartHttpServletRequest request) {
        Stream.concat(request.getParameterMap().keySet().stream(), request.getMultiFileMap().keySet().stream())
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no field " + unknown + ".");
                });
    }

    /** What the sender says the file holds; amounts are whole cents. */
    private static ControlTotals control(MultipartHttpServletRequest request) {
        return new ControlTotals(
                number(request, "controlRows"),
                cents(request, "controlLevied"),
                cents(request, "controlPaid"),
                cents(request, "controlBalance"));
    }

    private static @Nullable Long number(MultipartHttpServletRequest request, String field) {
        var text = request.getParameter(field);
        if (text == null || text.isBlank()) return null;
        if (!text.strip().matches("-?\\d{1,15}"))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, field + " is a whole number.");
        return Long.valueOf(text.strip());
    }

    private static @Nullable Money cents(MultipartHttpServletRequest request, String field) {
        var cents = number(request, field);
        return cents == null ? null : Money.ofCents(cents);
    }

    /** A mapping may come as a plain form field or as a part with a content type of its own. */
    private static String mappingOf(MultipartHttpServletRequest request) throws IOException {
        var plain = request.getParameter("mapping");
        if (plain != null) return plain;
        var part = request.getFile("mapping");
        return part == null ? "" : new String(part.getBytes(), StandardCharsets.UTF_8);
    }

    @GetMapping("/{id}")
    @Needs("import.load")
    ImportAnswer of(@PathVariable("id") String id) {
        return answer(imports.of(read(id)));
    }

    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{id}/accept")
    @Needs("import.accept")
    ResponseEntity<ImportAnswer> accept(
            @PathVariable("id") String id,
            @org.springframework.web.bind.annotation.RequestBody(required = false) @Nullable Acceptance acceptance) {
        return accepted(imports.accept(read(id), acceptance == null ? null : acceptance.reason()));
    }

    @PostMapping("/{id}/cancel")
    @Needs("import.load")
    ImportAnswer cancel(
            @PathVariable("id") String id,
            @Parameter(hidden = true) @org.springframework.web.bind.annotation.RequestBody(required = false) @Nullable
                    NoFields nothing) {
        return answer(imports.cancel(read(id)));
    }

    @GetMapping(path = "/{id}/rejects", produces = CsvExport.TYPE)
    @Needs("import.load")
    void rejects(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        write(id, KeptRow.Outcome.REJECTED, "rejects", response);
    }

    @GetMapping(path = "/{id}/repeats", produces = CsvExport.TYPE)
    @Needs("import.load")
    void repeats(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        write(id, KeptRow.Outcome.REPEATED, "repeats", response);
    }

    @GetMapping(path = "/{id}/flagged", produces = CsvExport.TYPE)
    @Needs("import.load")
    void flagged(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        write(id, KeptRow.Outcome.FLAGGED, "flagged", response);
    }

    @GetMapping(path = "/{id}/created", produces = CsvExport.TYPE)
    @Needs("import.load")
    void created(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        write(id, RowOutcome.CREATED, "created", response);
    }

    @GetMapping(path = "/{id}/matched", produces = CsvExport.TYPE)
    @Needs("import.load")
    void matched(@PathVariable("id") String id, HttpServletResponse response) throws IOException {
        write(id, RowOutcome.MATCHED, "matched", response);
    }

    private void write(String id, RowOutcome outcome, String name, HttpServletResponse response) throws IOException {
        var row = imports.of(read(id));
        long rows = outcome == RowOutcome.CREATED ? row.created() : row.matched();
        var export = exports.take(row, name);
        send(row, name, rows, response, out -> KeptRowsCsv.writePosting(imports, row.id(), outcome, export, out));
    }

    private void write(String id, KeptRow.Outcome outcome, String name, HttpServletResponse response)
            throws IOException {
        var row = imports.of(read(id));
        long rows = imports.count(row.id(), outcome);
        var export = exports.take(row, name);
        send(row, name, rows, response, out -> KeptRowsCsv.write(imports, row.id(), outcome, export, out));
    }

    private void send(ImportRow row, String name, long rows, HttpServletResponse response, ExportRuns.Rows lines)
            throws IOException {
        var run = runs.begin(row.id(), name, rows);
        response.setContentType(CsvExport.TYPE + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + CsvExport.fileName(name + "-" + row.id()) + "\"");
        try (var out = response.getWriter()) {
            runs.write(run, lines, out);
        }
    }

    private ImportAnswer answer(ImportRow row) {
        return ImportAnswer.of(row, imports);
    }

    @ExceptionHandler
    ProblemDetail on(ImportRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.sentence());
        var other = refused.other();
        if (other != null) problem.setProperty("import", path(other));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(FileRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.sentence());
    }

    private ResponseEntity<ImportAnswer> accepted(ImportRow row) {
        return ResponseEntity.accepted().location(URI.create(path(row.id()))).body(answer(row));
    }

    /** What is no id answers like an id that does not exist. */
    static ImportId read(String id) {
        try {
            return ImportId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("import", id);
        }
    }
}
