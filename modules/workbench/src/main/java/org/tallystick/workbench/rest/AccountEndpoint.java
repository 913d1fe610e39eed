package org.tallystick.workbench.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineFilter;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.accounts.TimelineRow;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.AsOf;
import org.tallystick.workbench.Standings;
import org.tallystick.workbench.Workbench;

@RestController
@RequestMapping("/api/v1/accounts/{number}")
@Tag(name = "Accounts")
class AccountEndpoint {

    record AccountBody(
            String number,
            long balanceCents,
            List<ChargeBody> charges,
            List<String> holds,
            String owner,
            String nextDate,
            String asOf,
            AsOf by,
            @Nullable String note) {}

    record ChargeBody(
            UUID id,
            String debt,
            String type,
            long leviedCents,
            long adjustedCents,
            long movedCents,
            long paidCents,
            long balanceCents) {}

    record TimelineBody(List<EntryBody> items, @Nullable String next) {}

    record EntryBody(
            UUID id,
            String at,
            String businessDate,
            String kind,
            String text,
            @Nullable Long amountCents,
            @Nullable String debt,
            String actor) {}

    private final Workbench workbench;
    private final Accounts accounts;
    private final Standings standings;
    private final Timeline timeline;
    private final Holds holds;

    AccountEndpoint(Workbench workbench, Accounts accounts, Standings standings, Timeline timeline, Holds holds) {
        this.workbench = workbench;
        this.accounts = accounts;
        this.standings = standings;
        this.timeline = timeline;
        this.holds = holds;
    }

    @GetMapping
    @Needs("account.view")
    @Operation(summary = "An account: what is owed on each charge, who answers for it and when somebody looks again")
    AccountBody account(
            @PathVariable String number,
            @Parameter(description = "the end of this day, up to today; left out, today")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate asOf,
            @Parameter(
                            description = "POSTED: what the books said on that day; EFFECTIVE: what by now is known to"
                                    + " have counted on that day")
                    @RequestParam(defaultValue = "POSTED")
                    AsOf by) {
        var account = workbench.open(number).selected();
        var only = List.of(account.id());
        var debts = accounts.debtsOf(only).stream().collect(Collectors.toMap(DebtRow::id, DebtRow::number));
        var standing = standings.of(List.of(account), asOf, by);
        return new AccountBody(
                account.number(),
                standing.balance().cents(),
                standing.charges().stream()
                        .map(charge -> body(charge, debts.getOrDefault(charge.debt(), "")))
                        .toList(),
                holds.standing(account.id()).stream()
                        .map(hold -> hold.typeName() + ": stops " + hold.stopsInWords())
                        .toList(),
                account.ownerName(),
                account.nextDate().toString(),
                standing.day().toString(),
                by,
                standing.note());
    }

    private static ChargeBody body(ChargeRow charge, String debt) {
        return new ChargeBody(
                charge.id().value(),
                debt,
                charge.type(),
                charge.levied().cents(),
                charge.adjusted().cents(),
                charge.moved().cents(),
                charge.paid().cents(),
                charge.balance().cents());
    }

    @GetMapping("/timeline")
    @Needs("account.view")
    @Operation(summary = "What happened on an account, newest first")
    TimelineBody timeline(
            @PathVariable String number,
            @Parameter(description = "only entries of this kind") @RequestParam @Nullable TimelineKind kind,
            @Parameter(description = "only entries about this debt") @RequestParam @Nullable String debt,
            @Parameter(description = "only entries with these words") @RequestParam @Nullable String text,
            @Parameter(description = "only entries by people of this name") @RequestParam @Nullable String person,
            @Parameter(description = "only entries of this day and later")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "only entries of this day and earlier")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate until,
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var only = List.of(workbench.open(number).selected().id());
        var debts = accounts.debtsOf(only).stream().collect(Collectors.toMap(DebtRow::id, DebtRow::number));
        var page = timeline.of(
                only,
                new TimelineFilter(kind == null ? Set.of() : Set.of(kind), id(debt, debts), text, person, from, until),
                cursor,
                limit);
        return new TimelineBody(
                page.items().stream()
                        .map(entry -> body(entry, debtNumber(entry.debt(), debts)))
                        .toList(),
                page.next());
    }

    private static @Nullable DebtId id(@Nullable String number, Map<DebtId, String> numbers) {
        if (number == null) return null;
        return numbers.entrySet().stream()
                .filter(one -> one.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new NotThere("debt", number));
    }

    private static @Nullable String debtNumber(@Nullable DebtId debt, Map<DebtId, String> numbers) {
        return debt == null ? null : numbers.get(debt);
    }

    private static EntryBody body(TimelineRow entry, @Nullable String debt) {
        var amount = entry.amount();
        return new EntryBody(
                entry.id(),
                entry.at().toString(),
                entry.businessDate().toString(),
                entry.kind().name(),
                entry.text(),
                amount == null ? null : amount.cents(),
                debt,
                entry.actorName());
    }
}
