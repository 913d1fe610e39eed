package org.tallystick.search;

/** A number as it is printed, and what it is in the words of those who search: {@code account number}, {@code phone}. */
public record SearchNumber(String what, String printed) {}
