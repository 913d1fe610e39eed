package org.tallystick.security;

import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * May this person do this, for this amount, debt type and department, where those matter?
 *
 * @param ever asks at a door, where the case is not known yet: whether there is any case at all in which they may
 */
public record Question(
        PersonId person,
        String action,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department,
        boolean ever) {

    public static Question of(PersonId person, String action) {
        return new Question(person, action, null, null, null, false);
    }

    /** The same question asked by the person at work. */
    public static Question of(String action) {
        return of(CurrentPerson.get().person(), action);
    }

    /** Whether the person at work may do it in any case at all; the case itself is asked about where it is known. */
    public static Question ever(String action) {
        return new Question(CurrentPerson.get().person(), action, null, null, null, true);
    }

    public Question amount(Money value) {
        return new Question(person, action, value, debtType, department, ever);
    }

    public Question debtType(String code) {
        return new Question(person, action, amount, code, department, ever);
    }

    public Question department(String code) {
        return new Question(person, action, amount, debtType, code, ever);
    }
}
