package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/** {@code ./tallystick prove}: long proofs that print as they go, keep their place, and go on where they were stopped. */
final class Prove {

    private static final int ROWS_OF_A_FILE = 2_000;
    private static final int FILES_BETWEEN_WORDS = 24;
    private static final int MOST_FINDINGS = 1_000;
    private static final int RACES_BETWEEN_WORDS = 300;

    private record Wanted(String name, int rows, int races, int seconds, Path home, Path packs) {
        Wanted rows(int some) {
            return new Wanted(name, some, races, seconds, home, packs);
        }

        Wanted races(int some) {
            return new Wanted(name, rows, some, seconds, home, packs);
        }

        Wanted seconds(int some) {
            return new Wanted(name, rows, races, some, home, packs);
        }

        Wanted home(Path folder) {
            return new Wanted(name, rows, races, seconds, folder, packs);
        }

        Wanted packs(Path folder) {
            return new Wanted(name, rows, races, seconds, home, folder);
        }
    }

    private Prove() {}

    /** The exit code: 1 when anything was found. */
    static int run(List<String> words) {
        var wanted = wanted(words);
        var options = new Options(Trial.freePort(), wanted.home(), wanted.packs(), true);
        System.setProperty("logging.level.org.tallystick", "warn");
        var running = new Installation(options).start();
        try {
            return wanted.name().equals("approvals") ? approvals(wanted, options) : fuzz(wanted, options, running);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Race after race, a third each of two approvals, approval against denial and against withdrawal, until enough were run or something was found too often. */
    private static int approvals(Wanted wanted, Options options) throws IOException {
        var kept = wanted.home().resolve("approvals.json");
        var place = ProveApprovals.Place.in(kept, System.nanoTime() & 0xffff_ffffL);
        System.out.printf("approvals: seed %d, going on after %d races%n", place.seed(), place.races());
        var demo = DemoFile.read(Home.at(wanted.home()).demoFile(), options.baseUrl());
        var proof = new ProveApprovals(options.baseUrl(), demo, place.seed());
        var until = System.nanoTime() + wanted.seconds() * 1_000_000_000L;
        while (place.races() < wanted.races() && System.nanoTime() < until && place.findings() <= MOST_FINDINGS) {
            var found = proof.race(place.races());
            found.forEach(finding -> System.out.println("FOUND " + finding));
            place = place.after(found.size());
            if (place.races() % RACES_BETWEEN_WORDS == 0) {
                place.keep(kept);
                System.out.printf("approvals: %d races, %d findings%n", place.races(), place.findings());
            }
        }
        place.keep(kept);
        System.out.printf(
                place.findings() == 0
                        ? "approvals: %d races, exactly one won each%n"
                        : "approvals: RED after %d races, " + place.findings() + " findings%n",
                place.races());
        return place.findings() == 0 ? 0 : 1;
    }

    private static int fuzz(Wanted wanted, Options options, ConfigurableApplicationContext running) throws IOException {
        var kept = wanted.home().resolve("fuzz.json");
        var place = ProofPlace.in(kept, System.nanoTime() & 0xffff_ffffL);
        System.out.printf(
                Locale.ROOT,
                "fuzz: seed %d, going on after %,d rows of %d files%n",
                place.seed(),
                place.rows(),
                place.files());
        var demo = DemoFile.read(Home.at(wanted.home()).demoFile(), options.baseUrl());
        var proof = new ProveFuzz(options.baseUrl(), demo, wanted.home());
        var until = System.nanoTime() + wanted.seconds() * 1_000_000_000L;
        while (place.rows() < wanted.rows() && System.nanoTime() < until) {
            for (var brought : together(proof, place)) {
                var outcome = brought.outcome();
                outcome.findings().forEach(finding -> System.out.println("FOUND " + finding));
                place = place.after(
                        outcome.rows(),
                        brought.file().damaged(),
                        outcome.refused(),
                        outcome.findings().size());
            }
            place.keep(kept);
            if (place.findings() > MOST_FINDINGS) break;
            if (place.files() % FILES_BETWEEN_WORDS == 0) tell(place);
        }
        var books = books(running);
        books.forEach(finding -> System.out.println("FOUND in the books: " + finding));
        tell(place);
        System.out.println(
                place.findings() + books.size() == 0
                        ? "fuzz: nothing lost, nothing double, and the books agree"
                        : "fuzz: RED, " + (place.findings() + books.size()) + " findings");
        return place.findings() + books.size() == 0 ? 0 : 1;
    }

    private record Brought(FuzzFile file, ProveFuzz.Outcome outcome) {}

    /** The next file of each sender, all at once; what was brought before a stop is only looked at again. */
    private static List<Brought> together(ProveFuzz proof, ProofPlace place) throws IOException {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Brought>>();
            for (int i = 0; i < FuzzSender.values().length; i++) {
                int number = place.files() + i;
                work.add(() -> {
                    var file = FuzzFile.of(place.seed(), number, ROWS_OF_A_FILE);
                    return new Brought(file, proof.bring(file));
                });
            }
            var brought = new ArrayList<Brought>();
            for (var done : senders.invokeAll(work)) brought.add(done.get());
            return brought;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static void tell(ProofPlace place) {
        System.out.printf(
                Locale.ROOT,
                "fuzz: %,d rows of %d files, %,d rows damaged, %d files refused whole, %d findings%n",
                place.rows(),
                place.files(),
                place.damaged(),
                place.refused(),
                place.findings());
    }

    /** What every agency's books say of themselves, imports against journal included. */
    private static List<String> books(ConfigurableApplicationContext running) {
        var findings = new ArrayList<String>();
        for (var sender : FuzzSender.values()) {
            var agency = running.getBean(TenantRegistry.class)
                    .bySlug(sender.agency())
                    .orElseThrow()
                    .id();
            Tenants.run(
                    agency,
                    () -> CurrentPerson.run(
                            SignedIn.system(agency),
                            () -> running.getBean(BooksCheck.class)
                                    .run()
                                    .forEach(finding -> findings.add(finding.toString()))));
        }
        return findings.stream().distinct().toList();
    }

    private static Wanted wanted(List<String> words) {
        var wanted = new Wanted(
                "",
                1_000_000,
                3_000,
                86_400,
                Path.of(System.getProperty("user.home"), ".tallystick-prove"),
                Path.of("tenants"));
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                wanted = new Wanted(word, wanted.rows, wanted.races, wanted.seconds, wanted.home, wanted.packs);
                continue;
            }
            var value = rest.hasNext() ? rest.next() : "";
            wanted = switch (word) {
                case "--rows" -> wanted.rows(Bench.number(word, value, 100_000_000));
                case "--races" -> wanted.races(Bench.number(word, value, 1_000_000));
                case "--seconds" -> wanted.seconds(Bench.number(word, value, 1_000_000));
                case "--home" -> wanted.home(Path.of(value).toAbsolutePath());
                case "--packs" -> wanted.packs(Path.of(value));
                default -> throw new StartRefused("Unknown option " + word + ". See ./tallystick help.");
            };
        }
        if (!Set.of("fuzz", "approvals").contains(wanted.name))
            throw new StartRefused("Say which: ./tallystick prove fuzz or ./tallystick prove approvals.");
        return wanted;
    }
}
