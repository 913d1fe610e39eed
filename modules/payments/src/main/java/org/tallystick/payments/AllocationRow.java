package org.tallystick.payments;

import org.tallystick.ledger.ChargeId;
import org.tallystick.money.Money;

/** What of a payment went to one charge. */
public record AllocationRow(ChargeId charge, Money amount, String why) {}
