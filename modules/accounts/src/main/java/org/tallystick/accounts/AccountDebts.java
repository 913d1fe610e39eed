package org.tallystick.accounts;

import java.util.List;

/** An account's department with its debts: what a command asks about before it touches money. */
public record AccountDebts(AccountId account, String department, List<DebtRow> debts) {
    public AccountDebts {
        debts = List.copyOf(debts);
    }
}
