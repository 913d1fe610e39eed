package org.tallystick.ledger;

import org.tallystick.money.Money;

/** Cash that a posting brought in, or took out when it is negative. */
public record CashRow(PostingKind kind, PostingSource source, Money amount) {}
