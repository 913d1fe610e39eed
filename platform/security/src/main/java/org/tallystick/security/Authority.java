package org.tallystick.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.tallystick.audit.Act;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.tenancy.Tenants;

/** Asks whether the person at work may, and keeps a record of every refusal. */
@Service
public class Authority {

    /** Actions of the whole installation, which no agency can give or take. */
    private static final String PLATFORM = "platform.";

    private final SingletonSupplier<May> agency;
    private final SingletonSupplier<StandsIn> standsIn;
    private final RefusedAttempts refusals;

    Authority(ObjectProvider<May> agency, ObjectProvider<StandsIn> standsIn, RefusedAttempts refusals) {
        this.agency = SingletonSupplier.ofNullable(agency::getIfAvailable);
        this.standsIn = SingletonSupplier.ofNullable(standsIn::getIfAvailable);
        this.refusals = refusals;
    }

    /** The permission. Refused with {@link NotPermitted}, and the refusal is audited. */
    public Allowed require(String action) {
        return require(Question.of(action));
    }

    public Allowed require(Question question) {
        return switch (answer(question)) {
            case Allowed allowed -> {
                if (allowed.actingFor() != null) ActingNow.is(allowed.actingFor());
                actsIn(question.concerns());
                yield allowed;
            }
            case Refused refused -> throw refusal(question, refused.reason());
        };
    }

    /** What waited for somebody who is away is done by who stands in: whatever the transaction records says so. */
    public void actInPlaceOf(InPlaceOf away) {
        ActingNow.is(away);
    }

    /**
     * What the transaction records from here on is about this case: where the person at work has it only while somebody is
     * away, it says for whom. Asking for a permission about a case says it already.
     */
    public void actsIn(Collection<String> concerns) {
        inPlaceIn(concerns).ifPresent(away -> ActingNow.in(concerns, away));
    }

    /** The same where the case is still to be read, which is worth it for almost nobody. */
    public void actsIn(Supplier<? extends Collection<String>> concerns) {
        if (standsInForAnybody()) actsIn(concerns.get());
    }

    /** The person at work as a record about this case names them; in their own cases, and in nobody's, by their own name. */
    public SignedIn actorIn(Collection<String> concerns) {
        return ActingNow.isKnownIn(concerns)
                ? CurrentPerson.get()
                : CurrentPerson.inPlaceOf(inPlaceIn(concerns).orElse(null));
    }

    /** In whose place the person at work acts in this case; empty in their own and in everybody else's. */
    public Optional<InPlaceOf> inPlaceIn(Collection<String> concerns) {
        var person = atWorkInPlaceOfOthers();
        return concerns.isEmpty() || person == null ? Optional.empty() : lender().in(person, concerns);
    }

    /** Whether the person at work has anybody's work while they are away; almost nobody has. */
    public boolean standsInForAnybody() {
        return atWorkInPlaceOfOthers() != null;
    }

    /** Whose place the person at work takes today: what waits for those waits for them too. */
    public List<InPlaceOf> standsInFor() {
        var person = atWorkInPlaceOfOthers();
        return person == null ? List.of() : lender().inPlaceOf(person);
    }

    private @Nullable PersonId atWorkInPlaceOfOthers() {
        var atWork = CurrentPerson.get();
        return atWork.kind() == SignedInAs.PERSON && standsIn.get() != null && lender().forAnybody(atWork.person())
                ? atWork.person()
                : null;
    }

    private StandsIn lender() {
        return standsIn.obtain();
    }

    /** The person at work, who does something by a permission got before the transaction; its record says for whom. */
    public SignedIn actsBy(Allowed allowed) {
        if (allowed.actingFor() != null) ActingNow.is(allowed.actingFor());
        return CurrentPerson.get();
    }

    /** What a paper says of who prints it: for whom, when they may see what is on it only in place of somebody else. */
    public PrintedBy printedBy(Question seen) {
        var lent = answer(seen) instanceof Allowed allowed ? allowed.actingFor() : null;
        return new PrintedBy(
                CurrentPerson.ownName(),
                lent == null ? inPlaceIn(seen.concerns()).orElse(null) : lent);
    }

    /** Whether the person at work may; asking leaves no trace. */
    public boolean may(String action) {
        return may(Question.of(action));
    }

    public boolean may(Question question) {
        return answer(question) instanceof Allowed;
    }

    /**
     * Within {@link org.tallystick.tenancy.RoundTrips#together}: what the answers rest on comes along with the next
     * round trip, and they need none of their own.
     */
    public void ahead() {
        var may = agency.get();
        if (may != null) may.ahead();
    }

    /** Records that the person at work asked for something that is not there for them, such as a foreign id. */
    public void noted(String action, String subjectKind, String subject) {
        refusals.of(CurrentPerson.get(), Act.of(action, subjectKind, subject), "There is nothing here under that id.");
    }

    /** The answer with its reason; asking leaves no trace. */
    public Permission answer(Question question) {
        var atWork = CurrentPerson.get();
        boolean ofThePlatform = question.action().startsWith(PLATFORM);
        return switch (atWork.kind()) {
            case OPERATOR ->
                ofThePlatform
                        ? new Allowed("The operator of the installation.")
                        : new Refused("The operator of the installation has no standing access to an agency.");
            case SYSTEM -> new Allowed("The platform does the agency's own work.");
            case PERSON, SERVICE ->
                ofThePlatform
                        ? new Refused("Only the operator of the installation may do this.")
                        : ofTheAgency(question, atWork);
        };
    }

    private Permission ofTheAgency(Question question, SignedIn atWork) {
        if (!Tenants.current().equals(atWork.tenant())) return new Refused("You work for another agency.");
        var may = agency.get();
        return may == null ? new Refused("Nobody has been given authority here.") : may.may(question);
    }

    private NotPermitted refusal(Question question, String reason) {
        refusals.of(
                CurrentPerson.get(),
                Act.of(question.action(), "person", question.person().toString()),
                reason);
        return new NotPermitted(question.action(), reason);
    }
}
