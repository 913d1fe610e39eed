package org.tallystick.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission;
import org.tallystick.staff.DelegationTables.Kept;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** What waits for a second person before it is in force: authority of a class, and delegations. */
@Service
@Transactional
public class Proposals {

    /** The bounds of what is proposed, never with a first day that is over. */
    public record Bounds(
            @Nullable Money limit, LocalDate from, @Nullable LocalDate until) {}

    private final AuthorityWriter grants;
    private final DelegationTables delegations;
    private final Drafting drafting;
    private final Holders holders;
    private final StaffTables people;
    private final AuthorityTables authorities;
    private final LadderVersions versions;
    private final Held held;
    private final ReliefNews news;
    private final Impacts impacts;
    private final BusinessDay day;

    Proposals(
            AuthorityWriter grants,
            DelegationTables delegations,
            Drafting drafting,
            Holders holders,
            StaffTables people,
            AuthorityTables authorities,
            LadderVersions versions,
            Held held,
            ReliefNews news,
            Impacts impacts,
            BusinessDay day) {
        this.grants = grants;
        this.delegations = delegations;
        this.drafting = drafting;
        this.holders = holders;
        this.people = people;
        this.authorities = authorities;
        this.versions = versions;
        this.held = held;
        this.news = news;
        this.impacts = impacts;
        this.day = day;
    }

    /** Held for the rest of the transaction. Refused with {@link NotThere}. */
    public Proposed of(String kind, UUID id) {
        versions.hold();
        return switch (kind) {
            case SecondPerson.LADDER -> drafting.proposed(id);
            case SecondPerson.GRANT -> grant(id);
            default -> delegation(id);
        };
    }

    /** Refuses an approval by somebody who does not hold what is given, unless a document lends it, or would be given it. */
    public void check(String kind, UUID id) {
        if (kind.equals(SecondPerson.LADDER)) {
            drafting.check(id);
            return;
        }
        var proposed = of(kind, id);
        var me =
                people.person(CurrentPerson.get().person().value(), day.today()).orElseThrow();
        boolean mine = proposed.to().equals(me.username())
                || authorities.seats(me, day.today()).stream()
                        .anyMatch(seat -> proposed.to().equals(seat.jobClass())
                                || proposed.to().equals(seat.position()));
        if (mine) throw new StaffRefused(Because.STATE, "It would be given to you: nobody grants to themselves.");
        if (proposed.actions().isEmpty()) return;
        var lent = kind.equals(SecondPerson.GRANT)
                ? grants.proposal(id)
                        .orElseThrow(() -> new NotThere("authority", id.toString()))
                        .grant()
                        .lent()
                : waiting(id).delegation();
        boolean byDocument = kind.equals(SecondPerson.DELEGATION) || isDelegated(id);
        for (var question : lent.questions())
            if (!(byDocument && isOnlyLent(question.action()))
                    && held.of(question, lent.from(), lent.until()) instanceof Permission.Refused)
                throw new StaffRefused(
                        Because.STATE,
                        "You do not hold this yourself, so you cannot give it: " + Actions.inWords(question.action())
                                + ".");
    }

    private boolean isDelegated(UUID id) {
        return grants.proposal(id).filter(one -> one.grant().delegated()).isPresent();
    }

    /** What only a document lends nobody holds here: whoever signed it gives it, one records it, and a second approves. */
    private boolean isOnlyLent(String action) {
        var given = authorities.grants(List.of(action), day.today());
        return !given.isEmpty() && given.stream().allMatch(one -> one.grant().delegated());
    }

    private Kept waiting(UUID id) {
        return delegations.held(id).orElseThrow(() -> new NotThere("delegation", id.toString()));
    }

    /** Up to which amount and between which days it was asked; empty for what has no such bounds, or waits no more. */
    @Transactional(readOnly = true)
    public Optional<Bounds> bounds(String kind, UUID id) {
        return switch (kind) {
            case SecondPerson.LADDER -> Optional.empty();
            case SecondPerson.GRANT -> grants.waiting(id).map(one -> bounds(one.limit(), one.from(), one.until()));
            default ->
                delegations.waiting(id).map(Kept::delegation).map(one -> bounds(one.limit(), one.from(), one.until()));
        };
    }

