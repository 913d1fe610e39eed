package org.tallystick.worklists;

import java.time.LocalDate;
import java.util.UUID;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** Something to be done on an account by a day. */
public record TaskRow(UUID id, AccountId account, PersonId owner, String code, String words, LocalDate dueOn) {}
