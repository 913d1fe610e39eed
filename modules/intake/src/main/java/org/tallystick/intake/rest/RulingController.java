package org.tallystick.intake.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.intake.ChangedDebt;
import org.tallystick.intake.ControlTotals;
import org.tallystick.intake.ImportRefused;
import org.tallystick.intake.Imports;
import org.tallystick.intake.RowOutcome;
import org.tallystick.intake.RuleOnRows;
import org.tallystick.intake.Ruling;
import org.tallystick.intake.RulingRow;
import org.tallystick.intake.Rulings;
import org.tallystick.money.Money;
import org.tallystick.security.Needs;

/** Rows that did not post by themselves: what somebody decides about them; and the sender's own totals. */
@RestController
@RequestMapping(ImportController.PATH)
@Tag(name = "Imports")
class RulingController {

    @Schema(name = "RowRuling")
    record Asked(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Ruling ruling,

            @Schema(
                    description = "The rows, by their number in the file; at most 1,000",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<Long> rows,

            @Schema(description = "For a repair: what the cell of a column should read") @Nullable
            Map<String, String> cells,

            @Nullable String why) {}

    @Schema(name = "RowRuled")
    record Ruled(
            long row,
            Ruling ruling,
            List<String> original,
            List<String> fields,
            @Nullable String why,
            RowOutcome cameOut,
            String by,
            Instant at) {
        static Ruled of(RulingRow made) {
            return new Ruled(
                    made.row(),
                    made.ruling(),
                    made.original(),
                    made.fields(),
                    made.why(),
                    made.cameOut(),
                    made.byName(),
                    made.at());
        }
    }

    /** A debt in the books and as a repeated row has it; amounts are whole cents. */
    @Schema(name = "ChangedDebt")
    record Changed(
            String account, List<Part> charges, @Nullable String cannot) {}

    @Schema(name = "ChangedCharge")
    record Part(String type, ImportAnswer.Totals before, ImportAnswer.Totals after) {
        static Part of(ChangedDebt.Charge charge) {
            return new Part(
                    charge.type(), ImportAnswer.Totals.of(charge.before()), ImportAnswer.Totals.of(charge.after()));
        }
    }

    /** What the sender says the file holds; amounts are whole cents. */
    @Schema(name = "ControlTotals")
    record Given(
            @Nullable Long rows,
            @Nullable Long levied,
            @Nullable Long paid,
            @Nullable Long balance) {
        ControlTotals totals() {
            return new ControlTotals(rows, money(levied), money(paid), money(balance));
        }

        private static @Nullable Money money(@Nullable Long cents) {
            return cents == null ? null : Money.ofCents(cents);
        }
    }

    private final Imports imports;
    private final Rulings rulings;

    RulingController(Imports imports, Rulings rulings) {
        this.imports = imports;
        this.rulings = rulings;
    }

    @PutMapping("/{id}/control")
    @Needs("import.load")
    ImportAnswer control(@PathVariable("id") String id, @RequestBody Given given) {
        return ImportAnswer.of(imports.control(ImportController.read(id), given.totals()), imports);
    }

    @PostMapping("/{id}/rulings")
    @Needs("import.load")
    ImportAnswer rule(@PathVariable("id") String id, @RequestBody Asked asked) {
        var whose = ImportController.read(id);
        var cells = Objects.requireNonNullElse(asked.cells(), Map.<String, String>of());
        return ImportAnswer.of(
                rulings.rule(new RuleOnRows(whose, asked.ruling(), asked.rows(), cells, asked.why())), imports);
    }

    @GetMapping("/{id}/rulings")
    @Needs("import.load")
    List<Ruled> rulings(@PathVariable("id") String id, @RequestParam(name = "limit", defaultValue = "100") int limit) {
        return rulings.of(imports.of(ImportController.read(id)).id(), limit).stream()
                .map(Ruled::of)
                .toList();
    }

    @GetMapping("/{id}/rows/{row}/change")
    @Needs("import.load")
    Changed change(@PathVariable("id") String id, @PathVariable("row") long row) {
        var changed = rulings.changeBy(ImportController.read(id), row);
        return new Changed(
                changed.account().value().toString(),
                changed.charges().stream().map(Part::of).toList(),
                changed.cannot());
    }

    @ExceptionHandler
    ProblemDetail on(ImportRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.sentence());
    }
}
