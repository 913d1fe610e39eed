package org.tallystick.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For whom the person at work acts in the transaction at hand: what it records says so, and the next knows nothing of it. */
final class ActingNow implements TransactionSynchronization {

    private static final Object KEY = new Object();

    private final InPlaceOf actingFor;
    private final @Nullable List<String> onlyIn;

    private ActingNow(InPlaceOf actingFor, @Nullable List<String> onlyIn) {
        this.actingFor = actingFor;
        this.onlyIn = onlyIn;
    }

    static void is(InPlaceOf actingFor) {
        is(actingFor, null);
    }

    /** Because one of the cases at hand is somebody's who is away; another one in the same transaction may be nobody's. */
    static void in(Collection<String> concerns, InPlaceOf actingFor) {
        is(actingFor, List.copyOf(concerns));
    }

    private static void is(InPlaceOf actingFor, @Nullable List<String> onlyIn) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || orNull() != null) return;
        var now = new ActingNow(actingFor, onlyIn);
        now.resume();
        TransactionSynchronizationManager.registerSynchronization(now);
    }

    static @Nullable InPlaceOf orNull() {
        return TransactionSynchronizationManager.getResource(KEY) instanceof ActingNow now ? now.actingFor : null;
    }

    /** Whether it is known already that they act for somebody in this case, which may have left their hands since. */
    static boolean isKnownIn(Collection<String> concerns) {
        return TransactionSynchronizationManager.getResource(KEY) instanceof ActingNow now
                && (now.onlyIn == null || now.onlyIn.containsAll(concerns));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
