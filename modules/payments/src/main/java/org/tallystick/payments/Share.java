package org.tallystick.payments;

import org.tallystick.money.Money;

/** What one due takes of a payment, and why, in words. */
record Share(Due due, Money pays, String why) {}
