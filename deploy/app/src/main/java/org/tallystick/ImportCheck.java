package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Brings whole files of debts into a temporary installation, and proves what came out against what they should hold. */
final class ImportCheck {

    /** Which agency the debts of a ready mapping are brought into. */
    private static final Map<String, String> AGENCIES = new TreeMap<>(Map.of(
            "nyc-oath-hearings", "chicago",
            "phl-parking-unpaid", "chicago",
            "sedgwick-delinquent-tax", "san-francisco",
            "wi-court-debt", "denver-county-court"));

    private static final List<String> COUNTS = List.of("rows", "created", "matched", "repeated", "rejected");
    private static final List<String> COMPARED = List.of("links", "pairs");
    private static final List<String> AMOUNTS = List.of("levied", "adjusted", "moved", "paid", "balance");

    private ImportCheck() {}

    /** The exit code: 1 when anything differs from the facts. */
    static int run(List<String> arguments) {
        if (arguments.isEmpty()) throw new StartRefused("Say which folder or file to check. See ./tallystick help.");
        var mapping = valueOf("--mapping", arguments);
        var packs = valueOf("--packs", arguments);
        var sets = DebtSets.in(Path.of(arguments.getFirst()), mapping, AGENCIES.keySet());
        try {
            return check(sets, Path.of(packs == null ? "tenants" : packs));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            sets.forEach(DebtSets.DebtSet::tidyUp);
        }
    }

    private static @Nullable String valueOf(String option, List<String> arguments) {
        int place = arguments.indexOf(option);
        if (place < 0) return null;
        if (place + 1 == arguments.size()) throw new StartRefused(option + " needs a value. See ./tallystick help.");
        return arguments.get(place + 1);
    }

    private static int check(List<DebtSets.DebtSet> sets, Path packs) throws IOException {
        var home = Files.createTempDirectory("tallystick-import-check");
        var options = new Options(freePort(), home, packs, true);
        var installation = new Installation(options);
        try {
            var running = installation.start();
            var demo = DemoFile.read(Home.at(home).demoFile(), options.baseUrl());
            int differing = 0;
            for (var set : sets) differing += check(set, demo);
            installation.stop(running);
            System.out.println(differing == 0 ? "\nAll figures agree." : "\n" + differing + " figures differ.");
            return differing == 0 ? 0 : 1;
        } finally {
            Reset.delete(home);
        }
    }

    private static int check(DebtSets.DebtSet set, DemoFile demo) throws IOException {
        var slug = AGENCIES.getOrDefault(set.mapping(), "san-francisco");
        var agency = demo.agency(slug).orElseThrow(() -> new StartRefused("There is no agency " + slug + "."));
        var begun = System.nanoTime();
        var api = new ImportByApi(demo.baseUrl(), agency);
        var brought = api.bring(set, true);
        var answer = brought.posted();
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.US, "%n%s into %s, %.1f s: %s%n", set.mapping(), slug, seconds, text(answer, "state"));
        if (!answer.path("message").isNull() && !text(answer, "message").isEmpty())
            System.out.println("  " + text(answer, "message"));
        var found = figures(answer, api.records(answer));
        var facts = set.facts();
        var expected = facts == null ? Map.<String, Long>of() : DebtFacts.of(set, facts);
        var differing = new ArrayList<String>();
        compare(figures(brought.tried(), MissingNode.getInstance()), found, differing);
        found.forEach((name, figure) -> {
            var wanted = expected.get(name);
            boolean differs = wanted != null && !wanted.equals(figure);
            if (differs) differing.add(name);
            System.out.printf(
                    Locale.US,
                    "  %-56s %16s%s%n",
                    name,
                    shown(name, figure),
                    wanted == null
                            ? ""
                            : differs ? "  DIFFERS, the facts say " + shown(name, wanted) : "  as the facts say");
        });
        for (var name : expected.keySet())
            if (!found.containsKey(name)) {
                differing.add(name);
                System.out.printf(Locale.US, "  %-56s %16s  in the facts, and not counted%n", name, "");
            }
        return differing.size();
    }

    /** What the dry run said beside what was posted. */
    private static void compare(Map<String, Long> tried, Map<String, Long> posted, List<String> differing) {
        var otherwise = new ArrayList<String>();
        tried.forEach((name, figure) -> {
            if (!figure.equals(posted.get(name))) otherwise.add(name + " " + shown(name, figure));
        });
        System.out.println(
                otherwise.isEmpty()
                        ? "  The dry run said the same in all " + tried.size() + " figures."
                        : "  DIFFERS, the dry run said " + String.join(", ", otherwise));
        differing.addAll(otherwise);
    }

    /** Counts as they are and amounts in cents, each under the name by which it is printed. */
    private static Map<String, Long> figures(JsonNode answer, JsonNode records) {
        var figures = new LinkedHashMap<String, Long>();
        for (var count : COUNTS) figures.put(count, answer.path(count).asLong());
        for (var amount : AMOUNTS)
            figures.put(amount, answer.path("totals").path(amount).asLong());
        for (var count : COMPARED) figures.put(count, answer.path(count).asLong());
        var tables = answer.path("tables");
        if (tables.size() > 1)
            for (var table : tables)
                for (var count : COUNTS)
                    figures.put(
                            text(table, "table") + " " + count,
                            table.path(count).asLong());
        for (var anomaly : answer.path("anomalies").properties())
            figures.put("anomaly " + anomaly.getKey(), anomaly.getValue().asLong());
        var overpaid = answer.at("/anomalyAmounts/" + DebtFacts.OVERPAID);
        if (overpaid.isNumber()) figures.put(DebtFacts.OVERPAID_TOTAL, -overpaid.asLong());
        for (var kind : records.path("items")) {
            figures.put("records " + text(kind, "kind"), kind.path("records").asLong());
            figures.put("links " + text(kind, "kind"), kind.path("links").asLong());
        }
        return figures;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String shown(String name, long figure) {
        return AMOUNTS.contains(name) || name.equals(DebtFacts.OVERPAID_TOTAL)
                ? String.format(
                        Locale.US, "%s%,d.%02d", figure < 0 ? "-" : "", Math.abs(figure / 100), Math.abs(figure % 100))
                : String.format(Locale.US, "%,d", figure);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
