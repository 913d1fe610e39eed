package org.tallystick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file of a sender whose rows are damaged in every way that files are; the same seed and number give the same file. */
record FuzzFile(FuzzSender sender, String name, Map<String, String> tables, int damaged, boolean quotesBroken) {

    private static final int DAMAGED_IN_TEN = 3;
    private static final List<FuzzSender> SENDERS = List.of(FuzzSender.values());

    /** The other tables of a court's file, which hold nothing that is owed. */
    private static final Map<String, String> EMPTY_TABLES = Map.of(
            "civil_judgments",
            "county_no,case_no,judgment_key,descr,judgment_date,docketed_date,amount,satisfaction,"
                    + "full_satisfaction_date,debtor_name,creditor_name\n",
            "civil_judgment_amounts",
            "judgment_key,seq,descr,amount\n",
            "civil_judgment_events",
            "judgment_key,seq,date,descr,satisfied_amount\n");

    static FuzzFile of(long seed, int number, int rows) {
        var random = new Random(seed * 1_000_003 + number);
        var sender = SENDERS.get(Math.floorMod(number, SENDERS.size()));
        var lines = new ArrayList<String>();
        var related = new ArrayList<String>();
        int damaged = 0;
        long first = (long) number * rows;
        for (int i = 0; lines.size() + related.size() < rows; i++) {
            var belonging = sender.related(random, first + i);
            damaged += add(lines, sender, sender.row(random, first + i), random, first, quotesBroken(number));
            for (var row : belonging) damaged += add(related, sender, row, random, first, quotesBroken(number));
        }
        var tables = new LinkedHashMap<String, String>();
        tables.put("cases", sender.columns() + "\n" + String.join("", lines));
        if (sender == FuzzSender.COURTS) {
            tables.put("receivables", String.join(",", FuzzSender.RECEIVABLES) + "\n" + String.join("", related));
            tables.putAll(new TreeMap<>(EMPTY_TABLES));
        }
        var name = "fuzz-%d-%d.%s".formatted(seed, number, tables.size() > 1 ? "zip" : "csv");
        return new FuzzFile(sender, name, tables, damaged, quotesBroken(number));
    }

    /** How many rows were damaged by it: one or none. */
    private static int add(
            List<String> lines, FuzzSender sender, List<String> row, Random random, long first, boolean quotesBroken) {
        var sound = new ArrayList<>(row);
        if (random.nextInt(10) >= DAMAGED_IN_TEN) {
            lines.add(line(sound));
            return 0;
        }
        lines.addAll(damaged(sender, sound, random, first, quotesBroken));
        return 1;
    }

    /** A broken quote may swallow rows, so that only the files without any are counted by their lines. */
    private static boolean quotesBroken(int number) {
        return number % 5 == 4;
    }

    /** How many rows it has, where its lines say so. */
    long lines() {
        return tables.values().stream()
                .mapToLong(text -> text.lines().count() - 1)
                .sum();
    }

    private static List<String> damaged(
            FuzzSender sender, List<String> cells, Random random, long first, boolean quotesBroken) {
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

    /** As it is sent: one table as it is, several in a zip. */
    byte[] bytes() throws IOException {
        if (tables.size() == 1) return broken(tables.values().iterator().next());
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var table : tables.entrySet()) {
                var entry = new ZipEntry(table.getKey() + ".csv");
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(broken(table.getValue()));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** What stands for broken characters becomes bytes that are none in any encoding of Unicode. */
    private static byte[] broken(String text) {
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
