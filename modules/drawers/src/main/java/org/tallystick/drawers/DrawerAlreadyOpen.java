package org.tallystick.drawers;

import org.tallystick.web.Refusal;

/** A cashier has one open drawer at a time. */
public final class DrawerAlreadyOpen extends Refusal {
    DrawerAlreadyOpen(DrawerRow open) {
        super(Because.STATE, "You already have drawer " + open.label() + " open at " + open.counter() + ".");
    }
}
