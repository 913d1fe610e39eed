package org.tallystick.web;

import org.jspecify.annotations.Nullable;
import org.tallystick.security.Authority;

/** Nothing here under that name or number, or nothing for this agency: both answer alike, in every byte. */
public final class NotThere extends RuntimeException {

    private static final int LONGEST_KEPT = 100;

    private final @Nullable String kind;
    private final String subject;

    /** Of a path that leads nowhere. */
    public NotThere() {
        this(null, "");
    }

    /** Of a thing: what kind of thing it would be ({@code account}), and the number or id that was asked for. */
    public NotThere(@Nullable String kind, String subject) {
        super("There is nothing here.");
        this.kind = kind;
        this.subject = subject.length() <= LONGEST_KEPT ? subject : subject.substring(0, LONGEST_KEPT);
    }

    /** Keeps the attempt in the audit of the agency of who asked; called only where the answer is given. */
    public void keepIn(Authority authority) {
        if (kind != null) authority.noted(kind + ".view", kind, subject);
    }
}
