package org.tallystick.web;

import com.vaadin.flow.component.notification.Notification;

/** A sentence that appears over the work, says what was done or refused, and goes away by itself. */
public final class Toast {

    private Toast() {}

    public static void done(String sentence) {
        Notification.show(sentence);
    }

    public static void refused(String sentence) {
        Notification.show(sentence);
    }
}
