package org.tallystick.accounts;

import java.util.List;
import org.tallystick.security.Question;

/** An account's department and whose case it is, with its debts: what a command asks about before it touches money. */
public record AccountDebts(AccountId account, String department, List<String> concerns, List<DebtRow> debts) {
    public AccountDebts {
        concerns = List.copyOf(concerns);
        debts = List.copyOf(debts);
    }

    /** What is asked about an act on this account, as {@link AccountRow#question}. */
    public Question question(String action) {
        return Question.of(action).department(department).about(concerns);
    }
}
