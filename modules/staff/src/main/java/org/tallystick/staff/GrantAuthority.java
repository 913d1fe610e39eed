package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.web.CardNumberRefused;

/**
 * Give a class, a position or a person an action, from a day on, in place of what it had in the same row and scope.
 *
 * @param action such as {@code plan-exception.approve}; a row's id alone, or an act with {@code .none}, takes it away
 * @param holder the key of the class or position, or the username
 * @param delegated only while a document lends it
 * @param document the one that lends it, when it is recorded with the grant
 * @param version of the ladder as it was looked at
 */
public record GrantAuthority(
        String action,
        HolderKind kind,
        String holder,
        @Nullable Money limit,
        @Nullable String debtType,
        @Nullable String department,
        boolean delegated,
        @Nullable Document document,
        LocalDate from,
        @Nullable LocalDate until,
        String why,
        int version)
        implements LadderChange {

    private static final String NONE = ".none";

    public GrantAuthority {
        action = Matrix.done(action);
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
        if (limit != null && limit.cents() < 0) throw new StaffRefused("A limit is not below zero.");
        if (until != null && until.isBefore(from)) throw new StaffRefused("The last day lies before the first.");
        if (document != null && kind == HolderKind.POSITION)
            throw new StaffRefused("A document lends to a class or to a person; say which.");
        if (document != null) delegated = true;
    }

    /** To a class, without a document. */
    public GrantAuthority(
            String action,
            String jobClass,
            @Nullable Money limit,
            @Nullable String debtType,
            @Nullable String department,
            boolean delegated,
            LocalDate from,
            @Nullable LocalDate until,
            String why,
            int version) {
        this(
                action,
                HolderKind.CLASS,
                jobClass,
                limit,
                debtType,
                department,
                delegated,
                null,
                from,
                until,
                why,
                version);
    }

    /** A document that lends the authority, such as a judge's standing order. */
    public record Document(
            String number, String givenBy, @Nullable String citation) {}

    @Override
    public LocalDate first() {
        return from;
    }

    @Override
    public GrantAuthority notBefore(LocalDate day) {
        return from.isBefore(day)
                ? new GrantAuthority(
                        action,
                        kind,
                        holder,
                        limit,
                        debtType,
                        department,
                        delegated,
                        document,
                        day,
                        until,
                        why,
                        version)
                : this;
    }

    @Override
    public Sort sort() {
        return Sort.AUTHORITY;
    }

    /** A row of the matrix, for the same holder, debts and department, holds one thing. */
    @Override
    public String subject() {
        return String.join(
                " ", kind.name(), holder, String.valueOf(debtType), String.valueOf(department), row().getFirst());
    }

    boolean takes() {
        return action.endsWith(NONE) || Matrix.rowIds().contains(action);
    }

    /** The actions among which this one is the only one afterwards. */
    java.util.List<String> row() {
        if (Matrix.rowIds().contains(action)) return Matrix.rowOf(action + ".prepare");
        return Matrix.rowOf(action.endsWith(NONE) ? action.substring(0, action.length() - NONE.length()) : action);
    }

    Grant grant() {
        return new Grant(action, kind, holder, limit, debtType, department, from, until, why, delegated);
    }
}
