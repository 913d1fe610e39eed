package org.tallystick.worklists.team;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.Conflicts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.owners.Assignments;

/** Difficult accounts asked about: to whom, by when, and the answer, which stays on the account's timeline. */
@Service
public class Referrals {

    /** Asking, conferring and handing over. */
    public static final String REFER = "account.refer";

    private final ReferralTable referrals;
    private final StandIns standIns;
    private final Teams teams;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Workbench workbench;
    private final OpenToMe open;
    private final Telling telling;
    private final Authority authority;
    private final Conflicts conflicts;
    private final Audit audit;
    private final BusinessDay day;

    Referrals(
            ReferralTable referrals,
            StandIns standIns,
            Teams teams,
            Accounts accounts,
            Assignments assignments,
            Workbench workbench,
            OpenToMe open,
            Telling telling,
            Authority authority,
            Conflicts conflicts,
            Audit audit,
            BusinessDay day) {
        this.referrals = referrals;
        this.standIns = standIns;
        this.teams = teams;
        this.accounts = accounts;
        this.assignments = assignments;
        this.workbench = workbench;
        this.open = open;
        this.telling = telling;
        this.authority = authority;
        this.conflicts = conflicts;
        this.audit = audit;
        this.day = day;
    }

    /** Asks; the same question to the same colleague, while it waits, is asked once. Refused with {@link TeamRefused}. */
    @Transactional
    public ReferralRow refer(ReferAccount command) {
        var account = command.account();
        var allowed = authority.require(account.question(REFER));
        var me = CurrentPerson.get();
        var to = telling.colleague(command.to());
        if (to.id().equals(me.person())) throw new TeamRefused("Ask a colleague, not yourself.");
        conflicts.refuse(REFER, to.id(), account.concerns());
        if (command.dueOn().isBefore(day.today())) throw new TeamRefused("The answer is due today or later.");
        var row = new ReferralRow(
                command.id(),
                account.id(),
                me.person(),
                me.name(),
                day.now(),
                command.question(),
                command.dueOn(),
                to.id(),
                to.name(),
                ReferralState.ASKED,
                null,
                null,
                null);
        if (!referrals.add(row))
            return referrals
                    .waiting(account.id(), me.person(), to.id(), command.question())
                    .or(() -> referrals
                            .of(command.id())
                            .filter(known -> known.askedBy().equals(me.person()))
                            .map(known -> TeamRefused.sameAs(known, command.isAskedIn(known))))
                    .orElseThrow(() -> new NotThere("referral", command.id().toString()));
        telling.onTimeline(
                row.account(), "Asked " + to.name() + ", by " + DAY.format(row.dueOn()) + ": " + row.question());
        audit.done(Act.of(REFER, "account", account.number())
                .after(Map.of("to", to.name(), "due", row.dueOn(), "question", row.question()))
                .authority(allowed.reason()));
        telling.to(to.id(), me.name() + " asks about " + account.number() + ": " + row.question(), account.number());
        return row;
    }

    /** Answers and sends it back. Of two at once one wins; the other is refused with {@link TeamRefused}. */
    @Transactional
    public ReferralRow answer(UUID id, String words) {
        return settle(id, ReferralState.ANSWERED, TeamRefused.words(words, "Say what you answer."));
    }

    /** The one who was asked keeps the account: it is theirs from now on. */
    @Transactional
    public ReferralRow keep(UUID id, String why) {
        var words = TeamRefused.words(why, "Say why you keep the account.");
        var row = mine(id);
        var kept = settle(row, ReferralState.KEPT, words);
        assignments.take(row.account(), row.with(), words);
        return kept;
    }

    /** Asks another colleague instead, with the same question and day. */
    @Transactional
    public ReferralRow passOn(UUID id, PersonId to, String why) {
        var words = TeamRefused.words(why, "Say why you pass it on.");
        var row = mine(id);
        var next = telling.colleague(to);
        if (next.id().equals(row.with())) throw new TeamRefused("It is with " + next.name() + " already.");
        if (next.id().equals(row.askedBy()))
            throw new TeamRefused(next.name() + " asked this; answer it to send it back.");
        var account = accounts.of(row.account());
        conflicts.refuse("referral.pass", next.id(), account.concerns());
        if (row.state() != ReferralState.ASKED || !referrals.passOn(row, next.id(), next.name()))
            throw settledAlready(id);
        telling.onTimeline(row.account(), "Passed the question on to " + next.name() + ": " + words);
        audit.done(Act.of("referral.pass", "account", account.number())
                .before(Map.of("with", row.withName()))
                .after(Map.of("with", next.name()))
                .why(words));
        telling.to(
                next.id(),
                CurrentPerson.get().name() + " passes on a question about " + account.number() + ": " + row.question(),
                account.number());
        return of(id);
    }

