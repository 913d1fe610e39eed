package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.Columns;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tables.TableLine;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** What people decide about rows that did not post by themselves: repaired, given up, dismissed, or posted after all. */
@Service
public class Rulings {

    private final ImportRepository imports;
    private final RulingTable table;
    private final RulingRun run;
    private final RowsAgain again;
    private final ChangedAmounts changes;
    private final ImportTerms terms;
    private final TransactionOperations transactions;
    private final BusinessDay day;
    private final Authority authority;
    private final Audit audit;

    Rulings(
            ImportRepository imports,
            RulingTable table,
            RulingRun run,
            RowsAgain again,
            ChangedAmounts changes,
            ImportTerms terms,
            TransactionOperations transactions,
            BusinessDay day,
            Authority authority,
            Audit audit) {
        this.imports = imports;
        this.table = table;
        this.run = run;
        this.again = again;
        this.changes = changes;
        this.terms = terms;
        this.transactions = transactions;
        this.day = day;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Does what was decided about these rows; before acceptance nothing posts, afterwards it posts at once, as a supplement
     * of the same import. Rows that wait no longer are passed over. Refused: {@link ImportRefused}.
     */
    public ImportRow rule(RuleOnRows command) {
        var work = workOf(command.id());
        var because = mayRule(work, command.ruling());
        var desk = again.deskOf(work);
        var ids = new HashMap<Long, UUID>();
        try {
            for (var rows : desk.bySection(command.rows())) ruleOn(desk, command, rows, because, ids);
        } catch (DataIntegrityViolationException | IllegalArgumentException | ArithmeticException spoiled) {
            if (command.rows().size() == 1) throw notPosted(command.rows().getFirst());
            for (var row : command.rows()) oneByOne(desk, command, row, because, ids);
        }
        return imports.row(command.id()).orElseThrow();
    }

    private void oneByOne(RowsAgain.Desk desk, RuleOnRows command, long row, String because, Map<Long, UUID> ids) {
        try {
            ruleOn(desk, command, List.of(row), because, ids);
        } catch (DataIntegrityViolationException | IllegalArgumentException | ArithmeticException _) {
            throw notPosted(row);
        }
    }

    private static ImportRefused notPosted(long row) {
        return new ImportRefused("Row " + row + " could not be posted. It stays where it is.");
    }

    /** Repairs all rows that wait for the same reason with the same wrong value as this one; gives how many. */
    public long repairAlike(ImportId id, long row, Map<String, String> cells, @Nullable String why) {
        var alike = table.alike(workOf(id).id(), row, RuleOnRows.MOST_ROWS);
        if (alike.isEmpty()) throw new ImportRefused("Row " + row + " does not wait any more.");
        rule(new RuleOnRows(id, Ruling.REPAIR, alike, cells, why));
        return alike.size();
    }

    /** Decides about all rows that wait for one reason, or for any; gives how many there were. */
    public long ruleOnAll(ImportId id, Ruling ruling, @Nullable String reason, @Nullable String why) {
        var outcome = ruling.about();
        long done = 0;
        long after = 0;
        while (true) {
            var rows = table.waitingFor(workOf(id).id(), outcome, reason, after, RuleOnRows.MOST_ROWS);
            if (rows.isEmpty()) return done;
            rule(new RuleOnRows(id, ruling, rows, Map.of(), why));
            done += rows.size();
            after = rows.getLast();
        }
    }

    /** What a repeated row says of its debt in the books. Refused: {@link ImportRefused}. */
    public ChangedDebt changeBy(ImportId id, long row) {
        authority.require("import.load");
        var work = workOf(id);
        var waiting = table.waiting(id, RowOutcome.REPEATED, List.of(row)).stream()
                .findFirst()
                .orElseThrow(() -> new ImportRefused("Row " + row + " does not wait any more."));
        var desk = again.deskOf(work);
        var read = desk.read(desk.sectionOf(row), List.of(new TableLine.Fields(row, waiting.fields())))
                .getFirst();
        return changes.of(work, read);
    }

    /** What was decided about the rows of an import, the latest first. */
    public List<RulingRow> of(ImportId id, int limit) {
        return table.latest(id, Math.clamp(limit, 1, RuleOnRows.MOST_ROWS));
    }

    private Import workOf(ImportId id) {
        return imports.find(id).orElseThrow(() -> new NotThere("import", id.toString()));
    }

    private String mayRule(Import work, Ruling ruling) {
        boolean posts = work.posting() && !ruling.closes();
        var allowed = authority.require(posts ? "import.accept" : "import.load");
        boolean byOneself = CurrentPerson.get().person().equals(work.receivedBy());
        var balance = imports.row(work.id()).orElseThrow().totals().balance();
        if (posts && byOneself && terms.on(day.today()).wantsSecondPerson(balance))
            throw new ImportRefused("Somebody else than who brought the file in posts rows of it.");
        return allowed.reason();
    }

    private void ruleOn(RowsAgain.Desk desk, RuleOnRows command, List<Long> rows, String because, Map<Long, UUID> ids) {
        transactions.executeWithoutResult(_ -> {
            var held = imports.hold(command.id()).orElseThrow();
            if (held.posting() != desk.terms().work().posting()
                    || (held.state() != ImportState.READY && held.state() != ImportState.POSTED))
                throw new ImportRefused("Rows can be decided about when the import is ready or posted, not now.");
            var outcome = command.ruling().about();
            var waiting = table.waiting(command.id(), outcome, rows);
            if (waiting.isEmpty()) return;
            var by = CurrentPerson.get();
            var section = desk.sectionOf(rows.getFirst());
            var cases = waiting.stream()
                    .map(one -> new RulingRun.Case(one, cells(section, one, command.cells()), by.name()))
                    .toList();
            var out = run.rule(desk, section, command.ruling(), cases, command.why());
            var made = cases.stream()
                    .map(one -> new RulingTable.Made(
                            ruling(
                                    command,
                                    one,
                                    out,
                                    ids.computeIfAbsent(one.waiting().row(), _ -> Ids.next())),
                            by.person()))
                    .toList();
            table.done(command.id(), made);
            audit.done(Act.of(
                            "import." + command.ruling().name().toLowerCase(Locale.ROOT),
                            "import",
                            command.id().toString())
                    .before(said(section.columns(), made, command.cells(), RulingRow::original))
                    .after(said(section.columns(), made, command.cells(), RulingRow::fields))
                    .why(command.why())
                    .authority(because));
        });
    }

    private RulingRow ruling(RuleOnRows command, RulingRun.Case one, Map<Long, RowOutcome> out, UUID id) {
        return new RulingRow(
                id,
                one.waiting().row(),
                command.ruling(),
                one.waiting().fields(),
                one.fields(),
                command.why(),
                Objects.requireNonNull(out.get(one.waiting().row())),
                one.byName(),
                day.now());
    }

    private static List<String> cells(
            RowsAgain.Section section, RulingTable.Waiting waiting, Map<String, String> cells) {
        var columns = section.columns();
        var fields = new ArrayList<>(waiting.fields());
        while (fields.size() < columns.count()) fields.add("");
        cells.forEach((column, value) -> {
            int place = columns.placeOf(column);
            if (place < 0) throw new ImportRefused("The file has no column “" + column + "”.");
            if (!section.cards().allows(column, value))
                throw new ImportRefused("“" + column + "” cannot hold a payment card's number. Leave its digits out.");
            fields.set(place, value);
        });
        return fields;
    }

    /** Row by row: what the cells in question said, and where the row stands. */
    private static Map<String, ?> said(
            Columns columns,
            List<RulingTable.Made> made,
            Map<String, String> cells,
            Function<RulingRow, List<String>> from) {
        var said = new LinkedHashMap<String, Object>();
        for (var one : made) {
            var fields = from.apply(one.ruling());
            var values = new LinkedHashMap<String, String>();
            for (var column : cells.keySet()) {
                int place = columns.placeOf(column);
                values.put(column, place < fields.size() ? fields.get(place) : "");
            }
            said.put(
                    "row " + one.ruling().row(),
                    values.isEmpty() ? one.ruling().cameOut().name() : values);
        }
        return said;
    }
}
