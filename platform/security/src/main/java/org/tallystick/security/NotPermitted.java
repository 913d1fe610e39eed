package org.tallystick.security;

import org.springframework.security.access.AccessDeniedException;

/** Somebody tried what they may not do; the message says why, in words for them. */
public class NotPermitted extends AccessDeniedException {
    private final String action;

    public NotPermitted(String action, String sentence) {
        super(sentence);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
