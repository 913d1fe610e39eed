package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A sentence that appears over the work, says what was done or refused, and goes away by itself. */
public final class Toast {

    private Toast() {}

    public static void done(String sentence) {
        show(Glyph.shape("check"), "ts-ok", sentence, 4_000);
    }

    public static void refused(String sentence) {
        show(Glyph.shape("square"), "ts-stop", sentence, 8_000);
    }

    private static void show(Glyph shape, String tone, String sentence, int milliseconds) {
        shape.addClassName(tone);
        var line = new Div(shape, new Span(sentence));
        line.addClassName("ts-toast");
        var toast = new Notification(line);
        toast.setDuration(milliseconds);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.open();
    }
}
