package org.tallystick.worklists.owners;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.Conflicts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.PersonId;
import org.tallystick.security.StandsIn;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.worklists.owners.LoanTable.Loan;

/** Whose accounts somebody has only while a colleague is away: those that were lent, and those that came to them since. */
@Component
class OnLoan implements StandsIn {

    /** Another server knows of a new cover at most this much later; almost nobody stands in, and everybody acts. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    /** Who has anything that is lent, and the covers that run; of one moment. */
    private record Known(Instant until, long edition, Set<PersonId> borrowers, List<CoverRow> covers) {}

    private static final String ACCOUNT = Conflicts.account("");
    private static final String DEBTOR = "debtor:";

    private final Map<TenantId, Known> remembered = new ConcurrentHashMap<>();
    private final LoanTable loans;
    private final CoverTable covers;
    private final Accounts accounts;
    private final People people;
    private final BusinessDay day;

    OnLoan(LoanTable loans, CoverTable covers, Accounts accounts, People people, BusinessDay day) {
        this.loans = loans;
        this.covers = covers;
        this.accounts = accounts;
        this.people = people;
        this.day = day;
    }

    @Override
    public boolean forAnybody(PersonId person) {
        return known().borrowers().contains(person);
    }

    @Override
    public List<InPlaceOf> inPlaceOf(PersonId person) {
        return running(person).stream().map(this::inPlaceOf).toList();
    }

    @Override
    public Optional<InPlaceOf> in(PersonId person, Collection<String> concerns) {
        var found = named(concerns, ACCOUNT)
                .flatMap(number -> accounts.byNumber(number).stream())
                .toList();
        if (!found.isEmpty())
            return found.stream()
                    .flatMap(account -> awayFrom(account, person).stream())
                    .findFirst();
        var all = named(concerns, DEBTOR)
                .flatMap(id -> accounts.ofParty(new PartyId(UUID.fromString(id))).stream())
                .toList();
        var away = all.stream()
                .flatMap(account -> awayFrom(account, person).stream())
                .findFirst();
        boolean alsoTheirs = all.stream()
                .anyMatch(account -> account.owner().equals(person)
                        && awayFrom(account, person).isEmpty());
        return alsoTheirs ? Optional.empty() : away;
    }

    private static Stream<String> named(Collection<String> concerns, String kind) {
        return concerns.stream().filter(one -> one.startsWith(kind)).map(one -> one.substring(kind.length()));
    }

    /** It was lent to them, or it is with somebody whose work they have. */
    private Optional<InPlaceOf> awayFrom(AccountRow account, PersonId person) {
        if (account.owner().equals(person)) return loans.of(account.id()).flatMap(loan -> lentBy(loan, person));
        return running(person).stream()
                .filter(cover -> cover.person().equals(account.owner()))
                .filter(cover -> !cover.onlyDue() || account.nextDate().isBefore(cover.returnOn()))
                .map(this::inPlaceOf)
                .findFirst();
    }

    /** What was shared out because somebody left, under no cover, is nobody else's. */
    private Optional<InPlaceOf> lentBy(Loan loan, PersonId person) {
        if (!loan.to().equals(person) || !loan.returnOn().isAfter(day.today())) return Optional.empty();
        var cover = Optional.ofNullable(loan.cover()).flatMap(covers::of);
        return people.ifThere(loan.from())
                .filter(from -> cover.isPresent() || from.holdsPosition())
                .map(from -> new InPlaceOf(
                        from.username(),
                        from.name(),
                        cover.map(CoverRow::relief).orElse(null),
                        loan.returnOn().minusDays(1)));
    }

    private List<CoverRow> running(PersonId person) {
        return known().covers().stream()
                .filter(cover -> person.equals(cover.standIn()) && cover.runsOn(day.today()))
                .toList();
    }

    private InPlaceOf inPlaceOf(CoverRow cover) {
        var away = people.ifThere(cover.person());
        return new InPlaceOf(
                away.map(PersonRow::username).orElse(null),
                away.map(PersonRow::name).orElse("somebody who left"),
                cover.relief(),
                cover.returnOn().minusDays(1));
    }

    private Known known() {
        var tenant = Tenants.current();
        var known = remembered.get(tenant);
        var edition = loans.changes().of(tenant) + covers.changes().of(tenant);
        if (known != null && known.edition() == edition && day.now().isBefore(known.until())) return known;
        var open = covers.open();
        var borrowers = new HashSet<>(loans.borrowers());
        for (var cover : open) if (cover.standIn() != null) borrowers.add(cover.standIn());
        var now = new Known(day.now().plus(REMEMBERED), edition, borrowers, open);
        remembered.put(tenant, now);
        return now;
    }
}
