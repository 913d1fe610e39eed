package org.tallystick.ledger;

import java.time.LocalDate;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** What was paid on an account and not taken back, on the day from which it counts. */
public record ReceivedRow(AccountId account, LocalDate on, Money amount) {}
