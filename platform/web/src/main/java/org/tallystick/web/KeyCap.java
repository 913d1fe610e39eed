package org.tallystick.web;

import com.vaadin.flow.component.html.Span;

/** A key as printed beside what it does; silent to screen readers, hidden on touch. */
public final class KeyCap extends Span {
    public KeyCap(String key) {
        super(key);
        addClassName("ts-key");
        getElement().setAttribute("aria-hidden", "true");
    }
}
