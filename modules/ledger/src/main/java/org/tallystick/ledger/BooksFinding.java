package org.tallystick.ledger;

/** A sentence about one row that breaks an invariant of the books, such as {@code I1}. */
public record BooksFinding(String invariant, String row, String sentence) {}
