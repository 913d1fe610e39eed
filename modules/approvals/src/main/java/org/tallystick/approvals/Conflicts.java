package org.tallystick.approvals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.personal.Notifications;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.RoundTrips;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** In whose cases somebody has no part, such as a relative's: who said so, and the one place that asks. */
@Service
@Transactional
public class Conflicts {

    static final String KEEP = "conflict.keep";
    private static final int LONGEST_REASON = 500;

    private final ConflictTable table;
    private final People people;
    private final Authority authority;
    private final May may;
    private final Audit audit;
    private final Notifications notifications;
    private final BusinessDay day;
    private final RoundTrips trips;

    Conflicts(
            ConflictTable table,
            People people,
            Authority authority,
            May may,
            Audit audit,
            Notifications notifications,
            BusinessDay day,
            RoundTrips trips) {
        this.table = table;
        this.people = people;
        this.authority = authority;
        this.may = may;
        this.audit = audit;
        this.notifications = notifications;
        this.day = day;
        this.trips = trips;
    }

    /** How an account is named in a conflict. */
    public static String account(String number) {
        return "account:" + number;
    }

    /** How a debtor is named in a conflict. */
    public static String debtor(UUID id) {
        return "debtor:" + id;
    }

    /** Everybody may name a case of their own; another's needs the authority for it. Saying it twice is saying it once. */
    public ConflictRow add(String username, String about, String reason) {
        var who = people.byUsername(username.strip()).orElseThrow(() -> new NotThere("person", username));
        if (!who.id().equals(CurrentPerson.get().person())) authority.require(KEEP);
        var why = checked(reason);
        if (!about.matches("(account|debtor):.{1,80}"))
            throw new ApprovalRefused("Say which account or debtor they stay out of.");
        var known = table.standing(who.id(), List.of(about)).get();
        if (!known.isEmpty()) return known.getFirst();
        var by = CurrentPerson.get();
        var row = new ConflictRow(Ids.next(), who.id(), who.username(), about, why, by.name(), day.now(), null);
        table.insert(row, by.person());
        audit.done(Act.of("conflict.add", "person", who.username())
                .after(Map.of("about", about))
                .why(why));
        return row;
    }

    /** Refused for one's own: somebody else says that it is over. */
    public void end(UUID id, String reason) {
        authority.require(KEEP);
        var row = table.one(id).orElseThrow(() -> new NotThere("conflict", id.toString()));
        if (row.person().equals(CurrentPerson.get().person()))
            throw new ApprovalRefused(Because.STATE, "This is your own; somebody else says that it is over.");
        var why = checked(reason);
        if (!table.end(id, CurrentPerson.get().name(), why, day.now())) return;
        audit.done(Act.of("conflict.end", "person", row.username())
                .before(Map.of("about", row.about()))
                .why(why));
    }

    /** Those that stand: everybody's for who keeps them, one's own for all others. */
    @Transactional(readOnly = true)
    public List<ConflictRow> standing() {
        return table.all(authority.may(KEEP) ? null : CurrentPerson.get().person());
    }

    /** What stands against this person's part in a case; empty when nothing does. Asking leaves no trace. */
    @Transactional(readOnly = true)
    public Optional<String> against(PersonId person, Collection<String> concerns) {
        if (concerns.isEmpty()) return Optional.empty();
        return table.standing(person, concerns).get().stream().findFirst().map(this::sentence);
    }

    private String sentence(ConflictRow row) {
        boolean mine = row.person().equals(CurrentPerson.get().person());
        var who = mine
                ? "You have"
                : people.ifThere(row.person()).map(PersonRow::name).orElse(row.username()) + " has";
        return who + " no part in this case, as " + row.saidBy() + " put down: " + row.reason() + ".";
    }

    /** Has what {@link #refuse} rests on for the person at work come along with the next round trip. */
    public void ahead() {
        var _ = table.standing(CurrentPerson.get().person());
    }

    /**
     * Refuses the person at work a part in a case on their list, with {@link NotPermitted}; it goes on record and those
     * who keep the list are told.
     */
    public void refuse(String action, Collection<String> concerns) {
        var atWork = CurrentPerson.get();
        if (atWork.kind() == SignedInAs.SYSTEM) return;
        refuse(action, atWork.person(), concerns);
    }

    /** The same for somebody to whom a case would be given. */
    public void refuse(String action, PersonId person, Collection<String> concerns) {
        if (concerns.isEmpty()) return;
        var found = trips.<List<ConflictRow>, RuntimeException>together(() -> {
            var standing = table.standing(person, concerns);
            authority.ahead();
            return standing.get();
        });
        for (var row : found) throw alarm(action, row);
    }

    /** On record, and told even though the act itself is undone. */
    private NotPermitted alarm(String action, ConflictRow row) {
        var about = row.about();
        var sentence = sentence(row);
        audit.refused(Act.of(action, "conflict", about), sentence);
        var words = CurrentPerson.get().name() + " tried to take part in a case on a conflict list (" + about + ").";
        var told = people.all().stream()
                .map(PersonRow::id)
                .filter(person -> !person.equals(CurrentPerson.get().person()))
                .filter(person -> may.may(Question.of(person, KEEP)) instanceof Permission.Allowed)
                .toList();
        apart(() -> told.forEach(person -> notifications.tell(person, words, null)));
        return new NotPermitted(action, sentence);
    }

    /** The refused act is rolled back; what is told about it is not. */
    private static void apart(Runnable telling) {
        var tenant = Tenants.current();
        var work = CurrentPerson.carry(telling);
        Thread.ofVirtual().name("conflict-alarm").start(() -> Tenants.run(tenant, work));
    }

    private static String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank())
            throw new ApprovalRefused("Say why: a word is enough, such as “cousin”.");
        if (reason.length() > LONGEST_REASON)
            throw new ApprovalRefused("A reason has at most " + LONGEST_REASON + " characters.");
        if (reason.indexOf('\0') >= 0) throw RequestApproval.unkeepable();
        return reason.strip();
    }
}
