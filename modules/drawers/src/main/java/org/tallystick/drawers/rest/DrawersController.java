package org.tallystick.drawers.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.DrawerTally;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.drawers.Tender;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.web.Given;
import org.tallystick.web.NotThere;

@RestController
@RequestMapping("/api/v1/drawers")
@Tag(name = "Drawers")
class DrawersController {

    /** The name of the counter, and the change the drawer starts with; both may be left out. */
    record Opening(@Nullable String counter, @Nullable Long openingFloatCents) {}

    @Schema(name = "Drawer")
    record OpenedDrawer(
            String id,
            int number,
            String counter,
            String cashier,
            String openedAt,
            long openingFloatCents,
            int receipts,
            DrawerRow.State state,
            @Nullable String verifiedBy) {
        static OpenedDrawer of(DrawerRow drawer) {
            return new OpenedDrawer(
                    drawer.id().toString(),
                    drawer.number(),
                    drawer.counter(),
                    drawer.cashierName(),
                    drawer.openedAt().toString(),
                    drawer.openingFloat().cents(),
                    drawer.receipts(),
                    drawer.state(),
                    drawer.verifiedBy());
        }
    }

    @Schema(name = "DrawerList")
    record Items(List<OpenedDrawer> items) {}

    @Schema(
            name = "DrawerTally",
            description = "Until a second person has counted, what was counted is told to the drawer's cashier only")
    record Tally(
            OpenedDrawer drawer,
            int count,
            List<Line> lines,
            @Nullable Long differenceCents) {
        static Tally of(DrawerTally tally) {
            return new Tally(
                    OpenedDrawer.of(tally.drawer()),
                    tally.count(),
                    tally.lines().stream().map(Line::of).toList(),
                    tally.blind() ? null : tally.difference().cents());
        }
    }

    @Schema(name = "DrawerTallyLine")
    record Line(
            Tender tender,
            int receipts,
            long expectedCents,
            @Nullable Long countedCents,
            @Nullable Long differenceCents) {
        static Line of(DrawerTally.Line line) {
            var counted = line.counted();
            return new Line(
                    line.tender(),
                    line.receipts(),
                    line.expected().cents(),
                    counted == null ? null : counted.cents(),
                    counted == null ? null : line.difference().cents());
        }
    }

    @Schema(
            name = "DrawerCount",
            description = "Cents by tender; cash with the float in it, or pieces by their cents, such as 2000: 3")
    record Counting(
            @Nullable Map<Tender, Long> countedCents,
            @Nullable Map<Integer, Integer> denominations) {}

    @Schema(name = "DrawerClosing", description = "What happened, when the drawer is over or short")
    record Explained(@Nullable String explanation) {}

    @Schema(name = "DrawerVerifying", description = "The cash that the second person counted, the float included")
    record Verifying(long cashCents) {}

    @Schema(name = "DrawerGivingBack")
    record Returning(String reason) {
        Returning {
            Given.check("reason", reason);
        }
    }

    private final Drawers drawers;
    private final BusinessDay day;

    DrawersController(Drawers drawers, BusinessDay day) {
        this.drawers = drawers;
        this.day = day;
    }

    @PostMapping
    @Needs("drawer.open")
    @Operation(summary = "Opens a drawer for the caller; a second one while it is open answers 409")
    ResponseEntity<OpenedDrawer> open(@RequestBody(required = false) @Nullable Opening opening) {
        var counter = opening == null ? null : opening.counter();
        var cents = opening == null || opening.openingFloatCents() == null ? 0 : opening.openingFloatCents();
        var drawer = drawers.open(new OpenDrawer(CurrentPerson.get().person(), counter, Money.ofCents(cents)));
        return ResponseEntity.created(URI.create("/api/v1/drawers/" + drawer.id()))
                .body(OpenedDrawer.of(drawer));
    }

    @GetMapping
    @Needs("drawer.view")
    @Operation(summary = "The drawers of a day, today when none is named, and earlier ones that nobody verified")
    Items on(@RequestParam("day") @Nullable LocalDate date) {
        return new Items(drawers.on(Objects.requireNonNullElse(date, day.today())).stream()
                .map(OpenedDrawer::of)
                .toList());
    }

    @GetMapping("/{drawer}")
    @Needs("drawer.view")
    @Operation(summary = "What a drawer should hold and what was counted in it, by tender")
    Tally of(@PathVariable("drawer") String drawer) {
        return Tally.of(drawers.tally(id(drawer)));
    }

    @PostMapping("/{drawer}/count")
    @Needs("drawer.open")
    @Operation(summary = "Keeps what its cashier counted; the last count is the one that closes the drawer")
    Tally count(@PathVariable("drawer") String drawer, @RequestBody Counting counting) {
        var cents = Objects.requireNonNullElse(counting.countedCents(), Map.<Tender, Long>of());
        var counted = cents.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Money.ofCents(entry.getValue())));
        var pieces = Objects.requireNonNullElse(counting.denominations(), Map.<Integer, Integer>of());
        return Tally.of(drawers.count(new CountDrawer(id(drawer), counted, new HashMap<>(pieces))));
    }

    @PostMapping("/{drawer}/close")
    @Needs("drawer.open")
    @Operation(
            summary = "Closes a counted drawer; being over or short needs an explanation; closing it again is harmless")
    Tally close(@PathVariable("drawer") String drawer, @RequestBody(required = false) @Nullable Explained said) {
        return Tally.of(drawers.close(id(drawer), said == null ? null : said.explanation()));
    }

    @PostMapping("/{drawer}/verify")
    @Needs("drawer.verify")
    @Operation(summary = "A second person's word on a closed drawer; its cashier is answered with 409")
    Tally verify(@PathVariable("drawer") String drawer, @RequestBody Verifying counted) {
        return Tally.of(drawers.verify(id(drawer), Money.ofCents(counted.cashCents())));
    }

    @PostMapping("/{drawer}/give-back")
    @Needs("drawer.verify")
    @Operation(summary = "Gives a closed drawer back to its cashier, to be counted again")
    Tally giveBack(@PathVariable("drawer") String drawer, @RequestBody Returning said) {
        return Tally.of(drawers.giveBack(id(drawer), said.reason()));
    }

    /** A drawer is named by its id or by its number. */
    private DrawerId id(String named) {
        try {
            return named.contains("-")
                    ? drawers.of(new DrawerId(UUID.fromString(named))).id()
                    : drawers.numbered(Integer.parseInt(named))
                            .orElseThrow(() -> new NotThere("drawer", named))
                            .id();
        } catch (IllegalArgumentException _) {
            throw new NotThere("drawer", named);
        }
    }
}
