package org.tallystick.web;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** How much waits for the person at work in a place of the rail; a module declares it as a bean, and it answers fast. */
public interface Waiting {

    /** The path of the {@link Place}. */
    String place();

    int count();

    /** Said by a screen on which something was done about what waits; the rail counts again at once. */
    static void changed() {
        var window = UI.getCurrent();
        if (window != null) ComponentUtil.fireEvent(window, new WaitingChanged(window));
    }
}
