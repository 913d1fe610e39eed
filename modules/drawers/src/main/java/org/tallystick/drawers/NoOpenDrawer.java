package org.tallystick.drawers;

import org.tallystick.web.Refusal;

/** Money can only be taken into an open drawer, and this cashier has none. */
public final class NoOpenDrawer extends Refusal {
    NoOpenDrawer() {
        super(Because.STATE, "Open a drawer first: money is always taken into an open drawer of your own.");
    }
}
