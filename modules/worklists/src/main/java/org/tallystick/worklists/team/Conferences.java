package org.tallystick.worklists.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.Conflicts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Once;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.ConferenceRow.Remark;
import org.tallystick.worklists.team.ConferenceRow.Takes;

/** Several colleagues talk about one account, in its order; nothing said is changed, and one sentence says the result. */
@Service
public class Conferences {

    private final ConferenceTable conferences;
    private final Accounts accounts;
    private final People people;
    private final Workbench workbench;
    private final OpenToMe open;
    private final Telling telling;
    private final Authority authority;
    private final Conflicts conflicts;
    private final Audit audit;
    private final BusinessDay day;

    Conferences(
            ConferenceTable conferences,
            Accounts accounts,
            People people,
            Workbench workbench,
            OpenToMe open,
            Telling telling,
            Authority authority,
            Conflicts conflicts,
            Audit audit,
            BusinessDay day) {
        this.conferences = conferences;
        this.accounts = accounts;
        this.people = people;
        this.workbench = workbench;
        this.open = open;
        this.telling = telling;
        this.authority = authority;
        this.conflicts = conflicts;
        this.audit = audit;
        this.day = day;
    }

    /** Opens one with these colleagues and who asks; an account has one open at a time. Refused with {@link TeamRefused}. */
    @Transactional
    public ConferenceRow open(UUID id, AccountRow account, String topic, List<PersonId> with) {
        var words = TeamRefused.words(topic, "Say what it is about, in a sentence.");
        var allowed = authority.require(account.question(Referrals.REFER));
        var me = CurrentPerson.get();
        var asked =
                with.stream().filter(one -> !one.equals(me.person())).distinct().toList();
        if (asked.isEmpty()) throw new TeamRefused("Ask at least one colleague to take part.");
        var rows = asked.stream().map(telling::colleague).toList();
        rows.forEach(one -> conflicts.refuse("conference.open", one.id(), account.concerns()));
        var row = new ConferenceRow(
                id, account.id(), words, me.person(), me.name(), day.now(), null, null, null, List.of(), List.of());
        if (!conferences.open(row)) return known(row, account);
        conferences.add(id, people.of(me.person()));
        rows.forEach(one -> conferences.add(id, one));
        var names = rows.stream().map(PersonRow::name).collect(Collectors.joining(", "));
        telling.onTimeline(account.id(), "Conference with " + names + ": " + words);
        audit.done(Act.of("conference.open", "account", account.number())
                .after(Map.of("topic", words, "with", names))
                .authority(allowed.reason()));
        rows.forEach(one -> telling.to(
                one.id(),
                me.name() + " asks you to confer about " + account.number() + ": " + words,
                account.number()));
        return of(id);
    }

    private ConferenceRow known(ConferenceRow row, AccountRow account) {
        var before = conferences.of(row.id()).orElse(null);
        if (before != null && before.account().equals(account.id()))
            return TeamRefused.sameAs(before, before.topic().equals(row.topic()));
        throw new TeamRefused(
                Because.STATE,
                "There is a conference about this account already: "
                        + conferences
                                .openOn(account.id())
                                .map(ConferenceRow::topic)
                                .orElse("") + " Take part in it.");
    }

    /** Adds a remark; who was not asked yet takes part from then on. */
    @Transactional
    public ConferenceRow say(UUID id, String remark) {
        var words = TeamRefused.words(remark, "Say something.");
        var row = open(id);
        var me = CurrentPerson.get();
        var last = row.remarks().isEmpty() ? null : row.remarks().getLast();
        if (last != null && last.by().equals(me.person()) && last.words().equals(words)) return row;
        conferences.add(id, people.of(me.person()));
        conferences.say(id, new Remark(row.remarks().size() + 1, day.now(), me.person(), me.name(), words));
        var account = accounts.of(row.account());
        audit.done(Act.of("conference.say", "account", account.number()).after(Map.of("words", words)));
        others(row)
                .forEach(
                        one -> telling.to(one, me.name() + " on " + account.number() + ": " + words, account.number()));
        return of(id);
    }

    /** Asks one more colleague to take part. */
    @Transactional
    public ConferenceRow ask(UUID id, PersonId colleague) {
        var row = open(id);
        var person = telling.colleague(colleague);
        var account = accounts.of(row.account());
        conflicts.refuse("conference.ask", person.id(), account.concerns());
        if (conferences.add(id, person)) {
            audit.done(Act.of("conference.ask", "account", account.number()).after(Map.of("with", person.name())));
            telling.to(
                    person.id(),
                    CurrentPerson.get().name() + " asks you to confer about " + account.number() + ": " + row.topic(),
                    account.number());
        }
        return of(id);
    }

    /** Closes it with what came of it, in one sentence, which stands on the account's timeline. */
    @Transactional
    public ConferenceRow close(UUID id, String result) {
        var words = TeamRefused.words(result, "Say in one sentence what came of it.");
        if (words.contains("\n") || words.length() > 300)
            throw new TeamRefused("One sentence, of at most 300 characters.");
        var known = of(id);
        if (!known.isOpen() && words.equals(known.result())) return known;
        var row = open(id);
        var me = CurrentPerson.get();
        if (!row.has(me.person())) throw new TeamRefused("Only who takes part closes it; say something first.");
        conferences.close(id, words, me.name(), day.now());
        telling.onTimeline(row.account(), "Conference closed: " + words);
        var account = accounts.of(row.account());
        audit.done(Act.of("conference.close", "account", account.number()).after(Map.of("result", words)));
        others(row).forEach(one -> telling.to(one, me.name() + " closed it: " + words, account.number()));
        return of(id);
    }

    /** One that this person may see, with its account. Refused with {@link NotThere} like one of another agency. */
    @Transactional(readOnly = true)
    public ConferenceRow of(UUID id) {
        return seen(id, conferences.of(id).stream().toList());
    }

    /** All of an account, the latest first; whoever asks has opened the account. */
    @Transactional(readOnly = true)
    public List<ConferenceRow> on(AccountId account) {
        return Once.ask(() -> conferences.on(account), Conferences.class, account);
    }

    /** The open ones in which the person at work takes part. */
    @Transactional(readOnly = true)
    public List<ConferenceRow> mine() {
        return open.of(conferences.openOf(CurrentPerson.get().person()), ConferenceRow::account);
    }

    private ConferenceRow open(UUID id) {
        var row = seen(id, conferences.held(id).stream().toList());
        authority.require(accounts.of(row.account()).question(Referrals.REFER));
        if (!row.isOpen())
            throw new TeamRefused(Because.STATE, row.closedBy() + " closed it meanwhile: " + row.result());
        return row;
    }

    private ConferenceRow seen(UUID id, List<ConferenceRow> rows) {
        return rows.stream()
                .filter(row -> workbench.mayOpen(accounts.of(row.account())))
                .findFirst()
                .orElseThrow(() -> new NotThere("conference", id.toString()));
    }

    private static List<PersonId> others(ConferenceRow row) {
        var others = new ArrayList<PersonId>();
        for (Takes one : row.people())
            if (!one.person().equals(CurrentPerson.get().person())) others.add(one.person());
        return others;
    }
}
