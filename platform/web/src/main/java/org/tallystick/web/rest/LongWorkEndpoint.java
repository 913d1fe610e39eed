package org.tallystick.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.security.Needs;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorks;

/** What runs for long in the agency of who calls, and how far it is. */
@RestController
@Tag(name = "Long work")
class LongWorkEndpoint {

    private final LongWorks works;

    LongWorkEndpoint(LongWorks works) {
        this.works = works;
    }

    /** The latest hundred. */
    record Page(List<LongWorkRow> items) {}

    @GetMapping("/api/v1/long-work")
    @Needs("account.view")
    @Operation(
            summary = "Long work of the agency that the caller may see, what is under way first",
            description = "An import is cancelled at its own address, /api/v1/imports/{id}/cancel,"
                    + " a list that leaves as a file at /api/v1/exports/{id}/cancel.")
    Page latest() {
        return new Page(works.latest());
    }
}
