package org.tallystick.policy;

import java.util.List;
import java.util.Map;

/**
 * A kind of policy, declared as a bean by the module that obeys it; its terms are a record of numbers, texts, flags,
 * enums, dates, lists and records of these. A component that may be missing is {@code @Nullable}.
 */
public record PolicyKind<T>(String name, Class<T> terms) {
    public PolicyKind {
        if (!terms.isRecord()) throw new IllegalArgumentException("The terms of a policy are a record, got " + terms);
    }

    /** What is wrong with these terms, each fault with its path; needs no database. */
    public List<String> check(Map<String, ?> plainTerms) {
        return Terms.read(terms, plainTerms).problems();
    }

    /** Plain terms as the record. Refused with {@link IllegalArgumentException} when {@link #check} finds any fault. */
    public T read(Map<?, ?> plainTerms) {
        var read = Terms.read(terms, plainTerms);
        var record = read.terms();
        if (record == null) throw new IllegalArgumentException(name + ": " + String.join(" ", read.problems()));
        return record;
    }
}
