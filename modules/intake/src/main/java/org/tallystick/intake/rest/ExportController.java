package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.intake.ImportRefused;
import org.tallystick.security.Needs;
import org.tallystick.web.LongWorks;

/** Giving up a list of an import that leaves as a file. */
@RestController
@Tag(name = "Imports")
class ExportController {

    private final LongWorks works;

    ExportController(LongWorks works) {
        this.works = works;
    }

    @PostMapping("/api/v1/exports/{id}/cancel")
    @Needs("import.load")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Gives up a list that is still being written; its last line says that it is not complete",
            description = "The id is that of the long work of the kind export. Twice is once.")
    void cancel(
            @PathVariable("id") String id, @RequestBody(required = false) ImportController.@Nullable NoFields none) {
        works.cancel("export", id);
    }

    @ExceptionHandler
    ProblemDetail on(ImportRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.sentence());
    }
}
