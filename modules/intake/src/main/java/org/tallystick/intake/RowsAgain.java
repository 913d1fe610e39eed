package org.tallystick.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.People;
import org.tallystick.tables.TableLine;

/** Reads single rows of an import once more, with other cells, as its file was read. */
@Component
class RowsAgain {

    private final ImportRepository imports;
    private final ImportTerms terms;
    private final DebtTypes debtTypes;
    private final Departments departments;
    private final People people;
    private final Referrals referrals;
    private final BusinessDay day;

    RowsAgain(
            ImportRepository imports,
            ImportTerms terms,
            DebtTypes debtTypes,
            Departments departments,
            People people,
            Referrals referrals,
            BusinessDay day) {
        this.imports = imports;
        this.terms = terms;
        this.debtTypes = debtTypes;
        this.departments = departments;
        this.people = people;
        this.referrals = referrals;
        this.day = day;
    }

    /** How the rows of an import are read and posted on a day; to be asked for outside of a transaction. */
    Desk deskOf(Import work) {
        var today = day.today();
        var words = new WordsOfAgency(debtTypes, departments, people);
        var wanted = terms.on(today);
        var owner = Optional.ofNullable(wanted.owner()).flatMap(words::person).orElse(work.receivedBy());
        var columns = new Columns(imports.columnsOf(work.id()), work.mapping().columns());
        return new Desk(
                new ImportChunks.Terms(work, words, owner, today.plusDays(wanted.firstLookDays())), columns, today);
    }

    /** What it takes to read and post single rows. */
    final class Desk {
        private final ImportChunks.Terms all;
        private final Columns columns;
        private final LocalDate today;

        private Desk(ImportChunks.Terms all, Columns columns, LocalDate today) {
            this.all = all;
            this.columns = columns;
            this.today = today;
        }

        ImportChunks.Terms terms() {
            return all;
        }

        Columns columns() {
            return columns;
        }

        LocalDate today() {
            return today;
        }

        /** The rows as they read with these cells, judged by the rules of referral. */
        List<ReadRow> read(List<TableLine.Fields> lines) {
            var reader = new RowReader(all.work().mapping(), columns, all.words(), today);
            var read = lines.stream().map(reader::read).toList();
            return referrals.judged(all.work(), all.words(), today, read).rows();
        }
    }
}
