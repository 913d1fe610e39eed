package org.tallystick;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an import goes along: its rate and our memory tenth by tenth, and the processor time that an account costs. */
final class ImportPace {

    private static final int PARTS = 10;

    private final Trial trial;
    private final int accounts;
    private final Duration ours;
    private final Duration server;
    private final long began = System.nanoTime();
    private final long[] reached = new long[PARTS];
    private final long[] heap = new long[PARTS];
    private int part;
    private Duration oursInAll = Duration.ZERO;
    private Duration serverInAll = Duration.ZERO;

    private ImportPace(Trial trial, int accounts) {
        this.trial = trial;
        this.accounts = accounts;
        ours = ours();
        server = server();
        Arrays.fill(heap, Long.MAX_VALUE);
    }

    static ImportPace begin(Trial trial, int accounts) {
        return new ImportPace(trial, accounts);
    }

    /** So many accounts are there by now. */
    void at(long created) {
        if (part < PARTS) heap[part] = Math.min(heap[part], heapBytes());
        while (part < PARTS && created * PARTS >= (part + 1L) * accounts) reached[part++] = System.nanoTime();
    }

    /** All of them are. */
    void end() {
        at(accounts);
        oursInAll = ours().minus(ours);
        serverInAll = server().minus(server);
    }

    /** Accounts a second from the beginning to the end. */
    double rate() {
        return accounts / ((reached[PARTS - 1] - began) / 1e9);
    }

    void print() {
        var rates = new ArrayList<String>();
        var megabytes = new ArrayList<String>();
        long before = began;
        for (int i = 0; i < PARTS; i++) {
            rates.add(String.format(Locale.ROOT, "%.0f", accounts / (double) PARTS / ((reached[i] - before) / 1e9)));
            megabytes.add(heap[i] == Long.MAX_VALUE ? "-" : Long.toString(heap[i] >> 20));
            before = reached[i];
        }
        System.out.println("# accounts/s tenth by tenth: " + String.join(" ", rates));
        System.out.println("# least heap in use tenth by tenth, MB: " + String.join(" ", megabytes));
        System.out.printf(
                Locale.ROOT,
                "# processor time: ours %.3f, the server's %.3f ms/account%n",
                perAccount(oursInAll),
                perAccount(serverInAll));
    }

    private double perAccount(Duration spent) {
        return spent.toNanos() / 1e6 / accounts;
    }

    private static long heapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static Duration ours() {
        return spentBy(List.of(ProcessHandle.current()));
    }

    private Duration server() {
        try (var connection = trial.superuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pid from pg_stat_activity where pid <> pg_backend_pid()")) {
            var backends = new ArrayList<ProcessHandle>();
            while (rows.next()) ProcessHandle.of(rows.getLong(1)).ifPresent(backends::add);
            return spentBy(backends);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Duration spentBy(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .collect(Collectors.reducing(Duration.ZERO, Duration::plus));
    }
}
