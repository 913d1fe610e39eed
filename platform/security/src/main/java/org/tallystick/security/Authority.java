package org.tallystick.security;

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
    private final RefusedAttempts refusals;

    Authority(ObjectProvider<May> agency, RefusedAttempts refusals) {
        this.agency = SingletonSupplier.ofNullable(agency::getIfAvailable);
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
                yield allowed;
            }
            case Refused refused -> throw refusal(question, refused.reason());
        };
    }

    /** What waited for somebody who is away is done by who stands in: whatever the transaction records says so. */
    public void actInPlaceOf(InPlaceOf away) {
        ActingNow.is(away);
    }

    /** The person at work, who does something by a permission got before the transaction; its record says for whom. */
    public SignedIn actsBy(Allowed allowed) {
        if (allowed.actingFor() != null) ActingNow.is(allowed.actingFor());
        return CurrentPerson.get();
    }

    /** What a paper says of who prints it: for whom, when they may see what is on it only in place of somebody else. */
    public PrintedBy printedBy(Question seen) {
        var away = answer(seen) instanceof Allowed allowed ? allowed.actingFor() : null;
        return new PrintedBy(CurrentPerson.ownName(), away);
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
