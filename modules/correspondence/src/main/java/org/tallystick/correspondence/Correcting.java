package org.tallystick.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.SetNext;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactRow.Kind;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** Says anew what a contact was, or takes it back: a row beside the first, which stays as it was logged. */
@Component
class Correcting {

    /** Needed for a contact that somebody else logged. */
    static final String CORRECT = "contact.correct";

    private final Logging logging;
    private final Authority authority;
    private final Outcomes outcomes;
    private final ContactTable contacts;
    private final Accounts accounts;
    private final ContactHolds holds;
    private final Timeline timeline;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    Correcting(
            Logging logging,
            Authority authority,
            Outcomes outcomes,
            ContactTable contacts,
            Accounts accounts,
            ContactHolds holds,
            Timeline timeline,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
        this.logging = logging;
        this.authority = authority;
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.accounts = accounts;
        this.holds = holds;
        this.timeline = timeline;
        this.audit = audit;
        this.news = news;
        this.day = day;
    }

    ContactId correct(CorrectContact command) {
        var first = first(command.contact());
        requireFor(first);
        var outcome = outcomes.of(command.said().outcome());
        var said = logging.complete(command.said(), outcome);
        var entry = entry(command.key(), command.content(), first, Kind.CORRECTION, said, outcome, command.why());
        if (!contacts.insert(entry)) return logging.loggedBefore(command.key(), command.content());
        if (first.takenBack())
            throw new ContactRefused(Because.STATE, "This contact was taken back. Log a new one instead.");
        keep(entry, first, "Corrected: " + ContactWords.entry(said, outcome.name()) + "\n" + command.why());
        audit.done(act(first, command.why())
                .before(Map.of("said", first.inWords()))
                .after(Map.of("said", ContactWords.line(said, outcome.name()))));
        return entry.id();
    }

    ContactId takeBack(TakeBackContact command) {
        var first = first(command.contact());
        requireFor(first);
        var entry = entry(
                command.key(),
                command.content(),
                first,
                Kind.TAKEN_BACK,
                first.said(),
                new OutcomeRow(first.said().outcome(), first.outcomeName(), NOTHING),
                command.why());
        if (first.takenBack()) return repeated(command, first);
        if (!contacts.insert(entry)) return logging.loggedBefore(command.key(), command.content());
        for (var left : contacts.leftBy(first.id())) restore(entry, left, first, command.why());
        audit.done(act(first, command.why())
                .before(Map.of("said", first.inWords()))
                .after(Map.of("takenBack", true)));
        news.publishEvent(new ContactTakenBack(first.id(), first.accounts()));
        return entry.id();
    }

    private static final OutcomeEffect NOTHING =
            new OutcomeEffect(null, null, null, null, null, null, null, null, null, null);

    private ContactId repeated(TakeBackContact command, ContactRow first) {
        var claimed = contacts.claimedOrNull(command.key());
        if (claimed != null && claimed.content().equals(command.content())) return claimed.contact();
        throw new ContactRefused(Because.STATE, "This contact was taken back already: " + first.inWords() + ".");
    }

    /** Everything as it was, but for what somebody has set otherwise since. */
    private void restore(ContactTable.Entry entry, ContactTable.Left left, ContactRow first, String why) {
        var account = accounts.held(List.of(left.account())).getFirst();
        var before = left.nextDateBefore();
        var set = left.nextDate();
        var changedSince =
                set != null && !(account.nextDate().equals(set) && Objects.equals(account.nextTime(), left.nextTime()));
        var hold = left.hold();
        var said = new StringJoiner("\n").add("Taken back: " + first.inWords()).add(why);
        if (changedSince) said.add("The next date was changed since, and stays.");
        if (hold != null) {
            var stands = holds.lift(hold, account, why);
            if (!stands.isEmpty()) said.add(stands);
        }
        timeline.add(List.of(NewTimelineEntry.of(Ids.next(), account.id(), TimelineKind.CONTACT, said.toString())));
        if (before != null && !changedSince)
            accounts.setNext(SetNext.backTo(
                            account.id(), before, step(left.nextStepBefore()), "Taken back: " + first.outcomeName())
                    .at(left.nextTimeBefore()));
        if (!account.owner().equals(left.ownerBefore()) && !changedSince)
            accounts.assign(account.id(), left.ownerBefore(), "Taken back: " + first.outcomeName(), null);
        contacts.insert(
                entry.id(),
                new ContactTable.Left(
                        account.id(),
                        left.debts(),
                        changedSince ? null : before,
                        changedSince ? null : set,
                        changedSince ? null : account.nextStep(),
                        account.owner(),
                        null,
                        changedSince ? null : left.nextTimeBefore(),
                        changedSince ? null : left.nextTime()));
    }

    private static NextStep step(@Nullable NextStep before) {
        return before == null ? NextStep.REVIEW : before;
    }

    private void keep(ContactTable.Entry entry, ContactRow first, String line) {
        for (var about : first.about()) {
            timeline.add(List.of(NewTimelineEntry.of(Ids.next(), about.account(), TimelineKind.CONTACT, line)));
            contacts.insert(
                    entry.id(),
                    new ContactTable.Left(
                            about.account(),
                            about.debts(),
                            null,
                            null,
                            null,
                            accounts.of(about.account()).owner(),
                            null,
                            null,
                            null));
        }
    }

    /** The contact as it was logged first, whichever of its corrections is meant. */
    private ContactRow first(ContactId contact) {
        var row = contacts.find(contact)
                .orElseThrow(() -> new NotThere("contact", contact.value().toString()));
        var first = row.corrects();
        return first == null ? row : contacts.find(first).orElse(row);
    }

    private void requireFor(ContactRow first) {
        var action = first.actor().equals(CurrentPerson.get().person()) ? Logging.LOG : CORRECT;
        for (var account : first.accounts().stream().map(accounts::of).toList())
            authority.require(account.question(action));
    }

    private ContactTable.Entry entry(
            String key, String content, ContactRow first, Kind kind, Said said, OutcomeRow outcome, String why) {
        var who = CurrentPerson.get();
        return new ContactTable.Entry(
                new ContactId(Ids.next()),
                key,
                content,
                day.now(),
                day.today(),
                kind,
                first.id(),
                why,
                said,
                outcome.name(),
                outcome.effect().task(),
                who.person(),
                who.name());
    }

    private Act act(ContactRow first, String why) {
        AccountRow account = accounts.of(first.accounts().getFirst());
        return Act.of(CORRECT, "account", account.number()).why(why);
    }
}
