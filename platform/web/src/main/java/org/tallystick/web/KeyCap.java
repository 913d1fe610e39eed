package org.tallystick.web;

import com.vaadin.flow.component.html.Span;

/** A key as printed beside what it does, the person's own where they moved it; silent to screen readers, hidden on touch. */
public final class KeyCap extends Span {
    public KeyCap(String key) {
        this("", key);
    }

    private KeyCap(String before, String key) {
        super(before + KeyMap.here().own(key));
        addClassName("ts-key");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Where a field has the focus the letter acts with Alt. */
    static KeyCap withAlt(String key) {
        return new KeyCap("Alt ", key);
    }
}
