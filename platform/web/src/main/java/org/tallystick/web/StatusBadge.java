package org.tallystick.web;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status that is told by shape, word and color together; never by color alone. */
public final class StatusBadge extends Span {

    /** What kind of status: each has its own shape and color. */
    public enum Tone {
        /** ● worth knowing. */
        NOTE("dot"),
        /** ◐ under way. */
        UNDER_WAY("half"),
        /** ◆ protected. */
        PROTECT("diamond"),
        /** ▲ late, or look here. */
        WARN("triangle"),
        /** ■ stopped. */
        STOP("square"),
        /** ✓ done, in order. */
        OK("check"),
        /** ✕ no. */
        NO("cross"),
        /** ○ not begun. */
        OPEN("ring");

        private final String shape;

        Tone(String shape) {
            this.shape = shape;
        }

        String css() {
            return "ts-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private StatusBadge(Tone tone, String words, String look) {
        addClassNames(look, tone.css());
        add(Glyph.shape(tone.shape), new Span(words));
    }

    /** In a box, for headers and flags. */
    public static StatusBadge tag(Tone tone, String words) {
        return new StatusBadge(tone, words, "ts-tag");
    }

    /** Without a box, for rows. */
    public static StatusBadge plain(Tone tone, String words) {
        return new StatusBadge(tone, words, "ts-state");
    }
}
