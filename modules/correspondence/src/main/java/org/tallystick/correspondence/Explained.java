package org.tallystick.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.tallystick.money.Money;

/** What is owed, why, and what comes next, in sentences of one language that can be read out. */
public record Explained(
        PaperLanguage language, String owed, String whyHead, List<Part> why, String nextHead, List<String> next) {

    /** One debt: what it is, what is left of it, and how that came about. */
    public record Part(String name, String detail, Money left, List<String> sentences) {
        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    public Explained {
        why = List.copyOf(why);
        next = List.copyOf(next);
    }

    static Explained of(Statement statement) {
        var words = PaperWords.in(statement.language());
        var next = new ArrayList<String>(statement.pay());
        next.addAll(statement.ask());
        next.add(statement.kind());
        return new Explained(
                statement.language(),
                statement.owed().isPositive()
                        ? words.of("owed", statement.owed().inDollars())
                        : words.of("nothingOwed"),
                words.of("explain.why"),
                statement.debts().stream().map(debt -> part(debt, words)).toList(),
                words.of("explain.next"),
                next);
    }

    private static Part part(Statement.Debt debt, PaperWords words) {
        var sentences = new ArrayList<String>();
        for (var line : debt.lines()) {
            var sum = line.sum();
            var said = new StringJoiner(" ");
            said.add(words.of("explain.charge", line.charge(), sum.levied().inDollars(), line.reason()));
            if (!sum.adjusted().isZero())
                said.add(words.of("explain.changed", sum.adjusted().inDollars()));
            if (!sum.paid().isZero())
                said.add(words.of("explain.paid", sum.paid().inDollars()));
            sentences.add(said.add(words.of("explain.left", sum.balance().inDollars()))
                    .toString());
        }
        sentences.addAll(debt.holds());
        return new Part(
                words.of("debt", debt.name(), debt.number()),
                StatementPaper.detail(debt, words),
                debt.sum().balance(),
                sentences);
    }
}
