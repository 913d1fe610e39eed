package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.tallystick.accounts.Accounts;
import org.tallystick.security.Needs;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.ConferenceRow;
import org.tallystick.worklists.team.Conferences;

/** Several colleagues talking about one account. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Team")
class ConferenceController {

    @Schema(name = "OpenConference")
    record Opening(
            String topic,

            @Schema(description = "usernames") @Nullable List<String> with) {}

    @Schema(name = "Remark")
    record Remark(String words) {}

    @Schema(name = "AskToConfer")
    record Asking(@Schema(description = "a username") String person) {}

    @Schema(name = "ConferenceResult")
    record Result(@Schema(description = "one sentence") String result) {}

    @Schema(name = "SaidRemark")
    record Said(int position, String at, String by, String words) {}

    @Schema(name = "Conference")
    record Answer(
            String id,
            String account,
            String topic,
            String openedBy,
            boolean open,
            List<String> people,
            List<Said> remarks,
            @Nullable String result,
            @Nullable String closedBy) {}

    private final Conferences conferences;
    private final Workbench workbench;
    private final Accounts accounts;
    private final Asked asked;

    ConferenceController(Conferences conferences, Workbench workbench, Accounts accounts, Asked asked) {
        this.conferences = conferences;
        this.workbench = workbench;
        this.accounts = accounts;
        this.asked = asked;
    }

    @PostMapping("/accounts/{number}/conferences")
    @Needs("account.refer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a conference about an account; 409 while another is open")
    Answer open(
            @PathVariable("number") String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Opening opening) {
        var account = workbench.open(number).selected();
        var with = opening.with() == null ? List.<String>of() : opening.with();
        return answer(conferences.open(
                Asked.keyed(key),
                account,
                Asked.words(opening.topic()),
                with.stream().map(asked::person).toList()));
    }

    @GetMapping("/accounts/{number}/conferences")
    @Needs("account.view")
    @Operation(summary = "The conferences about an account, the latest first")
    List<Answer> on(@PathVariable("number") String number) {
        return conferences.on(workbench.open(number).selected().id()).stream()
                .map(this::answer)
                .toList();
    }

    @GetMapping("/conferences")
    @Needs("account.view")
    @Operation(summary = "The open conferences in which who calls takes part")
    List<Answer> mine() {
        return conferences.mine().stream().map(this::answer).toList();
    }

    @PostMapping("/conferences/{id}/remarks")
    @Needs("account.refer")
    @Operation(summary = "Adds a remark, which is never changed")
    Answer say(@PathVariable("id") String id, @RequestBody Remark remark) {
        return answer(conferences.say(Asked.id("conference", id), Asked.words(remark.words())));
    }

    @PostMapping("/conferences/{id}/people")
    @Needs("account.refer")
    @Operation(summary = "Asks one more colleague to take part")
    Answer ask(@PathVariable("id") String id, @RequestBody Asking asking) {
        var conference = Asked.id("conference", id);
        conferences.of(conference);
        return answer(conferences.ask(conference, asked.person(asking.person())));
    }

    @PostMapping("/conferences/{id}/close")
    @Needs("account.refer")
    @Operation(summary = "Closes it with what came of it, in one sentence")
    Answer close(@PathVariable("id") String id, @RequestBody Result result) {
        return answer(conferences.close(Asked.id("conference", id), Asked.words(result.result())));
    }

    private Answer answer(ConferenceRow row) {
        return new Answer(
                row.id().toString(),
                accounts.of(row.account()).number(),
                row.topic(),
                asked.username(row.openedBy()),
                row.isOpen(),
                row.people().stream().map(one -> asked.username(one.person())).toList(),
                row.remarks().stream()
                        .map(one -> new Said(one.position(), one.at().toString(), one.byName(), one.words()))
                        .toList(),
                row.result(),
                row.closedBy());
    }
}
