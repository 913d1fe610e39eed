package org.tallystick.tenancy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For which agency the work at hand is done: bound for the length of a call, never set, never defaulted. */
public final class Tenants {

    private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    private static final ScopedValue<Boolean> ASIDE = ScopedValue.newInstance();

    private Tenants() {}

    /** Does long work on connections of its own, so that nobody at the agency waits for one of theirs. */
    public static void runAside(Runnable work) {
        ScopedValue.where(ASIDE, true).run(work);
    }

    static boolean isAside() {
        return ASIDE.isBound();
    }

    /** Does the work for the agency. Refused with {@link IllegalStateException} inside another agency's transaction. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            TenantId tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
        refuseToLeaveATransaction(tenant);
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    public static void run(TenantId tenant, Runnable work) {
        refuseToLeaveATransaction(tenant);
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    /** The agency worked for. Refused with {@link NoTenantBound} when there is none. */
    public static TenantId current() {
        return CURRENT.orElseThrow(NoTenantBound::new);
    }

    public static @Nullable TenantId orNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    private static void refuseToLeaveATransaction(TenantId tenant) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !Objects.equals(tenant, orNull()))
            throw new IllegalStateException("The agency cannot change inside a transaction.");
    }
}
