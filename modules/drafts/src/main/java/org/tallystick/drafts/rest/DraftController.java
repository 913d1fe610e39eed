package org.tallystick.drafts.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.drafts.DraftContent;
import org.tallystick.drafts.DraftId;
import org.tallystick.drafts.DraftRow;
import org.tallystick.drafts.DraftState;
import org.tallystick.drafts.Drafts;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** Accounts entered by hand: typing, submitting, throwing away. */
@RestController
@RequestMapping(DraftController.PATH)
@Tag(name = "Drafts")
class DraftController {

    static final String PATH = "/api/v1/drafts";

    @Schema(name = "Draft")
    record Answer(
            String id,
            DraftState state,
            int version,
            DraftContent content,
            String madeBy,
            @Nullable String returnedReason,
            @Nullable String accountNumber,

            @Schema(description = "what keeps it from being submitted")
            List<String> missing,

            @Schema(description = "what is likely there already, and numbers that look like a payment card's")
            List<String> warnings,

            @Schema(description = "why somebody else checks it; null when it is opened at once") @Nullable
            String checkedBecause) {}

    @Schema(name = "DraftList")
    record Items(List<Line> items) {}

    @Schema(name = "DraftLine")
    record Line(String id, DraftState state, String title, long totalCents, String changedAt) {
        static Line of(DraftRow draft) {
            return new Line(
                    draft.id().toString(),
                    draft.state(),
                    draft.title(),
                    draft.content().total().cents(),
                    draft.changedAt().toString());
        }
    }

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping
    @Needs("draft.prepare")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins a draft account; the same Idempotency-Key answers with the same draft")
    ResponseEntity<Answer> begin(
            @RequestBody(required = false) @Nullable DraftContent content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var draft = drafts.begin(Objects.requireNonNullElse(content, DraftContent.EMPTY), key);
        return ResponseEntity.created(URI.create(PATH + "/" + draft.id())).body(answer(draft));
    }

    @PutMapping("/{id}")
    @Needs("draft.prepare")
    @Operation(summary = "Keeps what was typed so far; with a version, only over that version")
    Answer save(
            @PathVariable("id") String id,
            @Parameter(description = "the version that was changed") @RequestParam @Nullable Integer version,
            @RequestBody DraftContent content) {
        return answer(drafts.save(read(id), content, version));
    }

    @GetMapping
    @Needs("draft.prepare")
    @Operation(summary = "The caller's own drafts, the latest changed first")
    Items mine(
            @Parameter(description = "only drafts in this state") @RequestParam @Nullable DraftState state,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var states = state == null ? Set.<DraftState>of() : Set.of(state);
        return new Items(drafts.mine(states, limit).stream().map(Line::of).toList());
    }

    @GetMapping("/{id}")
    @Needs("draft.prepare")
    @Operation(summary = "A draft with what is missing and what is likely there already")
    Answer of(@PathVariable("id") String id) {
        return answer(drafts.of(read(id)));
    }

    @PostMapping("/{id}/submit")
    @Needs("draft.prepare")
    @Operation(summary = "Submits it to somebody else, or opens the account at once where nobody needs to check it")
    Answer submit(@PathVariable("id") String id) {
        return answer(drafts.submit(read(id)));
    }

    @PostMapping("/{id}/take-back")
    @Needs("draft.prepare")
    @Operation(summary = "Takes it back from the checker")
    Answer takeBack(@PathVariable("id") String id) {
        return answer(drafts.takeBack(read(id)));
    }

    @DeleteMapping("/{id}")
    @Needs("draft.prepare")
    @Operation(summary = "Throws a draft away")
    Answer discard(@PathVariable("id") String id) {
        return answer(drafts.discard(read(id)));
    }

    private Answer answer(DraftRow draft) {
        var review = drafts.review(draft);
        return new Answer(
                draft.id().toString(),
                draft.state(),
                draft.version(),
                draft.content(),
                draft.madeByUsername(),
                draft.returnedReason(),
                draft.accountNumber(),
                draft.state().isOpen() ? review.missing() : List.of(),
                draft.state().isOpen() ? review.warnings() : List.of(),
                review.checkedBecause());
    }

    /** What is no id answers like an id that does not exist. */
    private static DraftId read(String id) {
        try {
            return DraftId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("draft", id);
        }
    }
}
