package org.tallystick.security;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For whom the person at work acts in the transaction at hand: what it records says so, and the next knows nothing of it. */
final class ActingNow implements TransactionSynchronization {

    private static final Object KEY = new Object();

    private final InPlaceOf actingFor;

    private ActingNow(InPlaceOf actingFor) {
        this.actingFor = actingFor;
    }

    static void is(InPlaceOf actingFor) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || orNull() != null) return;
        var now = new ActingNow(actingFor);
        now.resume();
        TransactionSynchronizationManager.registerSynchronization(now);
    }

    static @Nullable InPlaceOf orNull() {
        return TransactionSynchronizationManager.getResource(KEY) instanceof ActingNow now ? now.actingFor : null;
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
