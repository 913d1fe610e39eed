package org.tallystick;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code ./tallystick bench}: how fast the product is beside what PostgreSQL can do for the same work, in one run. */
final class Bench {

    private static final int MOST_ACCOUNTS = 2_000_000;
    private static final int LEAST_SESSION_SECONDS = 20;
    private static final List<String> NAMES = List.of("import", "search", "sessions", "counter", "claim");

    /**
     * What was asked for.
     *
     * @param seconds for each figure of a search or of the counter; an import takes as long as it takes
     * @param home where the installation stays, so that what it holds serves the next run too; null for a passing one
     */
    record Wanted(
            String name,
            int accounts,
            int seconds,
            Path packs,
            @Nullable Path home) {}

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private Bench() {}

    static void run(List<String> words) {
        var wanted = wanted(words);
        System.setProperty("logging.level.org.tallystick", "warn");
        var packs = switch (wanted.name()) {
            case "counter" -> BenchCounter.packs(wanted.packs());
            case "claim" -> BenchClaim.packs(wanted.packs());
            case "search" -> BenchSearch.packs(wanted.packs());
            default -> wanted.packs();
        };
        var trial = wanted.home() == null ? Trial.passing(packs) : Trial.staying(wanted.home(), packs);
        try {
            switch (wanted.name()) {
                case "import" -> new BenchImport(trial).run(wanted.accounts());
                case "search" -> new BenchSearch(trial).run(wanted.accounts(), wanted.seconds());
                case "claim" -> new BenchClaim(trial).run(wanted.accounts(), wanted.seconds());
                case "sessions" -> new BenchSessions(trial).run(Math.max(LEAST_SESSION_SECONDS, wanted.seconds()));
                case "counter" -> new BenchCounter(trial).run(wanted.accounts(), wanted.seconds());
                default -> throw new StartRefused("There is no benchmark " + wanted.name() + ".");
            }
        } catch (StartRefused refused) {
            System.err.println("tallystick: " + refused.getMessage());
            System.exit(1);
        } catch (RuntimeException failed) {
            LOG.error("The benchmark broke off.", failed);
            System.exit(1);
        }
        // the installation ends with the process, and its folder with it
        System.exit(0);
    }

    private static Wanted wanted(List<String> words) {
        var wanted = new Wanted("", 10_000, 3, Path.of("tenants"), null);
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var value = word.startsWith("--") && rest.hasNext() ? rest.next() : "";
            wanted = with(wanted, word, value);
        }
        if (!NAMES.contains(wanted.name))
            throw new StartRefused("Say which: ./tallystick bench " + String.join("|", NAMES) + ".");
        return wanted;
    }

    private static Wanted with(Wanted so, String word, String value) {
        return switch (word) {
            case "--accounts" -> new Wanted(so.name, number(word, value, MOST_ACCOUNTS), so.seconds, so.packs, so.home);
            case "--seconds" -> new Wanted(so.name, so.accounts, number(word, value, 600), so.packs, so.home);
            case "--packs" -> new Wanted(so.name, so.accounts, so.seconds, Path.of(value), so.home);
            case "--home" -> new Wanted(so.name, so.accounts, so.seconds, so.packs, Path.of(value));
            default -> new Wanted(word, so.accounts, so.seconds, so.packs, so.home);
        };
    }

    static int number(String option, String text, int most) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) return number;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new StartRefused(option + " takes a number from 1 to " + most + ", not " + text + ".");
    }
}