    /** What is set to nothing stays as it was asked. In the transaction in which it is held. */
    public void lower(String kind, UUID id, @Nullable Money limit, @Nullable LocalDate until) {
        if (kind.equals(SecondPerson.GRANT)) grants.lower(id, limit, until);
        else delegations.lower(id, limit, until);
    }

    private Bounds bounds(@Nullable Money limit, LocalDate from, @Nullable LocalDate until) {
        return new Bounds(limit, from.isBefore(day.today()) ? day.today() : from, until);
    }

    public void approve(String kind, UUID id) {
        if (kind.equals(SecondPerson.LADDER)) {
            drafting.approved(id, "Approved by " + CurrentPerson.get().name());
            return;
        }
        versions.hold();
        if (kind.equals(SecondPerson.GRANT)) {
            var proposal = grants.proposal(id).orElseThrow(() -> new NotThere("authority", id.toString()));
            var given = proposal.grant();
            var from = given.from().isBefore(day.today()) ? day.today() : given.from();
            versions.next(versions.now(), titleOf(given), from, given.citation());
            grants.settle(id, "DONE");
            grants.giveInPlace(new Grant(
                    given.action(),
                    given.kind(),
                    given.holder(),
                    given.limit(),
                    given.debtType(),
                    given.department(),
                    from,
                    given.until(),
                    given.citation(),
                    given.delegated()));
            return;
        }
        delegations.settle(id, "IN_FORCE");
        news.inForce(id);
    }

    public void refuse(String kind, UUID id) {
        if (kind.equals(SecondPerson.LADDER)) {
            drafting.refused(id);
            return;
        }
        versions.hold();
        if (kind.equals(SecondPerson.GRANT)) grants.settle(id, "REFUSED");
        else delegations.settle(id, "REFUSED");
    }

    /** Who asked goes on with a draft that came back; of anything else nothing is left. */
    public void takeBack(String kind, UUID id) {
        if (kind.equals(SecondPerson.LADDER)) drafting.reopened(id);
        else refuse(kind, id);
    }

    private Proposed grant(UUID id) {
        var grant = grants.proposal(id)
                .orElseThrow(() -> new NotThere("authority", id.toString()))
                .grant();
        var now = authorities.grants(Matrix.rowOf(grant.action()), day.today()).stream()
                .map(StaffTables.NamedGrant::grant)
                .filter(one -> one.kind() == grant.kind() && one.holder().equals(grant.holder()))
                .map(one -> Actions.inWords(one.action()) + one.scope())
                .toList();
        return new Proposed(
                titleOf(grant),
                List.of(grant.action()),
                grant.holder(),
                grant.limit(),
                grant.debtType(),
                now.isEmpty() ? "nothing in this row" : String.join(", ", now),
                Actions.inWords(grant.action()) + grant.scope() + " from " + WrittenDays.DAY.format(grant.from())
                        + until(grant.until()),
                grant.toString(),
                List.of(),
                impacts.of(grant).inWords());
    }

    private Proposed delegation(UUID id) {
        var kept = waiting(id);
        return new Proposed(
                kept.title(),
                kept.acting() ? List.of() : kept.delegation().actions(),
                kept.delegation().holder(),
                kept.delegation().limit(),
                kept.delegation().debtType(),
                "not delegated",
                afterOf(kept),
                kept.toString(),
                List.of(),
                papers(kept.delegation()));
    }

    /** The document that lends it. */
    private static List<String> papers(Delegation one) {
        var words = new ArrayList<String>();
        words.add("Document " + one.number() + ", given by " + one.givenBy());
        if (one.words() != null) words.add(one.words());
        if (one.citation() != null) words.add(one.citation());
        return words;
    }

    private static String afterOf(Kept kept) {
        var one = kept.delegation();
        return what(one) + " from " + WrittenDays.DAY.format(one.from()) + until(one.until());
    }

    static String what(Delegation one) {
        return (one.actions().isEmpty()
                        ? "all that the desk may"
                        : String.join(
                                ", ",
                                one.actions().stream().map(Actions::inWords).toList()))
                + one.scope();
    }

    private static String until(@Nullable LocalDate until) {
        return until == null ? "" : " until " + WrittenDays.DAY.format(until);
    }

    private String titleOf(Grant grant) {
        return holders.inWords(grant.kind(), grant.holder()) + " may " + Actions.inWords(grant.action())
                + grant.scope();
    }
}
