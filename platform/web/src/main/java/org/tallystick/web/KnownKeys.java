package org.tallystick.web;

import java.util.ArrayList;
import java.util.List;

/** The keys that a module's screens use, declared as a bean, so that a person can see all of them and move each. */
@FunctionalInterface
public interface KnownKeys {

    /** One key, what it does in a few words, on which screen, and what a person must be allowed to do there. */
    record Known(String key, String words, String where, String needs) {}

    List<Known> keys();

    /** {@code of("Approvals", "approval.view", "j", "next", "k", "the one before")}. */
    static KnownKeys of(String where, String needs, String... keysAndWords) {
        var keys = new ArrayList<Known>();
        for (int i = 0; i + 1 < keysAndWords.length; i += 2)
            keys.add(new Known(keysAndWords[i], keysAndWords[i + 1], where, needs));
        return () -> keys;
    }
}
