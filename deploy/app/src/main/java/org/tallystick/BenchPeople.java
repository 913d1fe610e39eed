package org.tallystick;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.tallystick.search.SearchEntry;
import org.tallystick.search.SearchIndex;
import org.tallystick.search.SearchNumber;

/** Makes debtors and accounts findable as an import would, without their books. */
final class BenchPeople {

    private static final int BATCH = 5_000;
    private static final int WRITERS = 2;

    private final Trial trial;

    BenchPeople(Trial trial) {
        this.trial = trial;
    }

    /** How many accounts a second. */
    double put(Trial.Agency agency, int accounts) {
        var began = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int from = 0; from < accounts; from += BATCH) {
                int first = from;
                int behind = Math.min(from + BATCH, accounts);
                work.add(() -> agency.work(() -> {
                    trial.bean(SearchIndex.class).put(entries(first, behind));
                    return true;
                }));
            }
            for (var done : writers.invokeAll(work)) done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        }
        return accounts / ((System.nanoTime() - began) / 1e9);
    }

    private static List<SearchEntry> entries(int from, int behind) {
        var entries = new ArrayList<SearchEntry>((behind - from) * 2);
        for (int number = from; number < behind; number++) {
            var person = BenchPerson.of(number);
            var party = new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L | number);
            var account = new UUID(0x0190_0000_0000_7000L + number, 0x9000_0000_0000_0000L | number);
            entries.add(new SearchEntry(
                    "PARTY",
                    party,
                    null,
                    person.account(),
                    person.name(),
                    person.address() + ", San Francisco CA 94110",
                    List.of(person.name()),
                    List.of(
                            new SearchNumber("debtor number", "P-%08d".formatted(number)),
                            new SearchNumber("phone", person.phone())),
                    List.of(person.address() + ", San Francisco CA 94110")));
            entries.add(new SearchEntry(
                    "ACCOUNT",
                    account,
                    party,
                    person.account(),
                    person.name(),
                    "Parking citation",
                    List.of(),
                    List.of(
                            new SearchNumber("account number", person.account()),
                            new SearchNumber("debt number", person.ticket())),
                    List.of()));
        }
        return entries;
    }
}
