package org.tallystick.worklists.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.web.NotThere;
import org.tallystick.worklists.Diaries;
import org.tallystick.worklists.DiaryDay;
import org.tallystick.worklists.Lease;
import org.tallystick.worklists.QueueRow;
import org.tallystick.worklists.Queues;
import org.tallystick.worklists.Timing;
import org.tallystick.worklists.Urgency;

/** The queue of who calls: what stands in it and why, the next account, and giving one back. */
@RestController
@RequestMapping("/api/v1/queue")
@Tag(name = "Queue")
class QueueController {

    @Schema(name = "QueueLine")
    record Line(
            String account,
            String name,
            long owedCents,
            Urgency urgency,
            Timing timing,
            String on,

            @Schema(description = "the hour of that day by the agency's clock") @Nullable
            String at,

            String why,

            @Schema(description = "what whoever leads said is to be done first") @Nullable
            String direction,

            @Nullable String inWorkBy,
            @Nullable String inWorkUntil) {
        static Line of(QueueRow row) {
            var lease = row.inWork();
            return new Line(
                    row.account().number(),
                    row.name(),
                    row.owed().cents(),
                    row.urgency(),
                    row.timing(),
                    row.on().toString(),
                    Objects.toString(row.at(), null),
                    row.why(),
                    row.direction(),
                    lease == null ? null : lease.personName(),
                    lease == null ? null : lease.until().toString());
        }
    }

    @Schema(name = "QueuePage")
    record Page(List<Line> items, @Nullable String next) {}

    @Schema(name = "Diary")
    record Diary(List<Day> items) {}

    @Schema(name = "DiaryDay")
    record Day(
            String day,

            @Schema(description = "whether the agency does business on it")
            boolean open,

            long total,
            Map<Urgency, Long> accounts,

            @Schema(description = "how many of the accounts come up at an hour")
            long timed,

            @Schema(description = "tasks on accounts that come up on another day")
            long tasks) {
        static Day of(DiaryDay one) {
            return new Day(one.day().toString(), one.open(), one.total(), one.accounts(), one.timed(), one.tasks());
        }
    }

    @Schema(name = "NextWanted")
    record Wanted(
            @Schema(description = "username of a colleague to cover for; left out, one's own queue") @Nullable
            String of,

            @Schema(description = "number of the account that is left behind") @Nullable
            String leaving) {}

    @Schema(name = "Lease")
    record Taken(
            @Schema(description = "to give it back with") String id, String account, String until) {}

    private final Queues queues;
    private final Diaries diaries;
    private final Accounts accounts;
    private final People people;
    private final BusinessDay day;

    QueueController(Queues queues, Diaries diaries, Accounts accounts, People people, BusinessDay day) {
        this.queues = queues;
        this.diaries = diaries;
        this.day = day;
        this.accounts = accounts;
        this.people = people;
    }

    @GetMapping
    @Needs("queue.work")
    @Operation(summary = "A queue in the order in which it is worked, with the reason for each place")
    Page page(
            @Parameter(description = "username of a colleague; left out, one's own") @RequestParam @Nullable String of,
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var page = queues.page(owner(of), cursor, limit);
        return new Page(page.items().stream().map(Line::of).toList(), page.next());
    }

    @GetMapping("/diary")
    @Needs("queue.work")
    @Operation(summary = "The days ahead of who calls, and how much lies on each")
    Diary diary(
            @Parameter(description = "such as 2026-11-23; left out, today") @RequestParam @Nullable LocalDate from,
            @Parameter(description = "1 to 42") @RequestParam(defaultValue = "7") int days) {
        var first = from == null ? day.today() : from;
        return new Diary(diaries.mine(first, days).stream().map(Day::of).toList());
    }

    @GetMapping("/diary/{day}")
    @Needs("queue.work")
    @Operation(summary = "What lies on one day of who calls, at its hours first")
    Page diaryOf(@PathVariable("day") LocalDate on) {
        return new Page(diaries.mineOn(on).stream().map(Line::of).toList(), null);
    }

    @PostMapping("/next")
    @Needs("queue.work")
    @Operation(
            summary = "Takes the next account; nobody else gets it until it is given back or its time runs out",
            description = "204 when nothing that is due is free.")
    ResponseEntity<Taken> next(@RequestBody(required = false) @Nullable Wanted wanted) {
        var leaving = wanted == null || wanted.leaving() == null ? null : idOf(wanted.leaving());
        return queues.next(owner(wanted == null ? null : wanted.of()), leaving)
                .map(lease -> ResponseEntity.ok(taken(lease)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/leases/{id}/release")
    @Needs("queue.work")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives an account back; again, or with somebody else's, nothing happens")
    void release(@PathVariable("id") String id) {
        queues.release(new AccountId(read(id)));
    }

    private Taken taken(Lease lease) {
        return new Taken(
                lease.account().value().toString(),
                accounts.of(lease.account()).number(),
                lease.until().toString());
    }

    private AccountId idOf(String number) {
        return accounts.byNumber(number).map(AccountRow::id).orElseThrow(() -> new NotThere("account", number));
    }

    private PersonId owner(@Nullable String username) {
        if (username == null) return CurrentPerson.get().person();
        return people.byUsername(username)
                .orElseThrow(() -> new NotThere("person", username))
                .id();
    }

    /** What is no id answers like an id that does not exist. */
    private static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere("lease", id);
        }
    }
}
