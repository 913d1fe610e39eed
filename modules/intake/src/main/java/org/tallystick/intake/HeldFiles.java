package org.tallystick.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.NewAddress;
import org.tallystick.intake.reading.Columns;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.MappingRefused;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.Reading;
import org.tallystick.intake.reading.TableRows;
import org.tallystick.intake.reading.Vocabulary;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tables.Table;
import org.tallystick.tables.TableLine;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** Files that wait until somebody has said how their columns are meant; a mapping is tried on their first rows. */
@Service
public class HeldFiles {

    private static final int FIRST_ROWS = 12;

    private final JdbcClient jdbc;
    private final ImportFiles files;
    private final Imports imports;
    private final Vocabulary vocabulary;
    private final Authority authority;
    private final BusinessDay day;

    HeldFiles(
            JdbcClient jdbc,
            ImportFiles files,
            Imports imports,
            Vocabulary vocabulary,
            Authority authority,
            BusinessDay day) {
        this.jdbc = jdbc;
        this.files = files;
        this.imports = imports;
        this.vocabulary = vocabulary;
        this.authority = authority;
        this.day = day;
    }

    private record Held(String fileName, String key) {}

    /** Keeps a file until its columns are mapped. Refused with {@link FileRefused}. */
    public HeldFile hold(String fileName, InputStream file) {
        authority.require("import.load");
        var name = FileName.checked(fileName);
        var kept = files.keep(file, name);
        var id = Ids.next();
        jdbc.sql("""
                        insert into held_file (id, file_name, file_key, received_by, received_by_name, received_at)
                        values (:id, :name, :key, :by, :byName, :at)""")
                .param("id", id)
                .param("name", name)
                .param("key", kept.name())
                .param("by", CurrentPerson.get().person().value())
                .param("byName", CurrentPerson.get().name())
                .param("at", Timestamp.from(day.now()))
                .update();
        return read(id, new Held(name, kept.name()), firstOf(name, kept.tables()));
    }

    private static Table firstOf(String name, List<Table> tables) {
        if (tables.size() == 1) return tables.getFirst();
        throw new FileRefused("“" + name + "” holds " + tables.size()
                + " tables. Choose a mapping that reads them together, or send one table at a time.");
    }

    /** The file of an import once more, so that its columns can be meant otherwise. */
    public HeldFile holdAgain(ImportId id) {
        var work = imports.work(id);
        try (var file = files.raw(work.fileKey())) {
            return hold(work.fileName(), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file could not be read back.", unreadable);
        }
    }

    /** Refused with {@link NotThere}. */
    public HeldFile of(UUID id) {
        var held = held(id);
        return read(id, held, tableOf(held));
    }

    private Held held(UUID id) {
        return jdbc.sql("select file_name, file_key from held_file where id = :id")
                .param("id", id)
                .query((rs, _) -> new Held(rs.getString(1), rs.getString(2)))
                .optional()
                .orElseThrow(() -> new NotThere("file", id.toString()));
    }

    private Table tableOf(Held held) {
        return firstOf(held.fileName(), files.tablesOf(held.key(), held.fileName()));
    }

    private HeldFile read(UUID id, Held held, Table table) {
        try (var lines = files.open(held.key(), table)) {
            var columns = ImportRun.header(lines).stream().map(Reading::tidy).toList();
            var rows = new ArrayList<List<String>>();
            for (var line = lines.next(); line != null && rows.size() < FIRST_ROWS; line = lines.next())
                if (line instanceof TableLine.Fields fields) rows.add(List.copyOf(fields.values()));
            return new HeldFile(id, held.fileName(), columns, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file could not be read back.", unreadable);
        }
    }

    /** How the first rows would read. Refused with {@link MappingRefused} and {@link FileRefused}. */
    public List<TriedRow> tried(HeldFile file, Mapping mapping) {
        var columns = new Columns(file.columns(), mapping.checked().columns());
        var words = vocabulary.now();
        var reader = TableRows.of(mapping, null, columns, words, day.today());
        var tried = new ArrayList<TriedRow>();
        long row = 1;
        for (var fields : file.firstRows()) {
            row++;
            tried.add(shown(reader.read(row, new TableLine.Fields(row, fields))));
        }
        return tried;
    }

    private static TriedRow shown(ReadRow row) {
        var debt = row.debt();
        var fault = row.fault();
        return new TriedRow(
                row.row(),
                row.fields(),
                fault == null ? null : fault.column(),
                fault == null ? null : fault.reason(),
                debt == null ? null : debt.account(),
                debt == null ? null : debt.number(),
                debt == null ? null : debt.debtType(),
                debt == null ? null : debt.name(),
                debt == null
                        ? null
                        : debt.addresses().stream()
                                .findFirst()
                                .map(HeldFiles::inOneLine)
                                .orElse(null),
                debt == null ? null : debt.incurredOn(),
                row.said().levied(),
                row.said().paid(),
                row.said().balance());
    }

    private static String inOneLine(NewAddress address) {
        var parts = new ArrayList<String>();
        for (var part : java.util.Arrays.asList(
                address.line1(), address.line2(), address.city(), address.state(), address.zip()))
            if (part != null && !part.isBlank()) parts.add(part);
        return String.join(", ", parts);
    }

    /** Loads it by a mapping, tried first; the file is held no longer. Refused as {@link Imports#load}. */
    public ImportRow load(UUID id, String mapping, ControlTotals control) {
        var held = held(id);
        try (var file = files.raw(held.key())) {
            var row = imports.load(new LoadFile(held.fileName(), mapping, true, control), file);
            forget(id);
            return row;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file could not be read back.", unreadable);
        }
    }

    /** Lets go of a file that is not wanted. */
    public void forget(UUID id) {
        var held = held(id);
        jdbc.sql("delete from held_file where id = :id").param("id", id).update();
        files.forget(held.key());
    }
}
