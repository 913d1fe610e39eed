package org.tallystick.approvals;

/** How requests of a kind were decided within a year: how many, how many of them denied, and how fast half of them were. */
public record LikeCases(long decided, long denied, long medianMinutes) {
    public long approved() {
        return decided - denied;
    }
}
