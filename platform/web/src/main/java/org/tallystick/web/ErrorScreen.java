package org.tallystick.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** What is shown instead of a screen: a sentence, and a way on. It never names routes, classes or ids of others. */
abstract class ErrorScreen extends Div {

    ErrorScreen() {
        addClassName("ts-screen");
    }

    int say(int status, String title, String sentence) {
        removeAll();
        var start = new Anchor("", "Go to my first place");
        start.getElement().setAttribute("router-link", true);
        start.addClassName("ts-link");
        add(new EmptyState(title, sentence, start));
        return status;
    }

    int sayNothingHere() {
        return say(404, "There is nothing here", "It was never there, it is gone, or it is not your agency\u2019s.");
    }
}
