package org.tallystick.drawers.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.DepositRow;
import org.tallystick.drawers.Deposits;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.Tender;
import org.tallystick.security.Needs;
import org.tallystick.web.Given;
import org.tallystick.web.NotThere;

@RestController
@RequestMapping("/api/v1/deposits")
@Tag(name = "Drawers")
class DepositsController {

    @Schema(
            name = "DepositMaking",
            description = "The number of the bag, and the numbers of the verified drawers in it")
    record Making(String bag, List<Integer> drawers) {
        Making {
            Given.check("bag", bag);
            Given.check("drawers", drawers);
        }
    }

    @Schema(name = "Deposit")
    record Answer(
            int number,
            String label,
            String bag,
            LocalDate depositedOn,
            String madeBy,
            long totalCents,
            long inTheBagCents,

            @Schema(description = "The transaction in the journal that took it from the drawers to the bank") @Nullable
            UUID journal,

            List<Line> lines,

            @Schema(description = "what to look at again, such as a bag whose number looks like a payment card's")
            List<String> warnings) {
        static Answer of(DepositRow deposit) {
            var journal = deposit.journal();
            return new Answer(
                    deposit.number(),
                    deposit.label(),
                    deposit.bag(),
                    deposit.depositedOn(),
                    deposit.madeBy(),
                    deposit.total().cents(),
                    deposit.inTheBag().cents(),
                    journal == null ? null : journal.value(),
                    deposit.lines().stream().map(Line::of).toList(),
                    deposit.warning().stream().toList());
        }
    }

    @Schema(name = "DepositLine")
    record Line(int drawer, String cashier, Tender tender, long cents) {
        static Line of(DepositRow.Line line) {
            return new Line(
                    line.drawerNumber(),
                    line.cashier(),
                    line.tender(),
                    line.amount().cents());
        }
    }

    @Schema(name = "DepositList")
    record Items(List<Answer> items) {}

    private final Deposits deposits;
    private final Drawers drawers;
    private final BusinessDay day;

    DepositsController(Deposits deposits, Drawers drawers, BusinessDay day) {
        this.deposits = deposits;
        this.drawers = drawers;
        this.day = day;
    }

    @PostMapping
    @Needs("deposit.make")
    @Operation(summary = "Puts verified drawers into one bag; the same Idempotency-Key answers with the same deposit")
    ResponseEntity<Answer> make(@RequestHeader("Idempotency-Key") String key, @RequestBody Making making) {
        var deposit = deposits.make(
                key, making.bag(), making.drawers().stream().map(this::id).toList());
        return ResponseEntity.created(URI.create("/api/v1/deposits/" + deposit.number()))
                .body(Answer.of(deposit));
    }

    @GetMapping
    @Needs("drawer.view")
    @Operation(summary = "The deposits made on a day, today when none is named")
    Items on(@RequestParam("day") @Nullable LocalDate date) {
        return new Items(deposits.on(Objects.requireNonNullElse(date, day.today())).stream()
                .map(Answer::of)
                .toList());
    }

    @GetMapping("/{number}")
    @Needs("drawer.view")
    @Operation(summary = "A deposit with what of which drawer is in it")
    Answer of(@PathVariable("number") int number) {
        return Answer.of(deposits.numbered(number));
    }

    private DrawerId id(Integer number) {
        return drawers.numbered(number)
                .orElseThrow(() -> new NotThere("drawer", String.valueOf(number)))
                .id();
    }
}
