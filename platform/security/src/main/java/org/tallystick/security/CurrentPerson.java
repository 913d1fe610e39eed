package org.tallystick.security;

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

    public static @Nullable SignedIn orNull() {
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
        var person = orNull();
        return person == null ? work : () -> run(person, work);
    }
}
