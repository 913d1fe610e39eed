package org.tallystick.web;

import com.vaadin.flow.component.html.Span;

/** A line icon from the project's own set; decoration only, the word always stands beside it. */
public final class Glyph extends Span {

    private Glyph(String name) {
        addClassName("ts-glyph");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setAttribute("data-glyph", name);
    }

    /** One of: today search counter intake inbox legal keys phone mail gear note payment person letter document lock
     * back undo key moon sun signout chevron plus file download palette home account table audit people. */
    public static Glyph of(String name) {
        return new Glyph(name);
    }

    static Glyph shape(String name) {
        return new Glyph(name);
    }
}
