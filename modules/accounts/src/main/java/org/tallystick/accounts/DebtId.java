package org.tallystick.accounts;

import java.util.UUID;

/** One debt of an account (a ticket, a receivable, a bill), by id. */
public record DebtId(UUID value) {}
