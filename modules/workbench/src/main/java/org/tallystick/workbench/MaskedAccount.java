package org.tallystick.workbench;

/**
 * All that somebody sees of an account in whose case they have no part, where the agency's policy masks it: nothing of the
 * debtor, of what is owed or of what happened, only where to send whoever asks.
 */
public record MaskedAccount(String number, String department, String ownerName) {}
