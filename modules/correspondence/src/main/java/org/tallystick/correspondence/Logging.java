package org.tallystick.correspondence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.SetNext;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactRow.Kind;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.tenancy.Ids;

/** Logs one contact in one transaction: first its key, then what it brings about on each account, last the news. */
@Component
class Logging {

    static final String LOG = "contact.log";

    private final Authority authority;
    private final Outcomes outcomes;
    private final ContactTable contacts;
    private final Accounts accounts;
    private final ContactHolds holds;
    private final Timeline timeline;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final BusinessDay day;

    Logging(
            Authority authority,
            Outcomes outcomes,
            ContactTable contacts,
            Accounts accounts,
            ContactHolds holds,
            Timeline timeline,
            Audit audit,
            ApplicationEventPublisher news,
            BusinessDay day) {
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

    ContactId log(LogContact command) {
        var about = command.accounts().stream().map(accounts::of).toList();
        var allowed = about.stream().map(this::require).toList().getFirst();
        var debts = accounts.debtsOf(command.accounts()).stream()
                .filter(debt -> command.debts().contains(debt.id()))
                .toList();
        if (debts.size() != command.debts().size())
            throw new ContactRefused("One of these debts is not on the accounts that the contact was about.");
        var outcome = outcomes.of(command.said().outcome());
        var said = complete(command.said(), outcome);
        var next = command.nextDate() != null
                ? command.nextDate()
                : outcomes.nextDate(outcome, said.promise()).orElse(null);
        if (next != null && next.isBefore(day.today()))
            throw new ContactRefused("The next date is today or later, not " + ContactWords.day(next) + ".");

        var who = CurrentPerson.get();
        var entry = new ContactTable.Entry(
                new ContactId(Ids.next()),
                command.key(),
                command.content(),
                day.now(),
                day.today(),
                Kind.LOGGED,
                null,
                null,
                said,
                outcome.name(),
                outcome.effect().task(),
                who.person(),
                who.name());
        if (!contacts.insert(entry)) return loggedBefore(command.key(), command.content());
        for (var account : about)
            bringAbout(entry, outcome, account, debtsOf(account, debts), next, command.nextTime());
        audit.done(record(entry, about, next, allowed));
        news.publishEvent(new ContactLogged(entry.id(), command.accounts(), said.outcome(), entry.task(), next));
        return entry.id();
    }

    /** The contact that was logged under this key. Refused with {@link ContactRefused} when it asked for something else. */
    ContactId loggedBefore(String key, String content) {
        var claimed = contacts.claimed(key);
        if (!claimed.content().equals(content)) throw ContactRefused.keyAlreadyUsed();
        return claimed.contact();
    }

    Allowed require(AccountRow account) {
        return authority.require(account.question(LOG));
    }

    /** With what the outcome usually means where nothing else was said. */
    Said complete(Said said, OutcomeRow outcome) {
        var effect = outcome.effect();
        var promise = said.promise();
        if (effect.asksForPromise() && promise == null)
            throw new ContactRefused("A promise needs an amount and a day, such as 150.00 by Dec 4.");
        if (promise != null && promise.by().isBefore(day.today()))
            throw new ContactRefused("A promise is for today or later, not " + ContactWords.day(promise.by()) + ".");
        var channel = or(said.channel(), or(effect.channel(), Channel.CALL));
        var direction = or(
                said.direction(),
                said.channel() == null || said.channel() == effect.channel()
                        ? or(effect.direction(), channel.usually())
                        : channel.usually());
        var spokenTo = or(said.spokenTo(), or(effect.spokenTo(), SpokenTo.DEBTOR));
        return new Said(
                channel,
                direction,
                spokenTo,
                or(said.rightParty(), spokenTo.usuallyRightParty()),
                outcome.code(),
                said.note(),
                promise);
    }

    private void bringAbout(
            ContactTable.Entry entry,
            OutcomeRow outcome,
            AccountRow account,
            List<DebtRow> debts,
            @Nullable LocalDate next,
            @Nullable LocalTime hour) {
        var hold = holds.place(outcome, account, debts);
        var said = ContactWords.entry(entry.said(), entry.outcomeName());
        var line = NewTimelineEntry.of(
                Ids.next(),
                account.id(),
                TimelineKind.CONTACT,
                hold.told().isEmpty() ? said : said + "\n" + hold.told());
        timeline.add(List.of(debts.size() == 1 ? line.about(debts.getFirst().id()) : line));
        if (next != null)
            accounts.setNext(SetNext.of(
                            account.id(),
                            next,
                            outcome.effect().nextStep(),
                            why(outcome, entry.said().promise()))
                    .at(hour));
        contacts.insert(
                entry.id(),
                new ContactTable.Left(
                        account.id(),
                        debts.stream().map(DebtRow::id).toList(),
                        next,
                        next == null ? null : account.nextDate(),
                        next == null ? null : account.nextStep(),
                        account.owner(),
                        hold.hold(),
                        next == null ? null : hour,
                        next == null ? null : account.nextTime()));
    }

    private String why(OutcomeRow outcome, @Nullable Promise promise) {
        var task = outcomes.task(outcome).orElse(outcome.name());
        return promise == null ? task : task + ", " + promise.amount().inDollars();
    }

    private static List<DebtRow> debtsOf(AccountRow account, List<DebtRow> debts) {
        return debts.stream()
                .filter(debt -> debt.account().equals(account.id()))
                .toList();
    }

    private static Act record(
            ContactTable.Entry entry, List<AccountRow> about, @Nullable LocalDate next, Allowed allowed) {
        return Act.of(LOG, "account", about.getFirst().number())
                .before(Map.of("nextDate", about.getFirst().nextDate().toString()))
                .after(values(entry, about, next))
                .authority(allowed.reason());
    }

    private static Map<String, Object> values(
            ContactTable.Entry entry, List<AccountRow> about, @Nullable LocalDate next) {
        var after = new LinkedHashMap<String, Object>();
        after.put("contact", entry.id().value().toString());
        after.put("outcome", entry.said().outcome());
        after.put("said", ContactWords.line(entry.said(), entry.outcomeName()));
        if (about.size() > 1)
            after.put(
                    "accounts",
                    new ArrayList<>(about.stream().map(AccountRow::number).toList()));
        if (next != null) after.put("nextDate", next.toString());
        return after;
    }

    private static <T> T or(@Nullable T said, T usual) {
        return said == null ? usual : said;
    }
}
