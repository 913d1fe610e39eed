package org.tallystick.search;

/** One line found: its kind, the account it opens, and the two lines that tell it from others. */
public record SearchHit(String kind, String accountNumber, String title, String detail) {}
