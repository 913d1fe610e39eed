package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;

/** A contact was logged; the task is the code of what is to be done on the next date. */
public record ContactLogged(
        ContactId contact,
        List<AccountId> accounts,
        String outcome,
        @Nullable String task,
        @Nullable LocalDate nextDate) {}
