package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.SetNext;
import org.tallystick.security.Needs;
import org.tallystick.staff.People;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.WorkProofRow;
import org.tallystick.worklists.WorkProofs;
import org.tallystick.worklists.owners.Assignments;

/** Owners and next dates of accounts, and the nightly proof that none lacks either. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Queue")
class OwnershipController {

    @Schema(name = "AssignAccount")
    record Assign(
            @Schema(description = "username of the new owner")
            String to,

            String why) {}

    @Schema(name = "SetNextDate")
    record Next(
            LocalDate on,

            @Schema(
                    type = "string",
                    example = "14:30",
                    description = "the hour by the agency's clock; left out, any hour")
            @Nullable
            LocalTime at,

            @Schema(description = "left out, a review") @Nullable
            NextStep step,

            String why) {
        Next {
            if (on == null) throw new IllegalArgumentException("Say on which day it comes up again.");
        }
    }

    @Schema(name = "Ownership")
    record Answer(
            String account,
            @Schema(description = "a username") String owner,
            String nextDate,
            @Nullable String nextTime,
            NextStep step,
            int version) {}

    @Schema(name = "WorkProof")
    record Proof(
            String businessDate,
            String provedAt,
            long accounts,
            long late,
            long withoutOwnerOrDate,
            long ownerHoldsNoPosition,
            boolean holds,
            List<WorkProofRow.Orphan> orphans) {
        static Proof of(WorkProofRow row) {
            return new Proof(
                    row.businessDate().toString(),
                    row.provedAt().toString(),
                    row.accounts(),
                    row.late(),
                    row.lacking(),
                    row.ownerless(),
                    row.holds(),
                    row.orphans());
        }
    }

    private final Workbench workbench;
    private final Accounts accounts;
    private final Assignments assignments;
    private final WorkProofs proofs;
    private final People people;

    OwnershipController(
            Workbench workbench, Accounts accounts, Assignments assignments, WorkProofs proofs, People people) {
        this.workbench = workbench;
        this.accounts = accounts;
        this.assignments = assignments;
        this.proofs = proofs;
        this.people = people;
    }

    @PostMapping("/accounts/{number}/assign")
    @Needs("account.assign")
    @Operation(
            summary = "Gives an account to another owner; 412 when it was changed since the version that was looked at")
    Answer assign(
            @PathVariable("number") String number,
            @Parameter(description = "the version that was looked at, in quotes")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String version,
            @RequestBody Assign wanted) {
        var account = workbench.open(number).selected();
        var username = Objects.requireNonNullElse(wanted.to(), "");
        var to = people.byUsername(username).orElseThrow(() -> new NotThere("person", username));
        assignments.assign(account, to.id(), Objects.requireNonNullElse(wanted.why(), ""), read(version));
        return answer(account);
    }

    @PutMapping("/accounts/{number}/next")
    @Needs("account.next")
    @Operation(summary = "Sets the day on which an account comes up again, what for and why")
    Answer next(
            @PathVariable("number") String number,
            @Parameter(description = "the version that was looked at, in quotes")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String version,
            @RequestBody Next wanted) {
        var account = workbench.open(number).selected();
        var step = wanted.step() == null ? NextStep.REVIEW : wanted.step();
        assignments.setNext(
                account,
                new SetNext(
                        account.id(),
                        wanted.on(),
                        wanted.at(),
                        step,
                        Objects.requireNonNullElse(wanted.why(), ""),
                        read(version),
                        false));
        return answer(account);
    }

    @GetMapping("/work-proof")
    @Needs("work.view")
    @Operation(summary = "What the nights' proofs counted and found, the last night first")
    List<Proof> proofs(@Parameter(description = "1 to 400") @RequestParam(defaultValue = "30") int nights) {
        return proofs.latest(nights).stream().map(Proof::of).toList();
    }

    private Answer answer(AccountRow before) {
        var account = accounts.of(before.id());
        return new Answer(
                account.number(),
                people.of(account.owner()).username(),
                account.nextDate().toString(),
                Objects.toString(account.nextTime(), null),
                account.nextStep(),
                account.version());
    }

    /** What is no version matches none. */
    private static @Nullable Integer read(@Nullable String version) {
        if (version == null || version.equals("*")) return null;
        try {
            return Integer.valueOf(version.replace("\"", ""));
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
