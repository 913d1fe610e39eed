package org.tallystick.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.reading.CardWatch;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.RelatedTable;
import org.tallystick.intake.reading.TableRows;
import org.tallystick.intake.reading.Vocabulary;
import org.tallystick.tables.TableLine;

/** Reads single rows of an import once more, with other cells, as its file was read. */
@Component
class RowsAgain {

    private final ImportTables tables;
    private final ImportTerms terms;
    private final Vocabulary vocabulary;
    private final Referrals referrals;
    private final BusinessDay day;

    RowsAgain(ImportTables tables, ImportTerms terms, Vocabulary vocabulary, Referrals referrals, BusinessDay day) {
        this.tables = tables;
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.referrals = referrals;
        this.day = day;
    }

    /** How the rows of an import are read and posted on a day; to be asked for outside of a transaction. */
    Desk deskOf(Import work) {
        var today = day.today();
        var words = vocabulary.now();
        var wanted = terms.on(today);
        var owner = Optional.ofNullable(wanted.owner()).flatMap(words::person).orElse(work.receivedBy());
        var all = new ImportChunks.Terms(work, words, owner, today.plusDays(wanted.firstLookDays()));
        return new Desk(all, tables.of(work.id()), today);
    }

    /** A table of the import, with how its rows are meant; without a related table they are the accounts. */
    record Section(ImportTable table, @Nullable RelatedTable related, Columns columns, CardWatch cards) {}

    /** What it takes to read and post single rows. */
    final class Desk {
        private final ImportChunks.Terms all;
        private final List<ImportTable> tables;
        private final LocalDate today;

        private Desk(ImportChunks.Terms all, List<ImportTable> tables, LocalDate today) {
            this.all = all;
            this.tables = tables;
            this.today = today;
        }

        ImportChunks.Terms terms() {
            return all;
        }

        LocalDate today() {
            return today;
        }

        /** The table that the row stands in. */
        Section sectionOf(long row) {
            var table =
                    tables.stream().filter(one -> row <= one.end()).findFirst().orElseGet(tables::getLast);
            var mapping = all.work().mapping();
            var related = mapping.related().stream()
                    .filter(one -> table.position() > 0 && one.table().equalsIgnoreCase(table.name()))
                    .findFirst()
                    .orElse(null);
            var columns = new Columns(table.columns(), related == null ? mapping.columns() : related.columns());
            var references = related == null ? mapping.references() : related.references();
            return new Section(table, related, columns, new CardWatch(columns, references));
        }

        /** The rows table by table. */
        List<List<Long>> bySection(List<Long> rows) {
            return rows.stream()
                    .collect(groupingBy(row -> sectionOf(row).table().position(), TreeMap::new, toList()))
                    .values()
                    .stream()
                    .toList();
        }

        /** Rows of one table as they read with these cells, judged by the rules of referral. */
        List<ReadRow> read(Section section, List<TableLine.Fields> lines) {
            var work = all.work();
            var reader = TableRows.of(work.mapping(), section.related(), section.columns(), all.words(), today);
            var read = lines.stream()
                    .map(line -> reader.read(
                            line.row(),
                            new TableLine.Fields(line.row() - section.table().beginsAfter(), line.values())))
                    .toList();
            if (section.related() != null) return read;
            return referrals.judged(work, all.words(), today, read).rows();
        }
    }
}
