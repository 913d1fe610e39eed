package org.tallystick.worklists.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.Conflicts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.forms.FilledForm;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Once;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.owners.Assignments;
import org.tallystick.worklists.team.HandOverRow.State;
import org.tallystick.worklists.team.HandOverRow.Summary;

/** Accounts on their way to their next owner: with a summary, and answered for by who had them until it is confirmed. */
@Service
public class HandOvers {

    private static final int MOST_AT_ONCE = 200;

    private final HandOverTable handOvers;
    private final Summaries summaries;
    private final StandIns standIns;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Forms forms;
    private final Workbench workbench;
    private final OpenToMe open;
    private final Telling telling;
    private final Authority authority;
    private final Conflicts conflicts;
    private final Audit audit;
    private final BusinessDay day;

    HandOvers(
            HandOverTable handOvers,
            Summaries summaries,
            StandIns standIns,
            Accounts accounts,
            Assignments assignments,
            Forms forms,
            Workbench workbench,
            OpenToMe open,
            Telling telling,
            Authority authority,
            Conflicts conflicts,
            Audit audit,
            BusinessDay day) {
        this.handOvers = handOvers;
        this.summaries = summaries;
        this.standIns = standIns;
        this.accounts = accounts;
        this.assignments = assignments;
        this.forms = forms;
        this.workbench = workbench;
        this.open = open;
        this.telling = telling;
        this.authority = authority;
        this.conflicts = conflicts;
        this.audit = audit;
        this.day = day;
    }

    /** A first draft of the summary, from what the books know. */
    @Transactional(readOnly = true)
    public Summary draft(AccountRow account) {
        return summaries.of(account);
    }

    /** Hands an account of one's own over. Refused with {@link TeamRefused}. */
    @Transactional
    public HandOverRow handOver(UUID id, AccountRow account, PersonId to, Summary summary) {
        var allowed = authority.require(account.question(Referrals.REFER));
        var next = telling.colleague(to, "The next owner holds a position here today.");
        if (!mayHandOver(account))
            throw new TeamRefused("Account " + account.number() + " is " + account.ownerName()
                    + "'s; only they, or who assigns accounts, hand it over.");
        standIns.takes(account.owner(), account.ownerName(), account.id());
        if (next.id().equals(account.owner())) throw new TeamRefused("It is " + next.name() + "'s already.");
        conflicts.refuse("account.hand-over", next.id(), account.concerns());
        var row = new HandOverRow(
                id,
                account.id(),
                account.owner(),
                giver(account),
                next.id(),
                next.name(),
                summary,
                day.now(),
                State.OFFERED,
                null,
                null,
                null);
        if (!handOvers.add(row)) return known(row, account);
        telling.onTimeline(
                account.id(),
                "Handed over to " + next.name() + ", to be confirmed. Agreed: " + summary.agreed() + " Next: "
                        + summary.next() + (summary.watch().isEmpty() ? "" : " Watch: " + summary.watch()));
        audit.done(Act.of("account.hand-over", "account", account.number())
                .before(Map.of("owner", account.ownerName()))
                .after(Map.of("to", next.name()))
                .authority(allowed.reason()));
        telling.to(
                next.id(),
                CurrentPerson.get().name() + " hands " + account.number() + " over to you.",
                account.number());
        return row;
    }

    /** Several at once, each with what the books know of it and the same words to watch; all of them or none. */
    @Transactional
    public List<HandOverRow> handOver(List<AccountRow> some, PersonId to, String watch) {
        if (some.isEmpty() || some.size() > MOST_AT_ONCE)
            throw new TeamRefused("Hand over from 1 to " + MOST_AT_ONCE + " accounts at once.");
        return some.stream()
                .map(account -> {
                    var draft = summaries.of(account);
                    var words = (watch.strip() + " " + draft.watch()).strip();
                    return handOver(Ids.next(), account, to, new Summary(draft.agreed(), draft.next(), words));
                })
                .toList();
    }

    /** Its owner, in the name in which they have it; who assigns accounts hands over in the owner's. */
    private String giver(AccountRow account) {
        return account.owner().equals(CurrentPerson.get().person())
                ? CurrentPerson.get().name()
                : account.ownerName();
    }

    private HandOverRow known(HandOverRow row, AccountRow account) {
        var before = handOvers.of(row.id()).orElse(null);
        if (before != null && before.account().equals(account.id()))
            return TeamRefused.sameAs(
                    before, before.to().equals(row.to()) && before.summary().equals(row.summary()));
        throw new TeamRefused(
                Because.STATE, "Account " + account.number() + " is on its way already; confirm that or take it back.");
    }

    /** The next owner has read it: the account is theirs, with its open tasks and its next date. */
    @Transactional
    public HandOverRow confirm(UUID id) {
        var row = of(id);
        mine(row.to(), row.toName(), row);
        if (row.state() == State.CONFIRMED) return row;
        settle(row, State.CONFIRMED, "Confirmed the hand-over from " + row.fromName() + ".");
        var account = accounts.of(row.account());
        if (!account.owner().equals(row.from()))
            throw new TeamRefused(
                    Because.STATE, "Account " + account.number() + " is " + account.ownerName() + "'s meanwhile.");
        assignments.take(row.account(), row.to(), "Handed over by " + row.fromName() + " and confirmed.");
        telling.to(row.from(), row.toName() + " confirmed " + account.number() + ".", account.number());
        return of(id);
    }

