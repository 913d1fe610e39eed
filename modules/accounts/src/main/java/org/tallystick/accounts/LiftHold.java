package org.tallystick.accounts;

/** Lift a hold before its last day; the version is the one that was looked at. */
public record LiftHold(HoldId hold, String reason, int version) {
    public LiftHold {
        reason = reason.strip();
    }
}
