package org.tallystick.web;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The line at the bottom of the window: the keys that have no button on the screen. */
class BottomLine extends Footer {

    BottomLine() {
        addClassName("ts-foot");
    }

    void show(List<Keys.Binding> bindings) {
        removeAll();
        var shown = bindings.stream().filter(Keys.Binding::below).toList();
        shown.forEach(binding -> add(line(binding)));
        getElement().setAttribute("hidden", shown.isEmpty());
    }

    private static Span line(Keys.Binding binding) {
        var line = new Span(new KeyCap(binding.key()), new Span(binding.words()));
        line.addClassName("ts-foot-keys");
        return line;
    }
}
