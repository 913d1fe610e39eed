package org.tallystick.correspondence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;

/**
 * Log a contact about some accounts and, on them, about some debts; no debts means all of them. The key makes it safe
 * to ask twice. Without a next date the one that the outcome proposes is set; without an hour any hour will do.
 */
public record LogContact(
        String key,
        List<AccountId> accounts,
        List<DebtId> debts,
        Said said,
        @Nullable LocalDate nextDate,
        @Nullable LocalTime nextTime) {

    private static final int LONGEST_KEY = 200;

    public LogContact {
        checkKey(key);
        accounts = accounts.stream().distinct().toList();
        debts = debts.stream().distinct().toList();
        if (accounts.isEmpty()) throw new ContactRefused("Say which account the contact was about.");
    }

    /** At any hour of the next date. */
    public LogContact(
            String key, List<AccountId> accounts, List<DebtId> debts, Said said, @Nullable LocalDate nextDate) {
        this(key, accounts, debts, said, nextDate, null);
    }

    static void checkKey(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new ContactRefused("An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
    }

    /** Two requests that agree in this ask for the same thing. */
    String content() {
        return String.join(
                "|",
                sorted(accounts.stream().map(AccountId::value).toList()),
                sorted(debts.stream().map(DebtId::value).toList()),
                said.toString(),
                nextTime == null ? String.valueOf(nextDate) : nextDate + " " + nextTime);
    }

    private static String sorted(List<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }
}
