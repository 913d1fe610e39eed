package org.tallystick.web;

import java.util.Locale;

/** How many of a thing there are, as one says it: {@code 1 receipt}, {@code 2,345 receipts}. */
public final class Counted {

    private Counted() {}

    /** Of a word that takes an s. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /** Of any other word, or of several: {@code of(n, "row was", "rows were")}. */
    public static String of(long count, String one, String many) {
        return String.format(Locale.US, "%,d %s", count, count == 1 ? one : many);
    }
}
