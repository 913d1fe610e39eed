package org.tallystick.worklists;

import java.time.Instant;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** An account in somebody's work; it runs out by itself. */
public record Lease(AccountId account, PersonId person, String personName, Instant until) {}
