package org.tallystick.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The agency's policies: which is in force on a day, and the adopting of new ones. */
@Service
public class Policies {

    Policies() {}

    /**
     * The policy of this kind in force on the day. Refused with {@link PolicyRefused} when there is none, or when more
     * than one code is in force: then name the code.
     */
    public <T> Policy<T> inForce(PolicyKind<T> kind, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The policy with this code in force on the day. */
    public <T> Policy<T> inForce(PolicyKind<T> kind, String code, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adopts a policy from a day on, as a new version of its code; the same content again changes nothing. Refused with
     * {@link PolicyRefused} when the terms do not fit the kind.
     */
    public void adopt(
            String kind,
            String code,
            LocalDate from,
            @Nullable String citation,
            Map<String, ? extends @Nullable Object> terms) {
        throw new UnsupportedOperationException();
    }

    /** What is wrong with these terms, each fault with its path; empty when they can be adopted. */
    public List<String> check(String kind, Map<String, ? extends @Nullable Object> terms) {
        throw new UnsupportedOperationException();
    }

    /** The JSON Schema (2020-12) of the terms of a kind. */
    public Map<String, Object> schema(String kind) {
        throw new UnsupportedOperationException();
    }
}
