package org.tallystick;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Some of many alike, others in every run, by a seed that is printed; {@code -Dtallystick.screens=all}, as in
 * {@code ./tallystick prove screens}, takes all of them, and {@code -Dtallystick.seed} repeats a run.
 */
final class Sample {

    private static final long SEED = Long.getLong("tallystick.seed", System.nanoTime() & 0xffff_ffffL);
    private static final Random RANDOM = new Random(SEED);

    private Sample() {}

    static <T> List<T> of(String what, Collection<T> all, int most) {
        var mixed = new ArrayList<>(all);
        if (mixed.size() <= most || "all".equals(System.getProperty("tallystick.screens"))) return mixed;
        Collections.shuffle(mixed, RANDOM);
        System.out.println(most + " of " + mixed.size() + " " + what + ", seed " + SEED);
        return mixed.subList(0, most);
    }
}
