package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.Accounts;
import org.tallystick.correspondence.ContactId;
import org.tallystick.security.Needs;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.CoachingNoteRow;
import org.tallystick.worklists.team.CoachingNotes;
import org.tallystick.worklists.team.WriteCoachingNote;

/** Coaching notes: by who leads, to the people they lead. */
@RestController
@RequestMapping("/api/v1/coaching-notes")
@Tag(name = "Team")
class CoachingController {

    @Schema(name = "WriteCoachingNote")
    record Writing(
            @Schema(description = "username of somebody whom who calls leads or supervises")
            String to,

            @Schema(description = "the number of the account it is about; left out, about the work in general")
            @Nullable
            String account,

            @Schema(description = "the id of a contact about that account which the person logged") @Nullable
            String contact,

            @Nullable String wentWell,

            @Schema(description = "what to do next time") @Nullable
            String nextTime,

            @Schema(description = "the day on which who wrote it looks at it again") @Nullable
            LocalDate followUpOn) {}

    @Schema(name = "CoachingWords")
    record Words(String words) {}

    @Schema(name = "CoachingReply")
    record Reply(CoachingNoteRow.Kind kind, String by, String at, String words) {}

    @Schema(name = "CoachingNote")
    record Note(
            String id,
            String to,
            String writtenBy,
            String writtenAt,
            @Nullable String account,
            @Nullable String contact,
            String wentWell,
            String nextTime,
            @Nullable String followUpOn,
            boolean seen,
            List<Reply> replies) {}

    /** Which of them. */
    enum Box {
        TO_ME,
        BY_ME,
        MY_LINE
    }

    private final CoachingNotes notes;
    private final Workbench workbench;
    private final Accounts accounts;
    private final Asked asked;

    CoachingController(CoachingNotes notes, Workbench workbench, Accounts accounts, Asked asked) {
        this.notes = notes;
        this.workbench = workbench;
        this.accounts = accounts;
        this.asked = asked;
    }

    @PostMapping
    @Needs("coaching.write")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a coaching note to somebody of one's team; the same Idempotency-Key writes once")
    Note write(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Writing wanted) {
        var number = wanted.account();
        var contact = wanted.contact();
        return note(notes.write(new WriteCoachingNote(
                Asked.keyed(key),
                asked.person(wanted.to()),
                number == null ? null : workbench.open(number).selected(),
                contact == null ? null : new ContactId(Asked.id("contact", contact)),
                Asked.words(wanted.wentWell()),
                Asked.words(wanted.nextTime()),
                wanted.followUpOn())));
    }

    @GetMapping
    @Needs("me.view")
    @Operation(
            summary = "Notes to who calls, those they wrote, or those to people whom they supervise, the latest first")
    List<Note> all(@Parameter(description = "which") @RequestParam(defaultValue = "TO_ME") Box box) {
        var rows = switch (box) {
            case TO_ME -> notes.toMe();
            case BY_ME -> notes.byMe();
            case MY_LINE -> notes.ofMyLine();
        };
        return rows.stream().map(this::note).toList();
    }

    @GetMapping("/{id}")
    @Needs("me.view")
    @Operation(summary = "One note, for the person it is for, who wrote it, and who supervises that person")
    Note one(@PathVariable("id") String id) {
        return note(notes.of(Asked.id("coaching-note", id)));
    }

    @PostMapping("/{id}/acknowledge")
    @Needs("me.view")
    @Operation(summary = "Says that it is seen, by the person it is for; twice is once")
    Note acknowledge(@PathVariable("id") String id) {
        return note(notes.acknowledge(Asked.id("coaching-note", id)));
    }

    @PostMapping("/{id}/answer")
    @Needs("me.view")
    @Operation(summary = "Answers it, by the person it is for; the note stays as it was written")
    Note answer(
            @PathVariable("id") String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Words said) {
        return note(notes.answer(Asked.keyed(key), Asked.id("coaching-note", id), Asked.words(said.words())));
    }

    @PostMapping("/{id}/follow-up")
    @Needs("coaching.write")
    @Operation(summary = "Says how it went on, by who wrote it")
    Note followUp(
            @PathVariable("id") String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Words said) {
        return note(notes.followUp(Asked.keyed(key), Asked.id("coaching-note", id), Asked.words(said.words())));
    }

    private Note note(CoachingNoteRow row) {
        var account = row.account();
        var contact = row.contact();
        var followUp = row.followUpOn();
        return new Note(
                row.id().toString(),
                asked.username(row.person()),
                asked.username(row.writtenBy()),
                row.writtenAt().toString(),
                account == null ? null : accounts.of(account).number(),
                contact == null ? null : contact.value().toString(),
                row.wentWell(),
                row.nextTime(),
                followUp == null ? null : followUp.toString(),
                row.isSeen(),
                row.replies().stream()
                        .map(reply -> new Reply(
                                reply.kind(), reply.byName(), reply.at().toString(), reply.words()))
                        .toList());
    }
}
