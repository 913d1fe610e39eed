package org.tallystick.drawers;

import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.Refusal;

/** What was asked of a drawer or of one of its receipts cannot be done as asked. */
public final class DrawerRefused extends Refusal {
    DrawerRefused(String sentence) {
        super(sentence);
    }

    DrawerRefused(Because because, String sentence) {
        super(because, sentence);
    }

    static DrawerRefused ofSomebodyElse() {
        return new DrawerRefused("A drawer is opened by the cashier who will work with it.");
    }

    static DrawerRefused notNow(String sentence) {
        return new DrawerRefused(Because.STATE, sentence);
    }

    static DrawerRefused notYours(DrawerRow drawer) {
        return notNow(
                "Drawer " + drawer.label() + " is " + drawer.cashierName() + "'s, and only its cashier does this.");
    }

    static DrawerRefused notOpen(DrawerRow drawer) {
        return notNow("Drawer " + drawer.label() + " is closed.");
    }

    /** A reason, a name: typed by hand, kept for good, never a card's number. */
    static String words(String what, String text, int longest) {
        var said = reference(what, text, longest);
        CardNumberRefused.check(said);
        return said;
    }

    /** A number that is printed on something, whatever it looks like. */
    static String reference(String what, String text, int longest) {
        var said = text.strip();
        if (said.isEmpty()) throw new DrawerRefused("Say " + what + ".");
        if (said.length() > longest)
            throw new DrawerRefused("This has at most " + longest + " characters: " + what + ".");
        if (said.indexOf('\0') >= 0) throw new DrawerRefused("There is a character in the text that cannot be kept.");
        return said;
    }
}
