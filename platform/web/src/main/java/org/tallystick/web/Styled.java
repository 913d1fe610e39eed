package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Boxes and words of a screen, with their classes of the design system. */
public final class Styled {

    private Styled() {}

    /** A box around parts; its classes are parted by spaces. */
    public static Div box(String css, Component... parts) {
        var box = new Div(parts);
        box.addClassNames(css.split(" ", -1));
        return box;
    }

    public static Span words(String words, String... css) {
        var span = new Span(words);
        span.addClassNames(css);
        return span;
    }
}
