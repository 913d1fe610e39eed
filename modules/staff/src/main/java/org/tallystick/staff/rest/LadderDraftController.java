package org.tallystick.staff.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Needs;
import org.tallystick.staff.DraftLine;
import org.tallystick.staff.DraftedChange;
import org.tallystick.staff.Impact;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderDraftRow;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.StaffRefused;

/** Drafts of the agency's next ladder: put together, compared with what is in force, sent, taken back. */
@RestController
@RequestMapping("/api/v1/ladder-drafts")
@Tag(name = "Ladder and people")
class LadderDraftController {

    @Schema(name = "LadderDrafts")
    record DraftsAnswer(List<DraftLine> items) {}

    @Schema(name = "LadderDraft")
    record DraftAnswer(
            UUID id,

            @Schema(description = "the version that was in force when it was begun")
            int basedOn,

            @Schema(description = "OPEN, SENT, APPROVED, DONE, REFUSED or DROPPED")
            String standing,

            @Nullable LocalDate from,
            @Nullable String reason,
            String by,
            List<DraftedChange> changes,
            Impact impact,

            @Schema(description = "which open requests and which work would move")
            List<String> follows,

            @Schema(description = "whether it acts as soon as it is sent, because policy lets one person")
            boolean actsAlone,

            @Schema(description = "as it would be") LadderRow ladder) {
        static DraftAnswer of(LadderDraftRow row) {
            return new DraftAnswer(
                    row.id(),
                    row.basedOn(),
                    row.standing(),
                    row.from(),
                    row.why(),
                    row.by(),
                    row.changes(),
                    row.impact(),
                    row.follows(),
                    row.acts(),
                    row.ladder());
        }
    }

    @Schema(name = "LadderDraftSending")
    record Sending(
            @Schema(description = "the first day on which it acts; today when left out") @Nullable
            LocalDate from,

            String reason) {}

    @Schema(name = "LadderDraftReason")
    record Reason(String reason) {}

    @Schema(name = "LadderDraftSent")
    record SentAnswer(
            @Schema(description = "false while a second person has to approve it")
            boolean acts) {}

    private final LadderDrafts drafts;
    private final Ladder ladder;
    private final BusinessDay day;

    LadderDraftController(LadderDrafts drafts, Ladder ladder, BusinessDay day) {
        this.drafts = drafts;
        this.ladder = ladder;
        this.day = day;
    }

    @GetMapping
    @Needs("ladder.view")
    @Operation(summary = "Drafts of the ladder, the latest first; one at most is open")
    DraftsAnswer all() {
        return new DraftsAnswer(drafts.all());
    }

    @GetMapping("/{id}")
    @Needs("ladder.view")
    @Operation(
            summary = "A draft compared with what is in force: each change before and after, who gains and loses what")
    DraftAnswer draft(@PathVariable("id") UUID id) {
        return DraftAnswer.of(drafts.of(id));
    }

    @PostMapping("/changes")
    @Needs("ladder.change")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Keeps a change in the open draft, in place of what it said about the same; begins a draft where"
                    + " there is none")
    DraftAnswer keep(@RequestBody ChangeAsked asked) {
        return DraftAnswer.of(
                drafts.keep(asked.command(day.today(), ladder.now().version())));
    }

    @PostMapping("/impact")
    @Needs("ladder.change")
    @Operation(summary = "Who would gain and who would lose what by one more change; nothing is kept")
    Impact impact(@RequestBody ChangeAsked asked) {
        return drafts.impact(asked.command(day.today(), ladder.now().version()));
    }

    @DeleteMapping("/{id}/changes/{change}")
    @Needs("ladder.change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a change out of the open draft")
    void drop(@PathVariable("id") UUID id, @PathVariable("change") UUID change) {
        drafts.drop(id, change);
    }

    @DeleteMapping("/{id}")
    @Needs("ladder.change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws the open draft away; nothing of it was in force")
    void discard(@PathVariable("id") UUID id) {
        drafts.discard(id);
    }

    @PostMapping("/{id}/send")
    @Needs("ladder.change")
    @Operation(summary = "Sends the open draft: it acts, or somebody else is asked to approve it")
    SentAnswer send(@PathVariable("id") UUID id, @RequestBody Sending asked) {
        if (asked.reason() == null) throw new StaffRefused("Say why: the change is kept with its reason.");
        var from = asked.from();
        return new SentAnswer(drafts.send(id, from == null ? day.today() : from, asked.reason()));
    }

    @PostMapping("/{id}/withdraw")
    @Needs("ladder.change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back what was sent, before it is decided, or what was approved, before its day")
    void withdraw(@PathVariable("id") UUID id, @RequestBody Reason asked) {
        if (asked.reason() == null) throw new StaffRefused("Say why: the change is kept with its reason.");
        drafts.withdraw(id, asked.reason());
    }
}
