package org.tallystick.ledger;

/** Where a posting comes from, for auditors: a kind such as {@code import} or {@code payment}, and its id. */
public record PostingSource(String kind, String reference) {}
