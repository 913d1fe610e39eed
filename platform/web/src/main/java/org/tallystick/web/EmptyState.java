package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: what would fill it, and how to begin. */
public final class EmptyState extends Div {
    public EmptyState(String title, String howToBegin, Component... begin) {
        addClassName("ts-empty");
        add(new H2(title), new Paragraph(howToBegin));
        add(begin);
    }
}
