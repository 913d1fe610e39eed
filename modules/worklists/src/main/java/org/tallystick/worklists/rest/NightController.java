package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.security.Needs;
import org.tallystick.web.LongWorks;

/** The nights of an agency: stopping what is left of one. */
@RestController
@Tag(name = "Long work")
class NightController {

    private final LongWorks works;

    NightController(LongWorks works) {
        this.works = works;
    }

    @PostMapping("/api/v1/nights/{day}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("night.stop")
    @Operation(
            summary = "Stop what is left of the night after a business date",
            description = "The job that runs now ends, and no other is begun; the next night does what was left.")
    void stop(@PathVariable("day") String day) {
        works.cancel("night", day);
    }
}
