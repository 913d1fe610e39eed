package org.tallystick.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.approvals.ApprovalId;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.DecisionRow;
import org.tallystick.approvals.Effect;
import org.tallystick.approvals.RequestApproval;
import org.tallystick.money.Money;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** Requests that somebody else decides: asking, looking, deciding. */
@RestController
@RequestMapping(ApprovalController.PATH)
@Tag(name = "Approvals")
class ApprovalController {

    static final String PATH = "/api/v1/approvals";

    @Schema(name = "ApprovalRequest")
    record Asked(
            @Schema(
                    description =
                            "import-acceptance, draft-account, payment-reversal, receipt-void-after-close, hold-lift,"
                                    + " authority-grant, delegation or ladder-change")
            String kind,

            @Schema(
                    description =
                            "the id of what is asked about: of the import, the draft, the hold or the proposal; for"
                                    + " money the receipt's number or the payment's id, of which the answer gives the number")
            String subject,

            @Nullable Long amountCents,
            String reason,

            @Schema(description = "true puts it by as DRAFT, to be submitted later") @Nullable
            Boolean draft) {}

    @Schema(name = "ApprovalReason")
    record Reason(@Nullable String reason) {
        static @Nullable String of(@Nullable Reason said) {
            return said == null ? null : said.reason();
        }
    }

