package org.tallystick.security;

import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** May this person do this, for this amount, debt type and department, where those matter? */
public record Question(
        PersonId person,
        String action,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department) {

    public static Question of(PersonId person, String action) {
        return new Question(person, action, null, null, null);
    }

    /** The same question asked by the person at work. */
    public static Question of(String action) {
        return of(CurrentPerson.get().person(), action);
    }

    public Question amount(Money value) {
        return new Question(person, action, value, debtType, department);
    }

    public Question debtType(String code) {
        return new Question(person, action, amount, code, department);
    }

    public Question department(String code) {
        return new Question(person, action, amount, debtType, code);
    }
}
