package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
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
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.security.Needs;
import org.tallystick.security.PersonId;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.HandOverRow;
import org.tallystick.worklists.team.HandOverRow.State;
import org.tallystick.worklists.team.HandOverRow.Summary;
import org.tallystick.worklists.team.HandOvers;

/** Accounts on their way to their next owner, with a summary that the next owner confirms. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Team")
class HandOverController {

    @Schema(name = "HandOverSummary")
    record Draft(String agreed, String next, String watch) {}

    @Schema(name = "HandOver")
    record Handing(
            @Schema(description = "username of the next owner")
            String to,

            @Schema(description = "what was agreed; left out, as the books have it") @Nullable
            String agreed,

            @Schema(description = "what is next; left out, as the books have it") @Nullable
            String next,

            @Schema(description = "what to watch; left out, as the books have it") @Nullable
            String watch) {}

    @Schema(name = "HandOverSeveral")
    record Several(
            @Schema(description = "numbers of accounts, at most 200")
            List<String> accounts,

            String to,
            @Nullable String watch) {}

    @Schema(name = "HandOverWords")
    record Words(String words) {}

    @Schema(name = "HandOverForm", description = "A form that goes with the account")
    record FormBeside(String id, String title, int number, LocalDate filledOn) {}

    @Schema(name = "HandOverState")
    record Answer(
            String id,
            String account,
            String from,
            String to,
            State state,
            Draft summary,
            List<FormBeside> forms,
            @Nullable String question,
            @Nullable String settledBy) {}

    private final HandOvers handOvers;
    private final Workbench workbench;
    private final Accounts accounts;
    private final Asked asked;

    HandOverController(HandOvers handOvers, Workbench workbench, Accounts accounts, Asked asked) {
        this.handOvers = handOvers;
        this.workbench = workbench;
        this.accounts = accounts;
        this.asked = asked;
    }

    @GetMapping("/accounts/{number}/hand-over-summary")
    @Needs("account.refer")
    @Operation(summary = "A first draft of the summary: promises, next date and tasks, holds and the last contacts")
    Draft draft(@PathVariable("number") String number) {
        return draft(handOvers.draft(workbench.open(number).selected()));
    }

    @PostMapping("/accounts/{number}/hand-overs")
    @Needs("account.refer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hands an account over; it stays with its owner until the next owner has confirmed")
    Answer handOver(
            @PathVariable("number") String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Handing handing) {
        var account = workbench.open(number).selected();
        var draft = handOvers.draft(account);
        var summary = new Summary(
                handing.agreed() == null ? draft.agreed() : handing.agreed(),
                handing.next() == null ? draft.next() : handing.next(),
                handing.watch() == null ? draft.watch() : handing.watch());
        return answer(handOvers.handOver(Asked.keyed(key), account, asked.person(handing.to()), summary));
    }

    @PostMapping("/hand-overs")
    @Needs("account.refer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hands several accounts over, each with its own summary; all of them or none")
    List<Answer> several(@RequestBody Several several) {
        var numbers = several.accounts() == null ? List.<String>of() : several.accounts();
        var rows = numbers.stream()
                .distinct()
                .map(number -> workbench.open(number).selected())
                .toList();
        return answers(handOvers.handOver(rows, asked.person(several.to()), Asked.words(several.watch())));
    }

    @GetMapping("/accounts/{number}/hand-overs")
    @Needs("account.view")
    @Operation(summary = "The hand-overs of an account, the latest first")
    List<Answer> on(@PathVariable("number") String number) {
        return answers(handOvers.on(workbench.open(number).selected().id()));
    }

    @GetMapping("/hand-overs")
    @Needs("account.view")
    @Operation(summary = "What is on its way to or from who calls")
    List<Answer> mine() {
        return answers(handOvers.mine());
    }

    @PostMapping("/hand-overs/{id}/confirm")
    @Needs("account.view")
    @Operation(summary = "The next owner has read it: the account is theirs")
    Answer confirm(@PathVariable("id") String id) {
        return answer(handOvers.confirm(Asked.id("hand-over", id)));
    }

    @PostMapping("/hand-overs/{id}/ask-back")
    @Needs("account.view")
    @Operation(summary = "The next owner asks first; the account stays where it is")
    Answer askBack(@PathVariable("id") String id, @RequestBody Words words) {
        return answer(handOvers.askBack(Asked.id("hand-over", id), Asked.words(words.words())));
    }

    @PostMapping("/hand-overs/{id}/answer")
    @Needs("account.view")
    @Operation(summary = "Answers with a better summary, to be confirmed")
    Answer answer(@PathVariable("id") String id, @RequestBody Draft draft) {
        return answer(handOvers.answer(
                Asked.id("hand-over", id),
                new Summary(Asked.words(draft.agreed()), Asked.words(draft.next()), Asked.words(draft.watch()))));
    }

    @PostMapping("/hand-overs/{id}/take-back")
    @Needs("account.view")
    @Operation(summary = "Who hands it over keeps the account after all")
    Answer takeBack(@PathVariable("id") String id, @RequestBody Words words) {
        return answer(handOvers.takeBack(Asked.id("hand-over", id), Asked.words(words.words())));
    }

    private Answer answer(HandOverRow row) {
        return answers(List.of(row)).getFirst();
    }

    /** Numbers, forms and names of all of them are asked for at once. */
    private List<Answer> answers(List<HandOverRow> rows) {
        var about = rows.stream().map(HandOverRow::account).distinct().toList();
        var numbers = accounts.all(about).stream().collect(Collectors.toMap(AccountRow::id, AccountRow::number));
        var forms = handOvers.goesWith(about);
        var usernames = new HashMap<PersonId, String>();
        return rows.stream()
                .map(row -> new Answer(
                        row.id().toString(),
                        numbers.getOrDefault(row.account(), ""),
                        usernames.computeIfAbsent(row.from(), asked::username),
                        usernames.computeIfAbsent(row.to(), asked::username),
                        row.state(),
                        draft(row.summary()),
                        forms.getOrDefault(row.account(), List.of()).stream()
                                .map(one ->
                                        new FormBeside(one.id().toString(), one.title(), one.number(), one.filledOn()))
                                .toList(),
                        row.question(),
                        row.settledBy()))
                .toList();
    }

    private static Draft draft(Summary summary) {
        return new Draft(summary.agreed(), summary.next(), summary.watch());
    }
}
