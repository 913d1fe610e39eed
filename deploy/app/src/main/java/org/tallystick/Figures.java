package org.tallystick;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Prints the figures of a benchmark, one a line: name, value, unit, the floor beside it, and the ratio. */
final class Figures {

    private static final double STEADY = 1.3;

    private Figures() {}

    /** How busy the machine is while figures are taken: work of others lengthens what is told below. */
    static void load() {
        System.out.printf(
                Locale.ROOT,
                "# load average %.1f on %d processors%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    static void rate(String name, double value, String unit, double before, double after, double gate) {
        steady(name, before, after);
        var floor = Math.max(before, after);
        print(name, value, unit, floor, value / floor, value / floor >= gate, ">= " + gate);
    }

    static void time(String name, double value, double before, double after, double gate) {
        steady(name, before, after);
        var floor = Math.min(before, after);
        print(name, value, "ms", floor, value / floor, value / floor <= gate, "<= " + gate);
    }

    /** A figure that no gate is set for. */
    static void told(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s %s %s%n", name, plain(value), unit);
    }

    /** A figure that may be so much at most. */
    static void most(String name, double value, String unit, double most) {
        System.out.printf(
                Locale.ROOT,
                "%s %s %s gate <= %s %s%n",
                name,
                plain(value),
                unit,
                most,
                value <= most ? "holds" : "missed");
    }

    private static void print(
            String name, double value, String unit, double floor, double ratio, boolean holds, String gate) {
        System.out.printf(
                Locale.ROOT,
                "%s %s %s floor=%s ratio=%.2f%s%n",
                name,
                plain(value),
                unit,
                plain(floor),
                ratio,
                gate.endsWith("0.0") || gate.endsWith("Infinity")
                        ? ""
                        : " gate " + gate + (holds ? " holds" : " missed"));
    }

    private static void steady(String name, double before, double after) {
        if (Math.max(before, after) > STEADY * Math.min(before, after))
            System.out.printf(
                    Locale.ROOT,
                    "%s: its two floors differ by more than 30 %%: %s before, %s after%n",
                    name,
                    plain(before),
                    plain(after));
    }

    private static String plain(double value) {
        return value >= 1_000 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
