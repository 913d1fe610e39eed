package org.tallystick.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who does the work at hand: bound for the length of a call, or else who signed in. */
public final class CurrentPerson {

    private static final ScopedValue<SignedIn> CURRENT = ScopedValue.newInstance();

    private CurrentPerson() {}

    /** Who is at work. Refused with {@link AuthenticationCredentialsNotFoundException} when nobody is. */
    public static SignedIn get() {
        var person = orNull();
        if (person == null) throw new AuthenticationCredentialsNotFoundException("Nobody is signed in.");
        return person;
    }

    /**
     * As the record names them: where lent authority was used in the transaction at hand, or it is about a case that they have
     * only while somebody is away, the name says for whom, such as
     * {@code Ana Ruiz, acting for Lee Wong under R-2026-01 until Dec 5, 2026}. Timeline, receipts, decisions and the audit take their words from here.
     */
    public static @Nullable SignedIn orNull() {
        var person = atWork();
        var acting = ActingNow.orNull();
        return person == null || acting == null ? person : inPlace(person, acting);
    }

    /** By their own name, or as acting for that one, whatever the transaction at hand says. */
    static SignedIn inPlaceOf(@Nullable InPlaceOf acting) {
        var person = Objects.requireNonNull(atWork());
        return acting == null ? person : inPlace(person, acting);
    }

    private static SignedIn inPlace(SignedIn person, InPlaceOf acting) {
        return new SignedIn(
                person.person(),
                person.username(),
                person.name() + ", " + acting.inWords(),
                person.tenant(),
                person.kind());
    }

    /** By their own name, whoever they act for. */
    static String ownName() {
        return inPlaceOf(null).name();
    }

    private static @Nullable SignedIn atWork() {
        if (CURRENT.isBound()) return CURRENT.get();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Credentialed who
                ? who.signedIn()
                : null;
    }

    /** Does the work as that person, whoever is signed in. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            SignedIn person, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, person).call(work);
    }

    public static void run(SignedIn person, Runnable work) {
        ScopedValue.where(CURRENT, person).run(work);
    }

    /** The work, to be done on another thread by who is at work here. */
    public static Runnable carry(Runnable work) {
        var person = atWork();
        return person == null ? work : () -> run(person, work);
    }
}
