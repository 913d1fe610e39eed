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
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.ReferAccount;
import org.tallystick.worklists.team.ReferralRow;
import org.tallystick.worklists.team.ReferralState;
import org.tallystick.worklists.team.Referrals;
import org.tallystick.worklists.team.TeamRefused;
import org.tallystick.worklists.team.Teams;

/** Asking a colleague about an account, and their answer. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Team")
class ReferralController {

    @Schema(name = "ReferAccount")
    record Asking(
            @Schema(description = "a username; left out, whoever leads or supervises who asks") @Nullable
            String to,

            String question,
            LocalDate dueOn) {}

    @Schema(name = "ReferralWords")
    record Words(String words) {}

    @Schema(name = "PassReferralOn")
    record PassOn(@Schema(description = "a username") String to, String why) {}

    @Schema(name = "Referral")
    record Answer(
            String id,
            String account,
            String askedBy,
            String question,
            String dueOn,
            boolean late,

            @Schema(description = "the username of whose turn it is, or was at last")
            String with,

            ReferralState state,
            @Nullable String answer,
            @Nullable String settledBy,
            @Nullable String settledAt) {}

    /** Which of them. */
    enum Box {
        WAITING_FOR_ME,
        ASKED_BY_ME,
        LATE_IN_MY_TEAM
    }

    private final Referrals referrals;
    private final Teams teams;
    private final Workbench workbench;
    private final Accounts accounts;
    private final Asked asked;
    private final BusinessDay day;

    ReferralController(
            Referrals referrals, Teams teams, Workbench workbench, Accounts accounts, Asked asked, BusinessDay day) {
        this.referrals = referrals;
        this.teams = teams;
        this.workbench = workbench;
        this.accounts = accounts;
        this.asked = asked;
        this.day = day;
    }

    @PostMapping("/accounts/{number}/referrals")
    @Needs("account.refer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks a colleague about an account; the same Idempotency-Key asks once")
    Answer refer(
            @PathVariable("number") String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Asking asking) {
        var account = workbench.open(number).selected();
        var due = asking.dueOn() == null ? day.today() : asking.dueOn();
        var to = asking.to() == null
                ? teams.leadsOf(CurrentPerson.get().person()).stream()
                        .findFirst()
                        .orElseThrow(TeamRefused::nobodyLeads)
                        .id()
                : asked.person(asking.to());
        return answer(
                referrals.refer(new ReferAccount(Asked.keyed(key), account, to, Asked.words(asking.question()), due)));
    }

    @GetMapping("/accounts/{number}/referrals")
    @Needs("account.view")
    @Operation(summary = "What was asked about an account, the latest first")
    List<Answer> on(@PathVariable("number") String number) {
        return referrals.on(workbench.open(number).selected().id()).stream()
                .map(this::answer)
                .toList();
    }

    @GetMapping("/referrals")
    @Needs("account.view")
    @Operation(summary = "What waits for who calls, what they asked, or what is late among people whom they lead")
    List<Answer> all(@Parameter(description = "which") @RequestParam(defaultValue = "WAITING_FOR_ME") Box box) {
        var rows = switch (box) {
            case WAITING_FOR_ME -> referrals.waitingForMe();
            case ASKED_BY_ME -> referrals.askedByMe();
            case LATE_IN_MY_TEAM -> referrals.lateInMyTeam();
        };
        return rows.stream().map(this::answer).toList();
    }

    @PostMapping("/referrals/{id}/answer")
    @Needs("account.view")
    @Operation(summary = "Answers, for who was asked; 409 when somebody was here first")
    Answer answer(@PathVariable("id") String id, @RequestBody Words said) {
        return answer(referrals.answer(Asked.id("referral", id), Asked.words(said.words())));
    }

    @PostMapping("/referrals/{id}/keep")
    @Needs("account.view")
    @Operation(summary = "Keeps the account, which is then owned by who was asked")
    Answer keep(@PathVariable("id") String id, @RequestBody Words said) {
        return answer(referrals.keep(Asked.id("referral", id), Asked.words(said.words())));
    }

    @PostMapping("/referrals/{id}/pass-on")
    @Needs("account.view")
    @Operation(summary = "Asks another colleague instead, with the same question and day")
    Answer passOn(@PathVariable("id") String id, @RequestBody PassOn said) {
        var referral = Asked.id("referral", id);
        referrals.of(referral);
        return answer(referrals.passOn(referral, asked.person(said.to()), Asked.words(said.why())));
    }

    @PostMapping("/referrals/{id}/take-back")
    @Needs("account.view")
    @Operation(summary = "Takes the question back, for who asked it")
    Answer takeBack(@PathVariable("id") String id, @RequestBody Words said) {
        return answer(referrals.takeBack(Asked.id("referral", id), Asked.words(said.words())));
    }

    private Answer answer(ReferralRow row) {
        return new Answer(
                row.id().toString(),
                accounts.of(row.account()).number(),
                asked.username(row.askedBy()),
                row.question(),
                row.dueOn().toString(),
                row.lateOn(day.today()),
                asked.username(row.with()),
                row.state(),
                row.answer(),
                row.settledBy(),
                Asked.time(row.settledAt()));
    }
}
