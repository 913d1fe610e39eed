package org.tallystick;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Searches through the API, by one and by eight clients, beside the same questions put to bare indexed tables. */
final class BenchSearch {

    private static final double GATE = 5;
    private static final int WARM_SECONDS = 3;
    private static final String PERSON = "select id, number, name, address from floor_person where ";
    private static final String TEXT = PERSON + "words @@ cast(? as tsquery) limit 20";
    private static final int[] CLIENTS = {1, 8};

    /** A kind of question, how it is typed, and how the floor answers it. */
    private enum Asked {
        /** What a call costs that finds nothing because nothing was asked: HTTP, key and permission. */
        NOTHING("select 1, 1, cast(? as text)") {
            @Override
            String of(BenchPerson person, Random random) {
                return "-";
            }
        },
        NUMBER(PERSON + "number = ? limit 20") {
            @Override
            String of(BenchPerson person, Random random) {
                return person.account();
            }
        },
        ENDING(PERSON + "reverse(number) collate \"C\" like ? limit 20") {
            @Override
            String of(BenchPerson person, Random random) {
                return person.account().substring(3);
            }

            @Override
            String floorOf(String typed) {
                return new StringBuilder(typed).reverse() + "%";
            }
        },
        PHONE(PERSON + "phone = ? limit 20") {
            @Override
            String of(BenchPerson person, Random random) {
                return person.phone();
            }
        },
        WORDS(TEXT) {
            @Override
            String of(BenchPerson person, Random random) {
                return person.first() + " " + person.last();
            }

            @Override
            String floorOf(String typed) {
                return typed.toLowerCase(Locale.ROOT).replace(" ", " & ");
            }
        },
        ADDRESS(TEXT) {
            @Override
            String of(BenchPerson person, Random random) {
                return person.address();
            }

            @Override
            String floorOf(String typed) {
                return typed.toLowerCase(Locale.ROOT).replace(" ", " & ");
            }
        },
        PREFIXES(TEXT) {
            @Override
            String of(BenchPerson person, Random random) {
                return begun(person.first(), 3) + " " + begun(person.last(), 4);
            }

            @Override
            String floorOf(String typed) {
                return typed.toLowerCase(Locale.ROOT).replace(" ", ":* & ") + ":*";
            }
        },
        SURNAME(PERSON + "lower(name) like ? order by lower(name) limit 20") {
            @Override
            String of(BenchPerson person, Random random) {
                return begun(person.last(), 4);
            }

            @Override
            String floorOf(String typed) {
                return typed.toLowerCase(Locale.ROOT) + "%";
            }
        },
        MISSPELLED(PERSON + "name %> ? order by name <->> ? limit 20") {
            @Override
            String of(BenchPerson person, Random random) {
                int at = 1 + random.nextInt(person.last().length() - 2);
                var last = new StringBuilder(person.last());
                return person.first() + " " + last.deleteCharAt(at);
            }
        };

        private final String floor;

        Asked(String floor) {
            this.floor = floor;
        }

        abstract String of(BenchPerson person, Random random);

        String floorOf(String typed) {
            return typed;
        }

        String inWords() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One client: it asks until it is told to stop. */
    private interface Client extends AutoCloseable {
        void ask(String typed);

        @Override
        void close();
    }

    private record Times(double middle, double worst, double each) {}

    private final Trial trial;

    BenchSearch(Trial trial) {
        this.trial = trial;
    }

    /** The packs as they are; the agency may hold as many connections as there are clients, as the floor does. */
    static Path packs(Path packs) {
        System.setProperty("tallystick.connections.per-tenant", "8");
        return packs;
    }

    void run(int accounts, int seconds) {
        var agency = trial.agency("chicago");
        Figures.load();
        var floor = new Floor(trial);
        trial.once("search", accounts, () -> {
            Figures.told("search.index", new BenchPeople(trial).put(agency, accounts), "accounts/s");
            floor.open();
            floor.copy(0, accounts);
            floor.settle();
            trial.execute("postgres", List.of("vacuum analyze"));
        });
        for (var asked : Asked.values()) times(asked, accounts, 8, WARM_SECONDS, () -> overTheApi(agency));
        for (var asked : Asked.values())
            for (int clients : CLIENTS) {
                var before = times(asked, accounts, clients, seconds, () -> onFloor(floor, asked));
                var ours = times(asked, accounts, clients, seconds, () -> overTheApi(agency));
                var after = times(asked, accounts, clients, seconds, () -> onFloor(floor, asked));
                var name = "search." + asked.inWords() + ".c" + clients;
                Figures.time(name + ".p50", ours.middle(), before.middle(), after.middle(), Double.POSITIVE_INFINITY);
                Figures.time(
                        name + ".p99",
                        ours.worst(),
                        before.worst(),
                        after.worst(),
                        asked == Asked.MISSPELLED || asked == Asked.NOTHING ? Double.POSITIVE_INFINITY : GATE);
                Figures.rate(name + ".rate", ours.each(), "searches/s", before.each(), after.each(), 0);
            }
    }

    private static String begun(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    private Times times(Asked asked, int accounts, int clients, int seconds, Callable<Client> open) {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var warm = new ArrayList<Callable<long[]>>();
            var work = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients; i++) {
                var random = new Random(42 + i);
                var client = open.call();
                warm.add(() -> asking(asked, accounts, client, random, 500_000_000L));
                work.add(() -> {
                    try (client) {
                        return asking(asked, accounts, client, random, seconds * 1_000_000_000L);
                    }
                });
            }
            for (var done : threads.invokeAll(warm)) done.get();
            var all = new ArrayList<long[]>();
            for (var done : threads.invokeAll(work)) all.add(done.get());
            var sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Times(
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6,
                    sorted.length / (double) seconds);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped.");
        } catch (RuntimeException failed) {
            throw failed;
        } catch (java.lang.Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long[] asking(Asked asked, int accounts, Client client, Random random, long nanos) {
        var times = new ArrayList<Long>();
        var until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            var typed = asked.of(BenchPerson.of(random.nextInt(accounts)), random);
            var began = System.nanoTime();
            client.ask(typed);
            times.add(System.nanoTime() - began);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static Client onFloor(Floor floor, Asked asked) throws SQLException {
        var connection = floor.connect();
        var statement = connection.prepareStatement(asked.floor);
        // asked of the statement, it would be a further question to the server each time
        int values = (int) asked.floor.chars().filter(letter -> letter == '?').count();
        return new Client() {
            @Override
            public void ask(String typed) {
                try {
                    for (int i = 1; i <= values; i++) statement.setString(i, asked.floorOf(typed));
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) rows.getString(3);
                    }
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            }

            @Override
            public void close() {
                try {
                    connection.close();
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            }
        };
    }

    private Client overTheApi(Trial.Agency agency) {
        var line = new ApiLine(trial.baseUrl(), agency.key());
        return new Client() {
            @Override
            public void ask(String typed) {
                line.get("/api/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
