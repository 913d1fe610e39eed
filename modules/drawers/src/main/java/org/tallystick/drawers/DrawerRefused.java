package org.tallystick.drawers;

import org.tallystick.web.Refusal;

/** What was asked of a drawer cannot be done as asked. */
public final class DrawerRefused extends Refusal {
    DrawerRefused(String sentence) {
        super(sentence);
    }

    static DrawerRefused ofSomebodyElse() {
        return new DrawerRefused("A drawer is opened by the cashier who will work with it.");
    }
}
