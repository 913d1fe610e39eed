package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.owners.CoverPerson;
import org.tallystick.worklists.owners.CoverRow;
import org.tallystick.worklists.owners.Covers;
import org.tallystick.worklists.owners.UnitLoads;
import org.tallystick.worklists.team.DirectionRow;
import org.tallystick.worklists.team.Directions;
import org.tallystick.worklists.team.Teams;

/** The team of who leads: its load, what is to be done first, and who is away. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Team")
class TeamController {

    @Schema(name = "TeamMember")
    record Member(
            String person,
            String name,
            long open,
            long late,
            long today,
            @Nullable String oldestNextDate,
            @Nullable String awayFrom,
            @Nullable String awayUntil) {}

    @Schema(name = "DirectAccount")
    record Directing(
            @Schema(description = "such as: call today, offer a plan")
            String words,

            boolean onTop) {}

    @Schema(name = "Direction")
    record Direction(String id, String words, boolean onTop, String setBy, String setAt) {}

    @Schema(name = "CoverPerson")
    record Covering(
            @Schema(description = "username of who is away") String person,

            @Schema(description = "username of who has all of it; left out, shared out by rule") @Nullable
            String standIn,

            LocalDate from,

            @Schema(description = "the day on which it comes back by itself")
            LocalDate returnOn,

            @Schema(description = "true: only what comes up meanwhile; left out, all of it") @Nullable
            Boolean onlyDue,

            String why) {
        Covering {
            if (from == null || returnOn == null)
                throw new IllegalArgumentException("Say the first day and the day of return.");
        }
    }

    @Schema(name = "CoverEnd")
    record End(String why) {}

    @Schema(name = "CoverBegun")
    record Begun(
            String id,

            @Schema(description = "how many accounts moved by now")
            int moved) {}

    @Schema(name = "Cover")
    record Cover(
            String id,
            String person,
            @Nullable String standIn,
            String from,
            String returnOn,
            boolean onlyDue,
            String why,
            String madeBy,
            @Nullable String begunOn) {}

    private final Teams teams;
    private final Directions directions;
    private final UnitLoads loads;
    private final Covers covers;
    private final Workbench workbench;
    private final Asked asked;

    TeamController(
            Teams teams, Directions directions, UnitLoads loads, Covers covers, Workbench workbench, Asked asked) {
        this.teams = teams;
        this.directions = directions;
        this.loads = loads;
        this.covers = covers;
        this.workbench = workbench;
        this.asked = asked;
    }

    @GetMapping("/team")
    @Needs("team.direct")
    @Operation(summary = "The people whom who calls leads or supervises by the ladder, with their load")
    List<Member> team() {
        var unit = loads.now();
        return teams.of(CurrentPerson.get().person()).stream()
                .map(person -> {
                    var load = unit.of(person.id());
                    var away = unit.away(person.id());
                    return new Member(
                            person.username(),
                            person.name(),
                            load.open(),
                            load.late(),
                            load.today(),
                            load.oldest() == null ? null : load.oldest().toString(),
                            away == null ? null : away.from().toString(),
                            away == null ? null : away.returnOn().toString());
                })
                .toList();
    }

    @PostMapping("/accounts/{number}/direction")
    @Needs("team.direct")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says what is to be done with an account of the team; it takes the place of what stood there")
    Direction direct(
            @PathVariable("number") String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Directing said) {
        var account = workbench.open(number).selected();
        return direction(directions.direct(Asked.keyed(key), account, Asked.words(said.words()), said.onTop()));
    }

    @GetMapping("/accounts/{number}/direction")
    @Needs("account.view")
    @Operation(summary = "What stands on the account to be done; an empty list when nothing does")
    List<Direction> on(@PathVariable("number") String number) {
        return directions.on(workbench.open(number).selected().id()).stream()
                .map(TeamController::direction)
                .toList();
    }

    @PostMapping("/directions/{id}/done")
    @Needs("account.view")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It is done, says the owner or whoever leads")
    void done(@PathVariable("id") String id) {
        directions.done(Asked.id("direction", id));
    }

    @GetMapping("/covers")
    @Needs("work.view")
    @Operation(summary = "Who is away or will be, and who has their accounts")
    List<Cover> covers() {
        return covers.open().stream().map(this::cover).toList();
    }

    @PostMapping("/covers")
    @Needs("account.assign")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Somebody is away: their accounts go to others on the first day and come back by themselves")
    Begun cover(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Covering wanted) {
        var id = Asked.keyed(key);
        var standIn = wanted.standIn() == null ? null : asked.person(wanted.standIn());
        int moved = covers.cover(new CoverPerson(
                id,
                asked.person(wanted.person()),
                standIn,
                wanted.from(),
                wanted.returnOn(),
                Boolean.TRUE.equals(wanted.onlyDue()),
                Asked.words(wanted.why())));
        return new Begun(id.toString(), moved);
    }

    @PostMapping("/covers/{id}/end")
    @Needs("account.assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends it today: what was lent goes home")
    void end(@PathVariable("id") String id, @RequestBody End end) {
        covers.end(Asked.id("cover", id), Asked.words(end.why()));
    }

    private Cover cover(CoverRow row) {
        var standIn = row.standIn();
        var begun = row.begunOn();
        return new Cover(
                row.id().toString(),
                asked.username(row.person()),
                standIn == null ? null : asked.username(standIn),
                row.from().toString(),
                row.returnOn().toString(),
                row.onlyDue(),
                row.why(),
                row.madeBy(),
                begun == null ? null : begun.toString());
    }

    private static Direction direction(DirectionRow row) {
        return new Direction(
                row.id().toString(),
                row.words(),
                row.onTop(),
                row.setByName(),
                row.setAt().toString());
    }
}
