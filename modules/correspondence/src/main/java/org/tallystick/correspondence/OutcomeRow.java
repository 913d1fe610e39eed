package org.tallystick.correspondence;

/** An outcome that a contact can have: its code, its name, and what it brings about. */
public record OutcomeRow(String code, String name, OutcomeEffect effect) {}