    @Schema(name = "Approval")
    record Answer(
            String id,
            String kind,
            String subject,
            String title,
            ApprovalState state,
            @Schema(description = "a username") String requestedBy,
            @Nullable Long amountCents,
            String reason,
            String submittedAt,
            @Nullable String recommendedBy,
            @Nullable String decidedBy,
            @Nullable String decidedAt,

            @Schema(description = "the business date by which it is to be decided") @Nullable
            String dueOn,

            @Schema(description = "the business date after which it is EXPIRED") @Nullable
            String expiresOn,

            @Schema(description = "whether it was overdue and went to the next above")
            boolean escalated,

            @Schema(description = "the names of the next above") @Nullable
            String escalatedTo,

            List<Effect> effects,

            @Schema(description = "what the books will get; none where it moves no money")
            List<Posted> postings,

            @Schema(description = "why it could not be done, while it is FAILED") @Nullable
            String failedBecause,

            List<String> evidence) {
        static Answer of(ApprovalRow row) {
            var amount = row.amount();
            var decidedAt = row.decidedAt();
            return new Answer(
                    row.id().toString(),
                    row.kind(),
                    row.subject(),
                    row.title(),
                    row.state(),
                    row.requestedByUsername(),
                    amount == null ? null : amount.cents(),
                    row.reason(),
                    row.submittedAt().toString(),
                    row.recommendedByName(),
                    row.decidedByName(),
                    decidedAt == null ? null : decidedAt.toString(),
                    text(row.dueOn()),
                    text(row.expiresOn()),
                    row.escalated(),
                    row.escalatedTo(),
                    row.effects(),
                    Posted.of(row.postings()),
                    row.failedBecause(),
                    row.evidence());
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    @Schema(name = "ApprovalsTogether")
    record Several(
            @Schema(description = "ids of requests, 1 to 200")
            List<String> ids,

            @Nullable String reason) {}

    @Schema(name = "ApprovalPulledOut")
    record PulledOut(
            String id,

            @Schema(description = "why it was not approved with the others")
            String reason) {}

    @Schema(name = "ApprovalsApproved")
    record Approved(List<Answer> approved, List<PulledOut> pulledOut) {}

    @Schema(name = "ApprovalStep")
    record StepAnswer(
            String step,
            String by,
            @Nullable String reason,
            @Nullable String authority,
            String at) {
        static StepAnswer of(DecisionRow step) {
            return new StepAnswer(
                    step.step(),
                    step.byName(),
                    step.reason(),
                    step.authority(),
                    step.at().toString());
        }
    }

    @Schema(name = "ApprovalPage")
    record Page(List<Answer> items, @Nullable String next) {}

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    @PostMapping
    @Needs("approval.request")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks for a decision; asking again for the same subject answers with the same request")
    ResponseEntity<Answer> ask(@RequestBody Asked asked) {
        var cents = asked.amountCents();
        var command = new RequestApproval(
                Objects.requireNonNullElse(asked.kind(), ""),
                Objects.requireNonNullElse(asked.subject(), ""),
                cents == null ? null : Money.ofCents(cents),
                Objects.requireNonNullElse(asked.reason(), ""));
        var row = Boolean.TRUE.equals(asked.draft()) ? approvals.prepare(command) : approvals.request(command);
        return ResponseEntity.created(URI.create(PATH + "/" + row.id())).body(Answer.of(row));
    }

    @GetMapping
    @Needs("approval.view")
    @Operation(summary = "Requests that the caller asked or may decide, newest first")
    Page page(
            @Parameter(description = "only requests in this state") @RequestParam @Nullable ApprovalState state,
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var page = approvals.page(state, cursor, limit);
        return new Page(page.items().stream().map(Answer::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Needs("approval.view")
    @Operation(summary = "A request with what it changes and every step it took")
    Answer of(@PathVariable("id") String id) {
        return Answer.of(approvals.of(read(id)));
    }

    @GetMapping("/{id}/steps")
    @Needs("approval.view")
    @Operation(summary = "Every step a request took, by whom, why and on whose authority")
    List<StepAnswer> steps(@PathVariable("id") String id) {
        return approvals.steps(read(id)).stream().map(StepAnswer::of).toList();
    }

    @PostMapping("/{id}/approve")
    @Needs("approval.view")
    @Operation(summary = "Approves and carries it out; who asked gets 403, whoever comes second 409")
    Answer approve(@PathVariable("id") String id, @RequestBody(required = false) @Nullable Reason reason) {
        return Answer.of(approvals.approve(read(id), Reason.of(reason)));
    }

    @PostMapping("/approve")
    @Needs("approval.view")
    @Operation(
            summary =
                    "Approves several in one act, each a decision of its own; what stands out is left, with the reason")
    Approved approveTogether(@RequestBody Several several) {
        var ids = Objects.requireNonNullElse(several.ids(), List.<String>of()).stream()
                .map(ApprovalController::read)
                .toList();
        var done = approvals.approveTogether(ids, several.reason());
        return new Approved(
                done.approved().stream().map(Answer::of).toList(),
                done.pulledOut().stream()
                        .map(one -> new PulledOut(one.id().toString(), one.why()))
                        .toList());
    }

    @PostMapping("/{id}/recommend")
    @Needs("approval.view")
    @Operation(summary = "Recommends it to who decides; who recommended does not decide")
    Answer recommend(@PathVariable("id") String id, @RequestBody(required = false) @Nullable Reason reason) {
        return Answer.of(approvals.recommend(read(id), Reason.of(reason)));
    }

    @PostMapping("/{id}/return")
    @Needs("approval.view")
    @Operation(summary = "Sends it back to who asked, with what is to be mended")
    Answer giveBack(@PathVariable("id") String id, @RequestBody(required = false) @Nullable Reason reason) {
        return Answer.of(approvals.giveBack(read(id), Reason.of(reason)));
    }

    @PostMapping("/{id}/deny")
    @Needs("approval.view")
    @Operation(summary = "Denies it")
    Answer deny(@PathVariable("id") String id, @RequestBody(required = false) @Nullable Reason reason) {
        return Answer.of(approvals.deny(read(id), Reason.of(reason)));
    }

    @PostMapping("/{id}/submit")
    @Needs("approval.request")
    @Operation(summary = "Submits what the caller put by, or what was sent back to them")
    Answer submit(@PathVariable("id") String id) {
        return Answer.of(approvals.submit(read(id)));
    }

    @PostMapping("/{id}/retry")
    @Needs("approval.view")
    @Operation(summary = "Tries again what was approved and could not be done; 409 says why it still cannot")
    Answer retry(@PathVariable("id") String id, @RequestBody(required = false) @Nullable Reason reason) {
        return Answer.of(approvals.retry(read(id), Reason.of(reason)));
    }

    @PostMapping("/{id}/withdraw")
    @Needs("approval.request")
    @Operation(summary = "Takes back what the caller asked for")
    Answer withdraw(@PathVariable("id") String id, @RequestBody(required = false) @Nullable Reason reason) {
        return Answer.of(approvals.withdraw(read(id), Reason.of(reason)));
    }

    /** What is no id answers like an id that does not exist. */
    static ApprovalId read(String id) {
        try {
            return ApprovalId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("approval", id);
        }
    }
}
