package org.tallystick.accounts;

/** How many accounts of one owner have a next date that is past, today, or still to come. */
public record Workload(long late, long today, long later) {
    public long total() {
        return late + today + later;
    }
}