    /** The next owner asks first; the account stays where it is. */
    @Transactional
    public HandOverRow askBack(UUID id, String question) {
        var words = TeamRefused.words(question, "Say what you ask.");
        var row = of(id);
        mine(row.to(), row.toName(), row);
        turn(row, State.OFFERED, State.ASKED_BACK, words, row.summary());
        say(row, "Asked back about the hand-over: " + words, row.from());
        return of(id);
    }

    /** Who hands it over answers with a better summary, to be confirmed. */
    @Transactional
    public HandOverRow answer(UUID id, Summary summary) {
        var row = of(id);
        mine(row.from(), row.fromName(), row);
        turn(row, State.ASKED_BACK, State.OFFERED, row.question() == null ? "" : row.question(), summary);
        say(row, "Answered about the hand-over. Agreed: " + summary.agreed() + " Next: " + summary.next(), row.to());
        return of(id);
    }

    /** Who hands it over keeps the account after all. */
    @Transactional
    public HandOverRow takeBack(UUID id, String why) {
        var words = TeamRefused.words(why, "Say why you take it back.");
        var row = of(id);
        mine(row.from(), row.fromName(), row);
        settle(row, State.TAKEN_BACK, "Took the hand-over back: " + words);
        telling.to(
                row.to(),
                row.fromName() + " keeps " + accounts.of(row.account()).number() + ": " + words,
                accounts.of(row.account()).number());
        return of(id);
    }

    /** One that this person may see, with its account. Refused with {@link NotThere} like one of another agency. */
    @Transactional(readOnly = true)
    public HandOverRow of(UUID id) {
        return handOvers
                .of(id)
                .filter(row -> workbench.mayOpen(accounts.of(row.account())))
                .orElseThrow(() -> new NotThere("hand-over", id.toString()));
    }

    /** What is on its way to or from the person at work, and those they stand in for. */
    @Transactional(readOnly = true)
    public List<HandOverRow> mine() {
        return open.of(handOvers.open(standIns.seatsOf(CurrentPerson.get().person())), HandOverRow::account);
    }

    /** All of an account, the latest first; whoever asks has opened the account. */
    @Transactional(readOnly = true)
    public List<HandOverRow> on(AccountId account) {
        return Once.ask(() -> handOvers.on(account), HandOvers.class, account);
    }

    /** What goes with each of these accounts: the forms that were filled for it, the latest first. */
    @Transactional(readOnly = true)
    public Map<AccountId, List<FilledForm>> goesWith(Collection<AccountId> some) {
        return forms.on(some);
    }

    @Transactional(readOnly = true)
    public List<FilledForm> goesWith(AccountId account) {
        return forms.on(account);
    }

    /** Whether it is the person at work's to hand over, or they stand in, or they assign accounts. */
    @Transactional(readOnly = true)
    public boolean mayHandOver(AccountRow account) {
        return account.owner().equals(CurrentPerson.get().person())
                || standIns.seatsOf(CurrentPerson.get().person()).contains(account.owner())
                || authority.may(account.question("account.assign"));
    }

    /** Whether the person at work is the next owner, or stands in for them. */
    @Transactional(readOnly = true)
    public boolean comesToMe(HandOverRow row) {
        return row.isOpen() && standIns.seatsOf(CurrentPerson.get().person()).contains(row.to());
    }

    private void mine(PersonId seat, String name, HandOverRow row) {
        if (!standIns.takes(seat, name, row.account()))
            throw new TeamRefused(
                    "This is for " + name + " to do: it goes from " + row.fromName() + " to " + row.toName() + ".");
    }

    private void turn(HandOverRow row, State before, State after, String question, Summary summary) {
        if (!handOvers.turn(row.id(), before, after, question, summary)) throw settledAlready(row.id());
    }

    private void settle(HandOverRow row, State state, String words) {
        if (!handOvers.settle(row.id(), state, CurrentPerson.get().name(), day.now())) throw settledAlready(row.id());
        telling.onTimeline(row.account(), words);
        audit.done(Act.of(
                        "hand-over." + state.inWords().replace(' ', '-'),
                        "account",
                        accounts.of(row.account()).number())
                .after(Map.of("from", row.fromName(), "to", row.toName())));
    }

    private void say(HandOverRow row, String words, PersonId other) {
        telling.onTimeline(row.account(), words);
        var number = accounts.of(row.account()).number();
        audit.done(Act.of("hand-over.ask", "account", number).after(Map.of("words", words)));
        telling.to(other, CurrentPerson.get().name() + " on " + number + ": " + words, number);
    }

    private TeamRefused settledAlready(UUID id) {
        var now = handOvers.of(id).orElseThrow();
        return new TeamRefused(Because.STATE, "It is " + now.state().inWords() + " already.");
    }
}
