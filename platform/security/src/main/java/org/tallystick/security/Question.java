package org.tallystick.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * May this person do this, for this amount, debt type and department, where those matter?
 *
 * @param concerns whose case it is about, as conflicts of interest name it; the answer is the same in every case, but what
 *     is done by it in the place of who is away says so
 * @param ever asks at a door, where the case is not known yet: whether there is any case at all in which they may
 */
public record Question(
        PersonId person,
        String action,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department,
        List<String> concerns,
        boolean ever) {

    public Question {
        concerns = List.copyOf(concerns);
    }

    public static Question of(PersonId person, String action) {
        return new Question(person, action, null, null, null, List.of(), false);
    }

    /** The same question asked by the person at work. */
    public static Question of(String action) {
        return of(CurrentPerson.get().person(), action);
    }

    /** Whether the person at work may do it in any case at all; the case itself is asked about where it is known. */
    public static Question ever(String action) {
        return new Question(CurrentPerson.get().person(), action, null, null, null, List.of(), true);
    }

    /** The same for another action. */
    public Question action(String other) {
        return new Question(person, other, amount, debtType, department, concerns, ever);
    }

    public Question amount(Money value) {
        return new Question(person, action, value, debtType, department, concerns, ever);
    }

    public Question debtType(String code) {
        return new Question(person, action, amount, code, department, concerns, ever);
    }

    public Question department(String code) {
        return new Question(person, action, amount, debtType, code, concerns, ever);
    }

    /** About this case. */
    public Question about(Collection<String> named) {
        return new Question(person, action, amount, debtType, department, List.copyOf(named), ever);
    }
}
