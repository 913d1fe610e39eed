package org.tallystick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether an import accounts for each of its rows once, and its amounts for what a simple reader makes of them. */
final class FuzzCheck {

    private static final List<String> OUTCOMES = List.of("created", "matched", "repeated", "rejected");

    private FuzzCheck() {}

    /** Everything that is wrong; the lists are those of the import's rows by outcome, as CSV. */
    static List<String> findings(FuzzSender sender, JsonNode answer, Map<String, String> lists) {
        var findings = new ArrayList<String>();
        long rows = answer.path("rows").asLong();
        long sum = OUTCOMES.stream()
                .mapToLong(outcome -> answer.path(outcome).asLong())
                .sum();
        if (sum != rows) findings.add(rows + " rows, but " + sum + " of them were told of");
        var seen = new HashMap<String, String>();
        long balance = 0;
        for (var outcome : OUTCOMES) {
            var listed = records(lists.getOrDefault(outcome, ""));
            var header = listed.isEmpty() ? List.<String>of() : listed.getFirst();
            var told = listed.stream()
                    .filter(record -> !record.getFirst().equals("Row"))
                    .toList();
            if (told.size() != answer.path(outcome).asLong())
                findings.add(answer.path(outcome).asLong() + " " + outcome + ", but " + told.size() + " are listed");
            for (var row : told) {
                var before = seen.put(row.getFirst(), outcome);
                if (before != null) findings.add("row " + row.getFirst() + " is " + before + " and " + outcome);
                var own = sender.headerOf(header, row);
                if ((outcome.equals("created") || outcome.equals("matched")) && sender.owes(own, row))
                    balance += sender.balance(column -> cents(own, row, column, findings));
            }
        }
        if (seen.size() != rows) findings.add(rows + " rows, but " + seen.size() + " different ones are listed");
        long said = answer.path("totals").path("balance").asLong();
        if (said != balance) findings.add("the import says " + said + " cents, its rows hold " + balance);
        return findings;
    }

    private static long cents(List<String> header, List<String> row, String column, List<String> findings) {
        int place = header.indexOf(column);
        var text = place < 0 || place >= row.size() ? "" : row.get(place);
        var plain = text.replaceAll("[$,'\\s]", "");
        if (plain.isEmpty()) return 0;
        try {
            return new BigDecimal(plain).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException unreadable) {
            findings.add("row " + row.getFirst() + " was accepted with " + column + " \"" + text + "\"");
            return 0;
        }
    }

    /** The simplest reader of well-formed CSV there is. */
    static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char one = csv.charAt(i);
            if (one == '"') {
                boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(one);
                    i++;
                } else quoted = !quoted;
            } else if (!quoted && (one == ',' || one == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (one == '\n') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            } else if (quoted || one != '\r') cell.append(one);
        }
        return records;
    }
}
