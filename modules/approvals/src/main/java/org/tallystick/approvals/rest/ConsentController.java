package org.tallystick.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import org.tallystick.approvals.ConsentRow;
import org.tallystick.approvals.Consents;
import org.tallystick.security.Needs;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.NotThere;

/** Further consents of a request: by a department of the agency, or by a link for somebody outside. */
@RestController
@RequestMapping(ApprovalController.PATH + "/{id}/consents")
@Tag(name = "Approvals")
class ConsentController {

    @Schema(name = "ApprovalConsent")
    record Answer(
            String id,
            String from,

            @Schema(description = "the department that consents; none for somebody outside") @Nullable
            String department,

            ConsentRow.State state,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String at) {
        static Answer of(ConsentRow row) {
            var at = row.at();
            return new Answer(
                    row.id().toString(),
                    row.from(),
                    row.department(),
                    row.state(),
                    row.byName(),
                    row.reason(),
                    at == null ? null : at.toString());
        }
    }

    @Schema(name = "ApprovalLink")
    record Link(
            @Schema(description = "opens once, without a sign-in; shown only now")
            String path) {}

    private final Consents consents;
    private final TenantRegistry agencies;

    ConsentController(Consents consents, TenantRegistry agencies) {
        this.consents = consents;
        this.agencies = agencies;
    }

    @GetMapping
    @Needs("approval.view")
    @Operation(summary = "The consents that a request needs before it can be approved")
    List<Answer> of(@PathVariable("id") String id) {
        return consents.of(ApprovalController.read(id)).stream().map(Answer::of).toList();
    }

    @PostMapping("/{consent}/give")
    @Needs("approval.view")
    @Operation(summary = "Consents for one's department; who asked or recommended gets 403")
    Answer give(
            @PathVariable("id") String id,
            @PathVariable("consent") String consent,
            @RequestBody(required = false) ApprovalController.@Nullable Reason reason) {
        return Answer.of(consents.answer(read(id, consent), true, ApprovalController.Reason.of(reason)));
    }

    @PostMapping("/{consent}/refuse")
    @Needs("approval.view")
    @Operation(summary = "Refuses consent for one's department, with a reason")
    Answer refuse(
            @PathVariable("id") String id,
            @PathVariable("consent") String consent,
            @RequestBody(required = false) ApprovalController.@Nullable Reason reason) {
        return Answer.of(consents.answer(read(id, consent), false, ApprovalController.Reason.of(reason)));
    }

    @PostMapping("/{consent}/link")
    @Needs("approval.view")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes the link for somebody outside; it takes the place of an older one")
    Link link(@PathVariable("id") String id, @PathVariable("consent") String consent) {
        var token = consents.link(read(id, consent));
        return new Link(ConsentPage.path(agencies.get(Tenants.current()).slug(), token));
    }

    /** What is no consent of this request answers like one that does not exist. */
    private UUID read(String id, String consent) {
        return consents.of(ApprovalController.read(id)).stream()
                .map(ConsentRow::id)
                .filter(one -> one.toString().equals(consent))
                .findFirst()
                .orElseThrow(() -> new NotThere("consent", consent));
    }
}
