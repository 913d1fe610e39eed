package org.tallystick.payments;

import java.time.LocalDate;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** A payment was taken and distributed over the charges of the account. */
public record PaymentPosted(PaymentId payment, AccountId account, Money amount, LocalDate receivedOn) {}
