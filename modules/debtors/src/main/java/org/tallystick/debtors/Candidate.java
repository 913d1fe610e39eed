package org.tallystick.debtors;

/** A known party that may be the one in question, and why; {@code link} when it would be linked without asking. */
public record Candidate(PartyId party, Score score, boolean link) {}
