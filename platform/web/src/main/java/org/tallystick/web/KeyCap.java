package org.tallystick.web;

import com.vaadin.flow.component.html.Span;

/** A key as printed beside what it does, the person's own where they moved it; silent to screen readers, hidden on touch. */
public final class KeyCap extends Span {
    public KeyCap(String key) {
        super(KeyMap.here().own(key));
        addClassName("ts-key");
        getElement().setAttribute("aria-hidden", "true");
    }
}
