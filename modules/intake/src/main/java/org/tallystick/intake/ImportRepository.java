package org.tallystick.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.Mappings;
import org.tallystick.intake.reading.NamedMapping;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. */
@Repository
class ImportRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            ImportId id,
            LoadFile command,
            NamedMapping named,
            ImportFiles.Kept file,
            long lines,
            List<String> columns,
            boolean posting,
            SignedIn by,
            Instant at) {
        jdbc.sql("""
                        insert into import (id, file_name, file_key, file_bytes, file_lines, file_columns, content_sha256,
                            mapping_name, mapping_version, mapping, dry_run, posting, state, received_by, received_by_name, received_at)
                        values (:id, :name, :key, :bytes, :lines, cast(:columns as jsonb), :sha256,
                            :mappingName, :mappingVersion, cast(:mapping as jsonb), :dryRun, :posting, 'QUEUED', :by, :byName, :at)""")
                .param("id", id.value())
                .param("name", command.fileName())
                .param("key", file.name())
                .param("bytes", file.bytes())
                .param("lines", lines)
                .param("columns", JSON.writeValueAsString(columns))
                .param("sha256", file.sha256())
                .param("mappingName", named.mapping().name())
                .param("mappingVersion", named.version())
                .param("mapping", Mappings.write(named.mapping()))
                .param("dryRun", command.dryRun())
                .param("posting", posting)
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
        control(id, command.control());
    }

    /** Says what the sender gave as totals, or corrects it. */
    void control(ImportId id, ControlTotals control) {
        jdbc.sql("""
                        update import set control_rows = :rows, control_levied_cents = :levied, control_paid_cents = :paid,
                            control_balance_cents = :balance where id = :id""")
                .param("id", id.value())
                .param("rows", control.rows())
                .param("levied", cents(control.levied()))
                .param("paid", cents(control.paid()))
                .param("balance", cents(control.balance()))
                .update();
    }

    private static @Nullable Long cents(@Nullable Money amount) {
        return amount == null ? null : amount.cents();
    }

    /** The import through which this content is being posted or was, if there is one. */
    Optional<ImportRow> postedBefore(String sha256) {
        return jdbc.sql(
                        "select * from import where content_sha256 = :sha256 and posting and state not in ('FAILED', 'CANCELLED')")
                .param("sha256", sha256)
                .query(ImportRepository::row)
                .optional();
    }

    String contentOf(ImportId id) {
        return jdbc.sql("select content_sha256 from import where id = :id")
                .param("id", id.value())
                .query((rs, _) -> rs.getString(1))
                .single();
    }

    /** Who sent the file. */
    Optional<PersonId> senderOf(ImportId id) {
        return jdbc.sql("select received_by from import where id = :id")
                .param("id", id.value())
                .query((rs, _) -> new PersonId(rs.getObject(1, UUID.class)))
                .optional();
    }

    /** The names of the file's columns, in order; none for an import that is not there. */
    List<String> columnsOf(ImportId id) {
        return jdbc.sql("select jsonb_array_elements_text(file_columns) from import where id = :id")
                .param("id", id.value())
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    Optional<Mapping> mappingOf(ImportId id) {
        var asked = jdbc.sql("select mapping from import where id = :id").param("id", id.value());
        return asked.query((rs, _) -> Mappings.read(rs.getString(1))).optional();
    }

    Optional<ImportRow> row(ImportId id) {
        var asked = jdbc.sql("select * from import where id = :id").param("id", id.value());
        return asked.query(ImportRepository::row).optional();
    }

    List<ImportRow> latest(int limit) {
        return jdbc.sql("select * from import order by received_at desc, id desc limit :limit")
                .param("limit", limit)
                .query(ImportRepository::row)
                .list();
    }

    /** The import as it stands just now. */
    Optional<Import> find(ImportId id) {
        return read("select * from import where id = :id", id);
    }

    private Optional<Import> read(String sql, ImportId id) {
        var asked = jdbc.sql(sql).param("id", id.value());
        return asked.query(ImportRepository::read).optional();
    }

    /** The import, held for the rest of the transaction: two runs of it come one after the other. */
    Optional<Import> hold(ImportId id) {
        return read("select * from import where id = :id for no key update", id);
    }

    void begin(ImportId id, Instant at, LocalDate businessDate) {
        jdbc.sql("""
                        update import set state = 'RUNNING', resumed = resumed or state = 'RUNNING', tries = tries + 1,
                            started_at = coalesce(started_at, :at), business_date = coalesce(business_date, :day)
                         where id = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("day", businessDate)
                .update();
    }

    void advance(ImportId id, ChunkResult chunk) {
        jdbc.sql("""
                        update import set last_row = :lastRow, tries = 0, row_count = row_count + :rows,
                            created = created + :created, matched = matched + :matched, repeated = repeated + :repeated, rejected = rejected + :rejected,
                            levied_cents = levied_cents + :levied, adjusted_cents = adjusted_cents + :adjusted,
                            moved_cents = moved_cents + :moved, paid_cents = paid_cents + :paid,
                            matched_cents = matched_cents + :matchedCents,
                            repeated_cents = repeated_cents + :repeatedCents, rejected_cents = rejected_cents + :rejectedCents,
                            linked = linked + :linked, pairs = pairs + :pairs,
                            file_levied_cents = file_levied_cents + :fileLevied, file_paid_cents = file_paid_cents + :filePaid,
                            file_balance_cents = file_balance_cents + :fileBalance
                         where id = :id""")
                .param("id", id.value())
                .param("lastRow", chunk.lastRow())
                .param("rows", chunk.rows())
                .param("created", chunk.created())
                .param("matched", chunk.matched())
                .param("repeated", chunk.repeated())
                .param("rejected", chunk.rejected())
                .param("levied", chunk.totals().levied().cents())
                .param("adjusted", chunk.totals().adjusted().cents())
                .param("moved", chunk.totals().moved().cents())
                .param("paid", chunk.totals().paid().cents())
                .param("matchedCents", chunk.matchedAmount().cents())
                .param("repeatedCents", chunk.repeatedAmount().cents())
                .param("rejectedCents", chunk.rejectedAmount().cents())
                .param("fileLevied", chunk.said().levied().cents())
                .param("filePaid", chunk.said().paid().cents())
                .param("fileBalance", chunk.said().balance().cents())
                .param("linked", chunk.links().made())
                .param("pairs", chunk.links().waiting())
                .update();
    }

    void end(ImportId id, ImportState state, Instant at, @Nullable String message) {
        jdbc.sql("update import set state = :state, ended_at = :at, message = :message where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("message", message)
                .update();
    }

    /** Back to the first row, this time to post, by the word of the one who accepts. */
    void restartToPost(ImportId id, String acceptedBy, @Nullable String despite) {
        jdbc.sql(
                        "update import_table set row_count = 0, created = 0, matched = 0, repeated = 0, rejected = 0 where import_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update import set posting = true, state = 'QUEUED', last_row = 0, row_count = 0, created = 0, matched = 0,
                            repeated = 0, rejected = 0, levied_cents = 0, adjusted_cents = 0, moved_cents = 0, paid_cents = 0,
                            matched_cents = 0, repeated_cents = 0, rejected_cents = 0, file_levied_cents = 0, file_paid_cents = 0, file_balance_cents = 0,
                            linked = 0, pairs = 0, business_date = null, started_at = null, ended_at = null, resumed = false, tries = 0,
                            accepted_by_name = :by, accepted_despite = :despite
                         where id = :id""")
                .param("id", id.value())
                .param("by", acceptedBy)
                .param("despite", despite)
                .update();
        jdbc.sql("update import_ruling set applied = false where import_id = :id")
                .param("id", id.value())
                .update();
    }

    private static Import read(ResultSet rs, int number) throws SQLException {
        return new Import(
                new ImportId(rs.getObject("id", UUID.class)),
                rs.getString("file_name"),
                rs.getString("file_key"),
                Mappings.read(rs.getString("mapping")),
                rs.getBoolean("posting"),
                ImportState.valueOf(rs.getString("state")),
                rs.getLong("last_row"),
                new PersonId(rs.getObject("received_by", UUID.class)),
                rs.getString("received_by_name"),
                rs.getObject("business_date", LocalDate.class),
                rs.getInt("tries"));
    }

    private static ImportRow row(ResultSet rs, int number) throws SQLException {
        var state = ImportState.valueOf(rs.getString("state"));
        var totals = new ImportTotals(
                money(rs, "levied_cents"),
                money(rs, "adjusted_cents"),
                money(rs, "moved_cents"),
                money(rs, "paid_cents"));
        return new ImportRow(
                new ImportId(rs.getObject("id", UUID.class)),
                rs.getString("file_name"),
                rs.getLong("file_bytes"),
                rs.getString("mapping_name"),
                rs.getObject("mapping_version", Integer.class),
                rs.getBoolean("dry_run"),
                state,
                rs.getLong("row_count"),
                rs.getLong("created"),
                rs.getLong("matched"),
                rs.getLong("repeated"),
                rs.getLong("rejected"),
                totals,
                money(rs, "matched_cents"),
                money(rs, "repeated_cents"),
                money(rs, "rejected_cents"),
                rs.getString("message"),
                rs.getString("received_by_name"),
                rs.getTimestamp("received_at").toInstant(),
                instant(rs, "started_at"),
                instant(rs, "ended_at"),
                state.percent(rs.getLong("last_row"), rs.getLong("file_lines")),
                rs.getBoolean("resumed"),
                ImportTotals.of(
                        money(rs, "file_levied_cents"), money(rs, "file_paid_cents"), money(rs, "file_balance_cents")),
                new ControlTotals(
                        rs.getObject("control_rows", Long.class),
                        amount(rs, "control_levied_cents"),
                        amount(rs, "control_paid_cents"),
                        amount(rs, "control_balance_cents")),
                rs.getString("accepted_despite"),
                rs.getLong("linked"),
                rs.getLong("pairs"));
    }

    private static Money money(ResultSet rs, String column) throws SQLException {
        return Money.ofCents(rs.getLong(column));
    }

    private static @Nullable Money amount(ResultSet rs, String column) throws SQLException {
        var cents = rs.getObject(column, Long.class);
        return cents == null ? null : Money.ofCents(cents);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
