package org.tallystick.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.security.Admission.Admitted;
import org.tallystick.security.Admission.TurnedAway;

/** Lets a call of the API in by its key, for the key's agency and no other; looked up anew for each call. */
@Component
class ApiKeys {

    private static final String SCHEME = "Bearer ";

    private final ApiKeyRepository keys;
    private final OpenAgencies agencies;
    private final Limits limits;
    private final RefusedAttempts refusals;

    ApiKeys(ApiKeyRepository keys, OpenAgencies agencies, Limits limits, RefusedAttempts refusals) {
        this.keys = keys;
        this.agencies = agencies;
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Admits by the whole Authorization header; the caller is a network address. */
    Admission admit(@Nullable String authorization, String caller) {
        if (authorization == null) return TurnedAway.unknown();
        var admission = byKey(authorization);
        if (!admission.equals(TurnedAway.unknown())) return admission;
        long wait = limits.wrongKeys.take(caller);
        return wait > 0 ? TurnedAway.tooMany(wait) : admission;
    }

    private Admission byKey(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return TurnedAway.unknown();
        var key = ApiKey.read(authorization.substring(SCHEME.length()).strip()).orElse(null);
        if (key == null) return TurnedAway.unknown();
        var kept = keys.prefixed(key.prefix()).orElse(null);
        if (kept == null) return TurnedAway.unknown();
        return admit(key, kept);
    }

    private Admission admit(ApiKey key, ApiKeyRepository.Kept kept) {
        var act = Act.of("api.call", "api-key", key.toString());
        if (!key.matches(kept.hash())) {
            refusals.in(kept.tenant(), act, "The secret of the key was wrong.");
            return TurnedAway.unknown();
        }
        if (kept.revoked()) {
            refusals.of(kept.signedIn(), act, "The key is revoked.");
            return TurnedAway.unknown();
        }
        if (!kept.member()) {
            refusals.of(kept.signedIn(), act, "The key's owner has no membership in the agency.");
            return TurnedAway.noMembership();
        }
        if (!agencies.isOpen(kept.tenant())) {
            refusals.of(kept.signedIn(), act, "The agency is not open.");
            return TurnedAway.closed();
        }
        long wait = limits.calls.take(key.prefix());
        return wait > 0 ? TurnedAway.tooMany(wait) : new Admitted(kept.signedIn());
    }
}
