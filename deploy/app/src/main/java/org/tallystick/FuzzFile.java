package org.tallystick;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/** A file of a sender whose rows are damaged in every way that files are; the same seed and number give the same file. */
record FuzzFile(Sender sender, String name, String text, int damaged, boolean quotesBroken) {

    /** Who sends such files, by which ready mapping, to which agency, and what a row of theirs comes to. */
    enum Sender {
        HEARINGS(
                "nyc-oath-hearings",
                "chicago",
                "case_id,hearing_date,violation_type,decision,amount_due,amount_paid,outstanding") {
            @Override
            List<String> row(Random random, long key) {
                long due = 2_500L * (1 + random.nextInt(40)), paid = random.nextInt(4) == 0 ? due / 2 : 0;
                return List.of(
                        "FZ" + key,
                        "2019-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9),
                        "Sanitation",
                        random.nextInt(9) == 0 ? "UNKNOWN" : "IN VIOLATION",
                        dollars(due),
                        paid == 0 ? "" : dollars(paid),
                        dollars(due - paid));
            }

            @Override
            long balance(ToLongFunction<String> cents) {
                return cents.applyAsLong("amount_due") - cents.applyAsLong("amount_paid");
            }
        },
        TICKETS("phl-parking-unpaid", "chicago", "car_id,year,month,day,violation,vehicle_make,amount") {
            @Override
            List<String> row(Random random, long key) {
                return List.of(
                        "C" + key / 3,
                        "20" + (10 + random.nextInt(15)),
                        "" + (1 + random.nextInt(12)),
                        "" + (1 + random.nextInt(28)),
                        "METER EXPIRED " + key,
                        random.nextInt(9) == 0 ? "" : "HOND",
                        dollars(2_600 + 500L * random.nextInt(20)));
            }

            @Override
            long balance(ToLongFunction<String> cents) {
                return cents.applyAsLong("amount");
            }
        },
        TAXES(
                "sedgwick-delinquent-tax",
                "san-francisco",
                "Tax Account,Owner,Property Address,Parcel ID,2024 Amount Published") {
            @Override
            List<String> row(Random random, long key) {
                var person = BenchPerson.of(key);
                return List.of(
                        "TX" + key,
                        "\"" + person.name() + "\"",
                        random.nextInt(9) == 0 ? "" : person.address(),
                        "P" + key,
                        dollars(person.cents()));
            }

            @Override
            long balance(ToLongFunction<String> cents) {
                return cents.applyAsLong("2024 Amount Published");
            }
        };

        private final String mapping;
        private final String agency;
        private final String columns;

        Sender(String mapping, String agency, String columns) {
            this.mapping = mapping;
            this.agency = agency;
            this.columns = columns;
        }

        /** The cells of a sound row, as they stand in the file. */
        abstract List<String> row(Random random, long key);

        /** What is owed on a row, of the cents in its columns. */
        abstract long balance(ToLongFunction<String> cents);

        String mapping() {
            return mapping;
        }

        String agency() {
            return agency;
        }

        private static String dollars(long cents) {
            return cents / 100 + "." + cents / 10 % 10 + cents % 10;
        }
    }

    private static final int DAMAGED_IN_TEN = 3;

    static FuzzFile of(long seed, int number, int rows) {
        var random = new Random(seed * 1_000_003 + number);
        var sender = Sender.values()[Math.floorMod(number, Sender.values().length)];
        var lines = new ArrayList<String>();
        int damaged = 0;
        long first = (long) number * rows;
        for (int i = 0; lines.size() < rows; i++) {
            var sound = new ArrayList<>(sender.row(random, first + i));
            if (random.nextInt(10) >= DAMAGED_IN_TEN) {
                lines.add(line(sound));
                continue;
            }
            damaged++;
            lines.addAll(damaged(sender, sound, random, first, quotesBroken(number)));
        }
        var text = sender.columns + "\n" + String.join("", lines);
        return new FuzzFile(sender, "fuzz-%d-%d.csv".formatted(seed, number), text, damaged, quotesBroken(number));
    }

    /** A broken quote may swallow rows, so that only the files without any are counted by their lines. */
    private static boolean quotesBroken(int number) {
        return number % 4 == 3;
    }

    /** How many rows it has, where its lines say so. */
    long lines() {
        return text.lines().count() - 1;
    }

    private static List<String> damaged(
            Sender sender, List<String> cells, Random random, long first, boolean quotesBroken) {
        int at = random.nextInt(cells.size());
        switch (random.nextInt(11)) {
            case 0 -> {
                var whole = line(cells);
                return List.of(cut(whole, 1 + random.nextInt(whole.length() - 1)) + "\n");
            }
            case 1 -> {
                return List.of(line(cells), line(cells));
            }
            case 2 -> cells.set(at, cells.set(random.nextInt(cells.size()), cells.get(at)));
            case 3 ->
                cells.set(at, cells.get(at) + (random.nextInt(20) == 0 ? "\ue000" : "\u00ef\ufffd\u0007\ud83d\ude97"));
            case 4 -> cells.set(at, cells.get(at) + (quotesBroken ? "\"x" : "'x"));
            case 5 -> cells.set(cells.size() - 1, "999999999999999999999.99");
            case 6 -> cells.set(1, random.nextBoolean() ? "31/12/2020" : "2020-13-45");
            case 7 ->
                cells.set(0, sender.row(random, first - 1 - random.nextInt(50)).getFirst());
            case 8 -> cells.set(at, "");
            case 9 -> cells.add("one too many");
            default -> cells.set(cells.size() - 1, random.nextBoolean() ? "-12.345" : "$1,234.50");
        }
        return List.of(line(cells));
    }

    /** A line cut short; a quote that was cut open is left out as well. */
    private static String cut(String whole, int length) {
        var kept = whole.substring(0, length).strip();
        boolean open = kept.chars().filter(one -> one == '"').count() % 2 == 1;
        return open ? kept.replace("\"", "") : kept;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\n";
    }

    /** As it is sent: what stands for broken characters becomes bytes that are none in any encoding of Unicode. */
    byte[] bytes() {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 2 < bytes.length; i++)
            if (bytes[i] == (byte) 0xee && bytes[i + 1] == (byte) 0x80 && bytes[i + 2] == (byte) 0x80) {
                bytes[i] = (byte) 0xff;
                bytes[i + 1] = (byte) 0xfe;
                bytes[i + 2] = 'x';
            }
        return bytes;
    }
}
