package org.tallystick.web;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Another case is shown at this window, and printed for somebody else than the one before. */
final class PrinterChanged extends ComponentEvent<UI> {
    PrinterChanged(UI source) {
        super(source, false);
    }
}
