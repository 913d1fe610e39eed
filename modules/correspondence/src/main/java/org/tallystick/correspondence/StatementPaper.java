package org.tallystick.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.correspondence.Statement.Sum;

/** Lays a statement out for its template: every figure and every heading is a text by now. */
final class StatementPaper {

    private StatementPaper() {}

    static Map<String, Object> of(Statement statement) {
        var words = PaperWords.in(statement.language());
        var values = new HashMap<String, Object>();
        values.put("lang", statement.language().code());
        values.put("agency", statement.agency());
        values.put("debtor", statement.debtor());
        values.put("address", statement.address());
        values.put("asOfLine", words.of("asOf", words.day(statement.asOf()), words.day(statement.printedOn())));
        values.put(
                "owedLine",
                statement.owed().isPositive()
                        ? words.of("owed", statement.owed().inDollars())
                        : words.of("nothingOwed"));
        values.put("notes", statement.notes());
        values.put(
                "debts",
                statement.debts().stream().map(debt -> debt(debt, words)).toList());
        for (var key : List.of("charge", "levied", "adjusted", "paid", "balance", "sum", "history", "day", "what"))
            values.put(key + "Head", words.of(key));
        for (var key : List.of("amount", "pay", "ask")) values.put(key + "Head", words.of(key));
        values.put("title", words.of("title"));
        values.put("description", words.of("description"));
        values.put("hasHistory", !statement.history().isEmpty());
        values.put("noHistory", statement.history().isEmpty() ? List.of(words.of("history.none")) : List.of());
        values.put(
                "history",
                statement.history().stream()
                        .map(event -> Map.of(
                                "day", words.day(event.on()),
                                "what", event.what(),
                                "amount", event.change().toString()))
                        .toList());
        values.put("pay", statement.pay());
        values.put("ask", statement.ask());
        values.put("kind", statement.kind());
        return values;
    }

    static String detail(Statement.Debt debt, PaperWords words) {
        var on = debt.incurredOn();
        return on == null
                ? words.of("debt.detail", debt.account(), debt.department())
                : words.of("debt.detail.of", debt.account(), debt.department(), words.day(on));
    }

    private static Map<String, Object> debt(Statement.Debt debt, PaperWords words) {
        var values = new HashMap<String, Object>(sums(debt.sum()));
        values.put("name", words.of("debt", debt.name(), debt.number()));
        values.put("detail", detail(debt, words));
        values.put("holds", debt.holds());
        values.put("lines", debt.lines().stream().map(StatementPaper::line).toList());
        return values;
    }

    private static Map<String, Object> line(Statement.Line line) {
        var values = new HashMap<String, Object>(sums(line.sum()));
        values.put("charge", line.charge());
        values.put("reason", line.reason());
        return values;
    }

    private static Map<String, Object> sums(Sum sum) {
        return Map.of(
                "levied", sum.levied().toString(),
                "adjusted", sum.adjusted().toString(),
                "paid", sum.paid().toString(),
                "balance", sum.balance().toString());
    }
}
