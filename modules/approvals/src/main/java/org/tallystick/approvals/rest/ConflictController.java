package org.tallystick.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.approvals.ConflictRow;
import org.tallystick.approvals.Conflicts;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** Cases in which somebody has no part, such as a relative's. */
@RestController
@RequestMapping("/api/v1/conflicts")
@Tag(name = "Approvals")
class ConflictController {

    @Schema(name = "NewConflict")
    record Asked(
            @Schema(description = "a username") String person,

            @Schema(description = "an account's number") @Nullable
            String account,

            @Schema(description = "a debtor's id") @Nullable String debtor,
            String reason) {}

    @Schema(name = "Conflict")
    record Answer(
            String id,
            @Schema(description = "a username") String person,

            @Schema(description = "account: with a number, or debtor: with an id")
            String about,

            String reason,
            String saidBy,
            String saidAt,

            @Schema(description = "who of those who keep the list has confirmed it") @Nullable
            String confirmedBy) {
        static Answer of(ConflictRow row) {
            return new Answer(
                    row.id().toString(),
                    row.username(),
                    row.about(),
                    row.reason(),
                    row.saidBy(),
                    row.saidAt().toString(),
                    row.confirmedBy());
        }
    }

    private final Conflicts conflicts;

    ConflictController(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @GetMapping
    @Needs("approval.view")
    @Operation(summary = "The conflicts that stand: all of them for who keeps the list, one's own for others")
    List<Answer> standing() {
        return conflicts.standing().stream().map(Answer::of).toList();
    }

    @PostMapping
    @Needs("approval.view")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Puts down that a person has no part in a case; everybody may for themselves")
    Answer add(@RequestBody Asked asked) {
        var account = asked.account();
        var debtor = asked.debtor();
        var about = account != null ? "account:" + account.strip() : "debtor:" + (debtor == null ? "" : debtor.strip());
        return Answer.of(conflicts.add(
                Objects.requireNonNullElse(asked.person(), ""), about, Objects.requireNonNullElse(asked.reason(), "")));
    }

    @PostMapping("/{id}/confirm")
    @Needs("conflict.keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Confirms that a conflict was seen by who keeps the list; nobody confirms their own")
    void confirm(@PathVariable("id") String id) {
        conflicts.confirm(read(id));
    }

    @PostMapping("/{id}/end")
    @Needs("conflict.keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that a conflict is over; nobody ends their own")
    void end(@PathVariable("id") String id, @RequestBody(required = false) ApprovalController.@Nullable Reason reason) {
        conflicts.end(read(id), Objects.requireNonNullElse(ApprovalController.Reason.of(reason), ""));
    }

    private static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("conflict", id);
        }
    }
}
