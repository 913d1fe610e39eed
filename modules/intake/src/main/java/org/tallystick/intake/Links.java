package org.tallystick.intake;

import org.tallystick.debtors.Matching;

/** What comparing the new parties of a file came to: those who are somebody known, and pairs that wait for a person. */
record Links(long made, long waiting) {

    static final Links NONE = new Links(0, 0);

    static Links of(Matching.Linked linked) {
        return new Links(linked.links().size(), linked.queued());
    }

    Links plus(Links others) {
        return new Links(made + others.made, waiting + others.waiting);
    }
}
