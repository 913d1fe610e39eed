package org.tallystick.web;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Something was decided at this window: what waits in the places is counted again. */
final class WaitingChanged extends ComponentEvent<UI> {
    WaitingChanged(UI source) {
        super(source, false);
    }
}
