package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * Which seats are tried now: some, by a seed; in {@code ./tallystick prove doors} all that were not tried yet, kept in a
 * file, so that a run that stops, or whose seconds are over, goes on where it was.
 */
final class Place {

    private static final int SOME = 8;
    private static final String FOLDER = System.getProperty("tallystick.doors", "");
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("tallystick.seconds", 86_400));

    private final Path file;
    private final String what;
    private final long began = System.nanoTime();

    Place(String what) {
        this.what = what;
        this.file = Path.of(FOLDER, what + ".tried");
    }

    /** Some of many, by the same seed; all of them where all seats are tried. */
    static <T> List<T> someOf(String what, List<T> all, int most) {
        return isKept() ? all : Sample.of(what, all, most);
    }

    private static boolean isKept() {
        return !FOLDER.isEmpty();
    }

    /** When all were tried, it begins anew. */
    List<Seat> remaining(List<Seat> all) {
        if (!isKept()) return List.copyOf(Sample.of("seats at " + what, all, SOME));
        try {
            var tried = Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.<String>of();
            var remaining = all.stream()
                    .filter(seat -> !tried.contains(seat.toString()))
                    .toList();
            System.out.println(what + ": " + remaining.size() + " of " + all.size() + " seats to try");
            if (!remaining.isEmpty()) return remaining;
            Files.delete(file);
            return all;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Leaves the seat to the next run when the time is over. */
    void goesOn() {
        Assumptions.assumeTrue(
                System.nanoTime() - began < TIME.toNanos(), "The time is over; the next run goes on with this seat");
    }

    void done(Seat seat) {
        if (!isKept()) return;
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, seat + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
