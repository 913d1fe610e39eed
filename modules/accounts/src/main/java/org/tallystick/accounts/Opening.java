package org.tallystick.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tallystick.agency.Agencies;
import org.tallystick.agency.Departments;
import org.tallystick.approvals.Conflicts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.FindableParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;

/** Opening a batch of accounts: numbered, written, findable, and on the record. */
@Component
class Opening {

    /** An account to be opened under its final number. */
    record Numbered(String number, OpenAccount account) {}

    private final AccountTable accounts;
    private final DebtTable debts;
    private final Timeline timeline;
    private final Findable findable;
    private final Agencies agencies;
    private final Departments departments;
    private final KnownTypes types;
    private final People people;
    private final Audit audit;
    private final BusinessDay day;
    private final ObjectProvider<OwnerRule> ownerRule;
    private final Conflicts conflicts;

    Opening(
            AccountTable accounts,
            DebtTable debts,
            Timeline timeline,
            Findable findable,
            Agencies agencies,
            Departments departments,
            KnownTypes types,
            People people,
            Audit audit,
            BusinessDay day,
            ObjectProvider<OwnerRule> ownerRule,
            Conflicts conflicts) {
        this.accounts = accounts;
        this.debts = debts;
        this.timeline = timeline;
        this.findable = findable;
        this.agencies = agencies;
        this.departments = departments;
        this.types = types;
        this.people = people;
        this.audit = audit;
        this.day = day;
        this.ownerRule = ownerRule;
        this.conflicts = conflicts;
    }

    /** Without first lines of the caller's, an account's timeline begins with our own. */
    void of(List<OpenAccount> commands, List<NewTimelineEntry> firstLines, Map<PartyId, FindableParty> fresh) {
        var seen = new HashSet<UUID>(accounts.knownAmong(commands.stream()
                .filter(command -> !fresh.containsKey(command.party()))
                .map(command -> command.id().value())
                .toList()));
        var opened = commands.stream()
                .filter(command -> seen.add(command.id().value()))
                .toList();
        if (opened.isEmpty()) return;
        opened = owned(opened);
        check(opened);
        var numbered = number(opened, fresh.keySet());
        write(numbered);
        findable.put(numbered, fresh);
        timeline.begin(firstLines.isEmpty() ? ownFirstLines(numbered) : firstLinesOf(opened, firstLines));
        audit.done(act(numbered));
    }

    /** Where the owner is not settled, the agency's rule may name another one. */
    private List<OpenAccount> owned(List<OpenAccount> opened) {
        var asking =
                opened.stream().filter(account -> account.owingByRule() != null).toList();
        var rule = ownerRule.getIfAvailable();
        if (rule == null || asking.isEmpty()) return withoutConflicts(opened);
        var owners = rule.ownersOf(asking);
        return withoutConflicts(opened.stream()
                .map(account -> account.ownedBy(owners.getOrDefault(account.id(), account.owner())))
                .toList());
    }

    /** An account goes to nobody who has no part in its case: then somebody who keeps that list has it first. */
    private List<OpenAccount> withoutConflicts(List<OpenAccount> opened) {
        var all = conflicts.everybodyStaysOutOf();
        if (all.isEmpty()) return opened;
        return opened.stream()
                .map(account -> {
                    var stays = all.getOrDefault(account.owner(), Set.of());
                    if (account.concerns().stream().noneMatch(stays::contains)) return account;
                    return account.ownedBy(conflicts
                            .keeperFor(account.concerns())
                            .orElseThrow(() -> new NextRefused(
                                    "Its owner has no part in this case, and nobody else can have it.")));
                })
                .toList();
    }

    /** Departments, debt types and owners must be the agency's own. */
    private void check(List<OpenAccount> opened) {
        opened.stream().map(OpenAccount::department).distinct().forEach(departments::byCode);
        opened.stream().map(OpenAccount::owner).distinct().forEach(people::of);
        types.check(opened.stream().flatMap(account -> account.debts().stream()));
    }

    /** The table refuses a number twice; only those of parties that are known are told which one it is. */
    private List<Numbered> number(List<OpenAccount> opened, Set<PartyId> fresh) {
        var given = new TreeSet<String>();
        var asked = new ArrayList<String>();
        for (var account : opened) {
            var number = account.number();
            if (number != null && !given.add(number)) throw new NumberTaken(number);
            if (number != null && !fresh.contains(account.party())) asked.add(number);
        }
        accounts.taken(asked).stream().findFirst().ifPresent(number -> {
            throw new NumberTaken(number);
        });
        var made = made(
                        (int) opened.stream()
                                .filter(one -> one.number() == null)
                                .count(),
                        given)
                .iterator();
        return opened.stream()
                .map(account -> numbered(given(account.number(), made::next), account))
                .toList();
    }

    private static Numbered numbered(String number, OpenAccount account) {
        return new Numbered(number, account.withDebtsNumbered(number));
    }

    private static String given(@Nullable String number, Supplier<String> orNext) {
        return number == null ? orNext.get() : number;
    }

    /** The agency's next numbers, passing over those that an agency brought along. */
    List<String> made(int count, Set<String> given) {
        var numbers = new ArrayList<String>();
        while (numbers.size() < count) {
            var missing = count - numbers.size();
            var first = accounts.reserve(missing);
            var candidates = new ArrayList<String>();
            for (int i = 0; i < missing; i++) candidates.add(inWords(first + i));
            candidates.removeAll(given);
            candidates.removeAll(accounts.taken(candidates));
            numbers.addAll(candidates);
        }
        return numbers;
    }

    /** {@code SF-000123}. */
    private String inWords(long number) {
        var prefix = agencies.current().numberPrefix();
        return "%s%s%06d".formatted(prefix, prefix.isEmpty() || prefix.endsWith("-") ? "" : "-", number);
    }

    private void write(List<Numbered> numbered) {
        try {
            accounts.insert(numbered, day.today());
        } catch (DuplicateKeyException _) {
            throw new NumberTaken();
        }
        debts.open(numbered.stream().map(Numbered::account).toList());
    }

    private static List<NewTimelineEntry> firstLinesOf(List<OpenAccount> opened, List<NewTimelineEntry> told) {
        var ids = opened.stream().map(OpenAccount::id).collect(Collectors.toSet());
        return told.stream().filter(line -> ids.contains(line.account())).toList();
    }

    private List<NewTimelineEntry> ownFirstLines(List<Numbered> numbered) {
        return numbered.stream().map(this::firstLine).toList();
    }

    private NewTimelineEntry firstLine(Numbered one) {
        var held = one.account().debts();
        var text = switch (held.size()) {
            case 0 -> "Account opened";
            case 1 -> "Account opened with " + named(held.getFirst());
            default -> "Account opened with " + held.size() + " debts, the first " + named(held.getFirst());
        };
        return NewTimelineEntry.of(Ids.next(), one.account().id(), TimelineKind.INTAKE, text);
    }

    private String named(NewDebt debt) {
        return debts.nameOf(debt.debtType()) + " " + debt.finalNumber();
    }

    private static Act act(List<Numbered> numbered) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("accounts", numbered.size());
        after.put("first", numbered.getFirst().number());
        after.put("last", numbered.getLast().number());
        return Act.of("account.open", "account", numbered.getFirst().number()).after(after);
    }
}
