package org.tallystick.approvals;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.personal.Notifications;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.RoundTrips;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** In whose cases somebody has no part, such as a relative's: who said so, and the one place that asks. */
@Service
@Transactional
public class Conflicts {

    /** The authority to keep the list: to put down others, to confirm, to say that it is over. */
    public static final String KEEP = "conflict.keep";

    static final String ACCOUNT = "account:";
    static final String DEBTOR = "debtor:";
    private static final int LONGEST_REASON = 500;

    private final ConflictTable table;
    private final People people;
    private final Authority authority;
    private final ConflictKeepers keepers;
    private final Audit audit;
    private final Notifications notifications;
    private final BusinessDay day;
    private final RoundTrips trips;
    private final Policies policies;
    private final ObjectProvider<OneDebtor> oneDebtor;

    Conflicts(
            ConflictTable table,
            People people,
            Authority authority,
            ConflictKeepers keepers,
            Audit audit,
            Notifications notifications,
            BusinessDay day,
            RoundTrips trips,
            Policies policies,
            ObjectProvider<OneDebtor> oneDebtor) {
        this.table = table;
        this.people = people;
        this.authority = authority;
        this.keepers = keepers;
        this.audit = audit;
        this.notifications = notifications;
        this.day = day;
        this.trips = trips;
        this.policies = policies;
        this.oneDebtor = oneDebtor;
    }

    /** How an account is named in a conflict. */
    public static String account(String number) {
        return ACCOUNT + number;
    }

    /** How a debtor is named in a conflict. */
    public static String debtor(UUID id) {
        return DEBTOR + id;
    }

    /** Everybody may name a case of their own; another's needs the authority for it. Saying it twice is saying it once. */
    public ConflictRow add(String username, String about, String reason) {
        var who = people.byUsername(username.strip()).orElseThrow(() -> new NotThere("person", username));
        if (!who.id().equals(CurrentPerson.get().person())) authority.require(KEEP);
        var why = checked(reason);
        if (!about.matches("account:.{1,80}|debtor:\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
            throw new ApprovalRefused("Say which account or debtor they stay out of.");
        for (var known : table.standing(who.id()).get()) if (known.about().equals(about)) return known;
        var by = CurrentPerson.get();
        boolean mine = who.id().equals(by.person());
        var row = new ConflictRow(
                Ids.next(), who.id(), who.username(), about, why, by.name(), day.now(), mine ? null : by.name(), null);
        table.insert(row, by.person());
        audit.done(Act.of("conflict.add", "person", who.username())
                .after(Map.of("about", about))
                .why(why));
        if (mine)
            for (var keeper : keepers.all())
                notifications.tell(
                        keeper,
                        who.name() + " has no part in a case (" + row.inWords() + ") and asks you to confirm it: " + why
                                + ".",
                        "conflicts");
        else notifications.tell(who.id(), by.name() + " put down that you have no part in a case: " + why + ".", null);
        return row;
    }

    /** Somebody who keeps the list has seen it. It counted before; their own somebody else confirms. */
    public void confirm(UUID id) {
        var allowed = authority.require(KEEP);
        var row = table.one(id).orElseThrow(() -> new NotThere("conflict", id.toString()));
        if (row.person().equals(CurrentPerson.get().person()))
            throw new ApprovalRefused(Because.STATE, "This is your own; somebody else confirms it.");
        if (!table.confirm(id, CurrentPerson.get().name(), day.now())) return;
        audit.done(Act.of("conflict.confirm", "person", row.username())
                .after(Map.of("about", row.about()))
                .authority(allowed.reason()));
        notifications.tell(
                row.person(),
                CurrentPerson.get().name() + " confirmed that you have no part in a case: " + row.reason() + ".",
                "conflicts");
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
        return table.standing(person).get().stream()
                .filter(row -> isAbout(row, concerns))
                .findFirst()
                .map(this::sentence);
    }

    /**
     * What the person at work stays out of, as {@link #account} and {@link #debtor} name it, a debtor under every id it is
     * kept by; empty for almost everybody. Within work done together it comes along with the next round trip.
     */
    public Answer<Set<String>> staysOutOf() {
        var atWork = CurrentPerson.get();
        if (atWork.kind() == SignedInAs.SYSTEM) return Set::of;
        var standing = table.standing(atWork.person());
        return () -> standing.get().stream().flatMap(row -> names(row).stream()).collect(Collectors.toSet());
    }

    /** What each person stays out of who stays out of anything. */
    @Transactional(readOnly = true)
    public Map<PersonId, Set<String>> everybodyStaysOutOf() {
        return table.everybodys().stream()
                .collect(Collectors.groupingBy(
                        ConflictRow::person, Collectors.flatMapping(row -> names(row).stream(), Collectors.toSet())));
    }

    /** Who keeps the list and has a part in the case: with them it is while nobody else may have it. */
    @Transactional(readOnly = true)
    public Optional<PersonId> keeperFor(Collection<String> concerns) {
        return keepers.all().stream()
                .filter(keeper -> against(keeper, concerns).isEmpty())
                .findFirst();
    }

    private boolean isAbout(ConflictRow row, Collection<String> concerns) {
        return names(row).stream().anyMatch(concerns::contains);
    }

    /** A debtor who was merged with another is one and the same under both ids. */
    private Set<String> names(ConflictRow row) {
        var debtor = row.debtor();
        var knows = debtor == null ? null : oneDebtor.getIfAvailable();
        if (debtor == null || knows == null) return Set.of(row.about());
        var names = new HashSet<String>();
        names.add(row.about());
        for (var id : knows.idsOf(debtor)) names.add(debtor(id));
        return names;
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
            var standing = table.standing(person);
            authority.ahead();
            return standing.get();
        });
        for (var row : found) if (isAbout(row, concerns)) throw alarm(action, row);
    }

    /**
     * Refuses the person at work a look at a case on their list, as the agency's policy has it; {@code whomToAsk} is said
     * where it may be.
     */
    public void refuseSight(Collection<String> concerns, String whomToAsk) {
        if (!isMasked()) {
            refuse("account.view", concerns);
            return;
        }
        for (var row : table.standing(CurrentPerson.get().person()).get())
            if (isAbout(row, concerns)) {
                var sentence = sentence(row) + " " + whomToAsk;
                audit.refused(Act.of("account.view", "conflict", row.about()), sentence);
                throw new NotPermitted("account.view", sentence);
            }
    }

    /** Whether a case in which somebody has no part is shown to them masked, instead of not at all. */
    public boolean isMasked() {
        return terms().opening() == ConflictTerms.Opening.MASK;
    }

    private ConflictTerms terms() {
        try {
            return policies.inForce(ConflictTerms.KIND, day.today()).terms();
        } catch (PolicyRefused none) {
            if (!none.problems().isEmpty()) throw none;
            return ConflictTerms.NONE_ADOPTED;
        }
    }

    /** On record, and told even though the act itself is undone. */
    private NotPermitted alarm(String action, ConflictRow row) {
        var about = row.about();
        var sentence = sentence(row);
        audit.refused(Act.of(action, "conflict", about), sentence);
        keepers.tellOf(action, row);
        return new NotPermitted(action, sentence);
    }

    private static String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank())
            throw new ApprovalRefused("Say why: a word is enough, such as “cousin”.");
        if (reason.length() > LONGEST_REASON)
            throw new ApprovalRefused("A reason has at most " + LONGEST_REASON + " characters.");
        RequestApproval.checkKeepable(reason);
        return reason.strip();
    }
}
