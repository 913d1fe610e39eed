package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.web.Refusal;

/** Does again, as a file is posted, what people decided about its rows while it was only tried. */
@Component
class Replay {

    private final ImportRepository imports;
    private final RulingTable table;
    private final RulingRun run;
    private final RowsAgain again;
    private final TransactionOperations transactions;

    Replay(
            ImportRepository imports,
            RulingTable table,
            RulingRun run,
            RowsAgain again,
            TransactionOperations transactions) {
        this.imports = imports;
        this.table = table;
        this.run = run;
        this.again = again;
        this.transactions = transactions;
    }

    /** What was decided while the file was only tried, done again as its posting ends. */
    void of(ImportId id) {
        var desk = again.deskOf(imports.find(id).orElseThrow());
        while (true) {
            var alike = alike(desk, table.pending(id, RuleOnRows.MOST_ROWS));
            if (alike.isEmpty()) return;
            try {
                if (!Boolean.TRUE.equals(transactions.execute(_ -> replay(desk, alike)))) return;
            } catch (DataIntegrityViolationException | Refusal | IllegalArgumentException | ArithmeticException _) {
                for (var one : alike) replayAlone(desk, one);
            }
        }
    }

    private void replayAlone(RowsAgain.Desk desk, RulingTable.Made made) {
        try {
            transactions.execute(_ -> replay(desk, List.of(made)));
        } catch (DataIntegrityViolationException | Refusal | IllegalArgumentException | ArithmeticException _) {
            transactions.executeWithoutResult(
                    _ -> table.passOver(List.of(made.ruling().id())));
        }
    }

    /** Those at the beginning that can be done together: the same decision for the same reason, each about another row. */
    private static List<RulingTable.Made> alike(RowsAgain.Desk desk, List<RulingTable.Made> pending) {
        var alike = new ArrayList<RulingTable.Made>();
        var rows = new HashSet<Long>();
        for (var one : pending) {
            var first = pending.getFirst().ruling();
            if (first.ruling() != one.ruling().ruling()
                    || !Objects.equals(first.why(), one.ruling().why())
                    || desk.sectionOf(first.row()).table().position()
                            != desk.sectionOf(one.ruling().row()).table().position()
                    || !rows.add(one.ruling().row())) break;
            alike.add(one);
        }
        return alike;
    }

    /** False when the import was stopped. */
    private boolean replay(RowsAgain.Desk desk, List<RulingTable.Made> alike) {
        var id = desk.terms().work().id();
        var held = imports.hold(id).orElseThrow();
        if (held.state() != ImportState.RUNNING) return false;
        var first = alike.getFirst().ruling();
        var byRow = new HashMap<Long, RulingTable.Made>();
        for (var one : alike) byRow.put(one.ruling().row(), one);
        var section = desk.sectionOf(first.row());
        var cases = table.waiting(id, first.ruling().about(), byRow.keySet()).stream()
                .map(waiting -> {
                    var ruling =
                            Objects.requireNonNull(byRow.get(waiting.row())).ruling();
                    return new RulingRun.Case(waiting, ruling.fields(), ruling.byName());
                })
                .toList();
        var out = cases.isEmpty()
                ? Map.<Long, RowOutcome>of()
                : run.rule(desk, section, first.ruling(), cases, first.why());
        table.done(
                id,
                alike.stream()
                        .filter(one -> out.containsKey(one.ruling().row()))
                        .map(one -> one.cameOut(
                                Objects.requireNonNull(out.get(one.ruling().row()))))
                        .toList());
        table.passOver(alike.stream().map(one -> one.ruling().id()).toList());
        return true;
    }
}
