package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.SetNext;
import org.tallystick.accounts.Workload;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.web.Refusal.Because;
import org.tallystick.worklists.QueueRefused;
import org.tallystick.worklists.Queues;
import org.tallystick.worklists.Tasks;
import org.tallystick.worklists.WorkProofs;

/** Who answers for which accounts: by the agency's rules, with the load before and after, or one by hand. */
@Service
public class Assignments {

    static final String ASSIGN = "account.assign";
    static final String NEXT = "account.next";
    private static final int PIECE = 500;
    private static final int MOST_AT_ONCE = 20_000;

    private final Accounts accounts;
    private final Tasks tasks;
    private final LoanTable loans;
    private final Queues queues;
    private final OwnersByRule rules;
    private final Facts facts;
    private final People people;
    private final Authority authority;
    private final Conflicts conflicts;
    private final BusinessDay day;

    Assignments(
            Accounts accounts,
            Tasks tasks,
            LoanTable loans,
            Queues queues,
            OwnersByRule rules,
            Facts facts,
            People people,
            Authority authority,
            Conflicts conflicts,
            BusinessDay day) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.loans = loans;
        this.queues = queues;
        this.rules = rules;
        this.facts = facts;
        this.people = people;
        this.authority = authority;
        this.conflicts = conflicts;
        this.day = day;
    }

    /** Each owner's load today, whoever it is. */
    @Transactional(readOnly = true)
    public Map<PersonId, Workload> loads() {
        authority.require(WorkProofs.VIEW);
        return accounts.workloads(day.here().toLocalDateTime());
    }

    /** Gives one account to a colleague, for good, with its open tasks. */
    @Transactional
    public void assign(AccountRow account, PersonId to, String why, @Nullable Integer expectedVersion) {
        authority.require(account.question(ASSIGN));
        worksHere(to);
        accounts.assign(account.id(), to, why, expectedVersion);
        loans.over(List.of(account.id()));
        follow(List.of(account.id()), account.owner(), to);
    }

    /** Sets the day on which an account comes up again. */
    @Transactional
    public void setNext(AccountRow account, SetNext command) {
        authority.require(account.question(NEXT));
        accounts.setNext(command);
        queues.changed(account.owner());
    }

    /** Who would get the accounts whose owner does not work here. */
    @Transactional(readOnly = true)
    public SharePlan planUnassigned() {
        authority.require(ASSIGN);
        var rows = new ArrayList<AccountRow>();
        for (var owner : accounts.workloads(day.here().toLocalDateTime()).keySet())
            if (!works(owner)) collect(owner, _ -> true, rows);
        return plan(null, rows);
    }

    /** Who would get a colleague's accounts: all, or those that come up before a day. */
    @Transactional(readOnly = true)
    public SharePlan planCover(PersonId from, @Nullable LocalDate before) {
        authority.require(ASSIGN);
        var rows = new ArrayList<AccountRow>();
        collect(from, row -> before == null || row.nextDate().isBefore(before), rows);
        return plan(from, rows);
    }

    /** What one colleague would have of another's accounts. */
    @Transactional(readOnly = true)
    public SharePlan planStandIn(PersonId from, PersonId to, @Nullable LocalDate before) {
        authority.require(ASSIGN);
        worksHere(to);
        var rows = new ArrayList<AccountRow>();
        collect(from, row -> before == null || row.nextDate().isBefore(before), rows);
        int staying = withoutConflicts(rows, to);
        var load = accounts.workloadOf(to, day.here().toLocalDateTime()).total();
        var ids = rows.stream().map(AccountRow::id).toList();
        return new SharePlan(from, List.of(new SharePlan.Share(to, people.of(to).name(), load, ids)), staying);
    }

    /** Takes out those of cases in which the person has no part, which stay where they are; how many. */
    private int withoutConflicts(List<AccountRow> rows, PersonId person) {
        int before = rows.size();
        var kept = conflicts.everybodyStaysOutOf().getOrDefault(person, Set.of());
        if (!kept.isEmpty()) rows.removeIf(row -> row.concerns().stream().anyMatch(kept::contains));
        return before - rows.size();
    }

    /** In the order of their next dates. */
    private void collect(PersonId owner, Predicate<AccountRow> wanted, List<AccountRow> rows) {
        AccountRow last = null;
        while (rows.size() < MOST_AT_ONCE) {
            var page = accounts.ownedBy(owner, last, PIECE);
            for (var row : page) {
                if (!wanted.test(row)) return;
                rows.add(row);
            }
            if (page.size() < PIECE) return;
            last = page.getLast();
        }
    }

    private SharePlan plan(@Nullable PersonId from, List<AccountRow> rows) {
        var agreed = rules.today()
                .orElseThrow(() -> new QueueRefused(
                        Because.STATE,
                        "The agency has no rules of assignment yet. They are adopted as a policy of kind assignment."));
        var loads = new HashMap<PersonId, Long>();
        accounts.workloads(day.here().toLocalDateTime()).forEach((person, load) -> loads.put(person, load.total()));
        var accountsFacts = new ArrayList<ToAssign>();
        for (int at = 0; at < rows.size(); at += PIECE)
            accountsFacts.addAll(facts.of(rows.subList(at, Math.min(at + PIECE, rows.size()))));
        return new Sharing(agreed, people.all(), from, conflicts.everybodyStaysOutOf()).plan(accountsFacts, loads);
    }

    /**
     * Does what the plan says, all or nothing; accounts that changed hands since it was made stay where they are.
     *
     * @param returnOn the day on which they go back by themselves; null for good
     * @return how many were given to somebody
     */
    @Transactional
    public int carryOut(SharePlan plan, String why, @Nullable LocalDate returnOn) {
        authority.require(ASSIGN);
        if (returnOn != null && !returnOn.isAfter(day.today()))
            throw new QueueRefused("Accounts go back on a day after today.");
        return move(plan, new Terms(why, returnOn, null));
    }

    /** Why they move, when they go back, and under which cover. */
    private record Terms(
            String why,
            @Nullable LocalDate returnOn,
            @Nullable UUID cover) {}

    private int move(SharePlan plan, Terms terms) {
        int moved = 0;
        for (var share : plan.shares()) {
            worksHere(share.person());
            for (int at = 0; at < share.coming().size(); at += PIECE)
                moved += give(
                        plan.from(),
                        share.coming()
                                .subList(at, Math.min(at + PIECE, share.coming().size())),
                        share.person(),
                        terms);
        }
        return moved;
    }

    /** While somebody is away: everything, or what comes up meanwhile, to who stands in, or shared out by rule. */
    int lend(PersonId from, @Nullable PersonId standIn, boolean onlyDue, String why, LocalDate returnOn, UUID cover) {
        var rows = new ArrayList<AccountRow>();
        collect(from, row -> !onlyDue || row.nextDate().isBefore(returnOn), rows);
        if (standIn != null) withoutConflicts(rows, standIn);
        if (rows.isEmpty()) return 0;
        var plan = standIn == null
                ? plan(from, rows)
                : new SharePlan(
                        from,
                        List.of(new SharePlan.Share(
                                standIn,
                                "",
                                0,
                                rows.stream().map(AccountRow::id).toList())),
                        0);
        return move(plan, new Terms(why, returnOn, cover));
    }

    /** Gives one account to who answers for it from now on, with its open tasks; whoever asks has seen to the authority. */
    @Transactional
    public void take(AccountId account, PersonId to, String why) {
        var before = accounts.of(account);
        worksHere(to);
        accounts.assign(List.of(account), to, why);
        loans.over(List.of(account));
        follow(List.of(account), before.owner(), to);
    }

    private int give(@Nullable PersonId from, List<AccountId> ids, PersonId to, Terms terms) {
        var still = accounts.held(ids).stream()
                .filter(row -> from == null ? !works(row.owner()) : row.owner().equals(from))
                .toList();
        var going = still.stream().map(AccountRow::id).toList();
        int moved = accounts.assign(going, to, terms.why());
        var returnOn = terms.returnOn();
        if (returnOn == null) loans.over(going);
        else
            loans.add(
                    still.stream()
                            .map(row -> new LoanTable.Loan(row.id(), row.owner(), to, returnOn, terms.cover()))
                            .toList(),
                    terms.why());
        still.stream().map(AccountRow::owner).distinct().forEach(owner -> follow(going, owner, to));
        return moved;
    }

    private void follow(List<AccountId> ids, PersonId from, PersonId to) {
        tasks.follow(ids, to);
        queues.changed(from);
        queues.changed(to);
    }

    private boolean works(PersonId owner) {
        return people.ifThere(owner)
                .filter(person -> person.holdsPosition() && !person.service())
                .isPresent();
    }

    private void worksHere(PersonId to) {
        if (!works(to)) throw new QueueRefused("Accounts are given to somebody who holds a position here.");
    }
}