    /** Who asked takes the question back. */
    @Transactional
    public ReferralRow takeBack(UUID id, String why) {
        var words = TeamRefused.words(why, "Say why you take it back.");
        var row = of(id);
        if (!standIns.takes(row.askedBy(), row.askedByName(), row.account()))
            throw new TeamRefused("Only " + row.askedByName() + ", who asked, takes it back.");
        return settle(row, ReferralState.TAKEN_BACK, words);
    }

    /** One that this person may see, with its account. Refused with {@link NotThere} like one of another agency. */
    @Transactional(readOnly = true)
    public ReferralRow of(UUID id) {
        return referrals
                .of(id)
                .filter(row -> accounts.all(List.of(row.account())).stream().allMatch(workbench::mayOpen))
                .orElseThrow(() -> new NotThere("referral", id.toString()));
    }

    /** What waits for the answer of the person at work, and of those they stand in for; the earliest due first. */
    @Transactional(readOnly = true)
    public List<ReferralRow> waitingForMe() {
        return seen(referrals.with(standIns.seatsOf(CurrentPerson.get().person())));
    }

    /** What the person at work asked and waits for. */
    @Transactional(readOnly = true)
    public List<ReferralRow> askedByMe() {
        return seen(referrals.askedBy(standIns.seatsOf(CurrentPerson.get().person())));
    }

    /** What people whom the person at work leads have not answered, or not been answered, by its day. */
    @Transactional(readOnly = true)
    public List<ReferralRow> lateInMyTeam() {
        var team = teams.of(CurrentPerson.get().person()).stream()
                .map(PersonRow::id)
                .toList();
        if (team.isEmpty()) return List.of();
        var today = day.today();
        var late = new LinkedHashMap<UUID, ReferralRow>();
        for (var row : referrals.with(team)) late.put(row.id(), row);
        for (var row : referrals.askedBy(team)) late.putIfAbsent(row.id(), row);
        return seen(late.values().stream().filter(row -> row.lateOn(today)).toList());
    }

    /** All of an account, the latest first; whoever asks has opened the account. */
    @Transactional(readOnly = true)
    public List<ReferralRow> on(AccountId account) {
        return referrals.on(account);
    }

    /** Whether the person at work is the one who is asked, or stands in for them. */
    @Transactional(readOnly = true)
    public boolean isMine(ReferralRow row) {
        return row.state() == ReferralState.ASKED
                && standIns.seatsOf(CurrentPerson.get().person()).contains(row.with());
    }

    private List<ReferralRow> seen(List<ReferralRow> rows) {
        return open.of(rows, ReferralRow::account);
    }

    private ReferralRow settle(UUID id, ReferralState state, String words) {
        return settle(mine(id), state, words);
    }

    private ReferralRow settle(ReferralRow row, ReferralState state, String words) {
        var by = CurrentPerson.get().name();
        if (row.state() == state && words.equals(row.answer()) && by.equals(row.settledBy())) return row;
        if (row.state() != ReferralState.ASKED || !referrals.settle(row, state, words, by, day.now()))
            throw settledAlready(row.id());
        var account = accounts.of(row.account());
        var told = switch (state) {
            case ANSWERED -> "Answered " + row.askedByName() + ": ";
            case KEPT -> "Keeps the account: ";
            case TAKEN_BACK, ASKED -> "Took the question back: ";
        };
        telling.onTimeline(row.account(), told + words);
        audit.done(Act.of(
                        "referral." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "account",
                        account.number())
                .after(Map.of("question", row.question(), "words", words)));
        var other = state == ReferralState.TAKEN_BACK ? row.with() : row.askedBy();
        telling.to(other, by + " on " + account.number() + ": " + words, account.number());
        return referrals.of(row.id()).orElseThrow();
    }

    private ReferralRow mine(UUID id) {
        var row = of(id);
        if (!standIns.takes(row.with(), row.withName(), row.account()))
            throw new TeamRefused("It waits for " + row.withName() + ", not for you.");
        return row;
    }

    private TeamRefused settledAlready(UUID id) {
        var now = referrals.of(id).orElseThrow();
        return new TeamRefused(
                Because.STATE,
                now.state() == ReferralState.ASKED
                        ? "It was passed on to " + now.withName() + " meanwhile."
                        : now.settledBy() + " was here first: it is "
                                + now.state().inWords() + ".");
    }
}
