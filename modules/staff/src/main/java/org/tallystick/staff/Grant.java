package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * One authority: what a class, a position or a person may do, up to which amount, for which debts, between which days.
 *
 * @param delegated only while a document in force delegates it
 */
public record Grant(
        String action,
        HolderKind kind,
        String holder,
        @Nullable Money limit,
        @Nullable String debtType,
        @Nullable String department,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String citation,
        boolean delegated) {

    /** Whether the other one gives the same to the same; what a pack says in so many words stands before its matrix. */
    public boolean isSaidBy(Grant other) {
        return action.equals(other.action)
                && kind == other.kind
                && holder.equals(other.holder)
                && other.debtType == null
                && other.department == null;
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** As if a document lent it. */
    Delegation lent() {
        return new Delegation(
                "", "", null, citation, kind, holder, List.of(action), debtType, department, limit, from, until);
    }

    /** For which debts and up to which amount, as the end of a sentence; empty when for all. */
    String scope() {
        var words = new StringBuilder();
        if (debtType != null) words.append(" for debts of type ").append(debtType);
        if (department != null) words.append(" of department ").append(department);
        if (limit != null) words.append(" up to ").append(limit.inDollars());
        return words.toString();
    }
}
