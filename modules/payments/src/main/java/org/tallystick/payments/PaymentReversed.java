package org.tallystick.payments;

import org.tallystick.accounts.AccountId;

/** A payment was taken back; published for each account that its money had gone to. */
public record PaymentReversed(PaymentId payment, AccountId account, ReversalRow.Kind kind) {}
