package org.tallystick.web;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The keys that can be pressed now are others than before. */
final class KeysChanged extends ComponentEvent<UI> {
    KeysChanged(UI source) {
        super(source, false);
    }
}
