package org.tallystick.intake;

import org.tallystick.money.Money;

/** One way in which rows are odd: how many there are, how many of them post, and what all of them owe. */
public record Anomaly(String name, long rows, long posted, Money amount) {

    Anomaly plus(boolean posts, Money owed) {
        return new Anomaly(name, rows + 1, posted + (posts ? 1 : 0), amount.plus(owed));
    }

    static Anomaly none(String name) {
        return new Anomaly(name, 0, 0, Money.ZERO);
    }

    /** The name as people read it. */
    public String words() {
        return inWords(name);
    }

    /** The name of an anomaly as people read it. */
    public static String inWords(String name) {
        return name.replace('_', ' ');
    }
}
