package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.MappingRow;
import org.tallystick.intake.reading.SaveMapping;
import org.tallystick.intake.reading.SenderMappings;
import org.tallystick.security.Needs;

/** How the columns of each sender are meant: the ready mappings and the agency's own, with their versions. */
@RestController
@RequestMapping("/api/v1/mappings")
@Tag(name = "Mappings")
class MappingController {

    @Schema(name = "MappingToSave")
    record ToSave(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Mapping mapping,

            @Schema(description = "The names of all columns of the file; left out, those that the mapping reads")
            @Nullable
            List<String> columns) {}

    @Schema(name = "SavedMapping")
    record Saved(
            String name,

            @Schema(description = "Left out for a mapping that comes ready") @Nullable
            Integer version,

            String sender,
            List<String> columns,
            Mapping mapping,
            @Nullable String savedBy,
            @Nullable Instant savedAt) {
        static Saved of(MappingRow row) {
            return new Saved(
                    row.name(),
                    row.version(),
                    row.sender(),
                    row.columns(),
                    row.mapping(),
                    row.savedByName(),
                    row.savedAt());
        }
    }

    private final SenderMappings mappings;

    MappingController(SenderMappings mappings) {
        this.mappings = mappings;
    }

    /** The latest version of each; with columns, those that can read a file with them, the best first. */
    @GetMapping
    @Needs("import.load")
    List<Saved> all(@RequestParam(name = "column", required = false) @Nullable List<String> columns) {
        var found = columns == null || columns.isEmpty() ? mappings.all() : mappings.suggestedFor(columns);
        return found.stream().map(Saved::of).toList();
    }

    /** All versions of a mapping, the latest first. */
    @GetMapping("/{name}")
    @Needs("import.load")
    List<Saved> of(@PathVariable("name") String name) {
        return mappings.versions(name).stream().map(Saved::of).toList();
    }

    /** Saves a mapping; the same name again is a further version. */
    @PostMapping
    @Needs("import.load")
    Saved save(@RequestBody ToSave toSave) {
        var columns = Objects.requireNonNullElse(toSave.columns(), List.<String>of());
        return Saved.of(mappings.save(new SaveMapping(toSave.mapping(), columns)));
    }
}
