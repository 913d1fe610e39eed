package org.tallystick.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.ledger.ChargeId;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people decided about rows, and the rows that wait for a decision. */
@Repository
class RulingTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RulingTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A mark of all rulings on an import: another one after each further decision. */
    String markOf(ImportId id) {
        return jdbc.sql(
                        "select count(*) || ' ' || coalesce(max(id::text), '') from import_ruling where import_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** A row that waits: what it says, said first, and counts for in the sums of its import. */
    record Waiting(
            long row, List<String> fields, @Nullable List<String> original, List<String> flags, ImportTotals said) {
        List<String> first() {
            return original == null ? fields : original;
        }
    }

    /** A ruling as it was made, to be done or done again. */
    record Made(RulingRow ruling, PersonId by) {
        Made cameOut(RowOutcome outcome) {
            var r = ruling;
            return new Made(
                    new RulingRow(
                            r.id(),
                            r.row(),
                            r.ruling(),
                            r.original(),
                            r.fields(),
                            r.why(),
                            outcome,
                            r.byName(),
                            r.at()),
                    by);
        }
    }

    /** Where a row stands in the books; a row of a related table may be one charge of the debt. */
    record PostedAs(
            AccountId account, DebtId debt, @Nullable ChargeId charge) {}

    /** The account, the debt and, for a row of a related table, the charge that a row of this key became. */
    Optional<PostedAs> postedAs(SourceKey key) {
        return jdbc.sql(
                        "select account_id, debt_id, charge_id from source_record where key = :key and debt_id is not null")
                .param("key", key.bytes())
                .query((rs, _) -> new PostedAs(
                        new AccountId(rs.getObject(1, UUID.class)),
                        new DebtId(rs.getObject(2, UUID.class)),
                        rs.getObject(3) == null ? null : new ChargeId(rs.getObject(3, UUID.class))))
                .optional();
    }

    /** Those of the rows that still wait, in the file's order. */
    List<Waiting> waiting(ImportId id, RowOutcome outcome, Collection<Long> rows) {
        return jdbc.sql("""
                        select row, fields, original, flags, levied_cents, paid_cents, amount_cents from import_row
                         where import_id = :id and outcome = :outcome and row = any(:rows) and not closed order by row""")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("rows", rows.toArray(Long[]::new))
                .query((rs, _) -> new Waiting(
                        rs.getLong(1),
                        texts(rs.getString(2)),
                        rs.getString(3) == null ? null : texts(rs.getString(3)),
                        List.of((String[]) rs.getArray(4).getArray()),
                        ImportTotals.of(
                                Money.ofCents(rs.getLong(5)),
                                Money.ofCents(rs.getLong(6)),
                                Money.ofCents(rs.getLong(7)))))
                .list();
    }

    /** The numbers of the rows that wait for one reason, or for any, in the file's order. */
    List<Long> waitingFor(ImportId id, RowOutcome outcome, @Nullable String reason, long after, int limit) {
        return jdbc.sql("""
                        select row from import_row
                         where import_id = :id and outcome = :outcome and not closed and row > :after
                           and (cast(:reason as text) is null or reason = :reason or :reason = any(flags))
                         order by row limit :limit""")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("after", after)
                .param("limit", limit)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** The rows that wait with the same wrong value in the same column for the same reason as this one. */
    List<Long> alike(ImportId id, long row, int limit) {
        return jdbc.sql("""
                        select other.row from import_row one
                          join import_row other on other.import_id = one.import_id and other.outcome = one.outcome
                           and other.reason = one.reason and not other.closed
                           and other.column_name is not distinct from one.column_name
                           and other.value is not distinct from one.value
                         where one.import_id = :id and one.row = :row and one.outcome = 'REJECTED'
                         order by other.row limit :limit""")
                .param("id", id.value())
                .param("row", row)
                .param("limit", limit)
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    void remove(ImportId id, Collection<Long> rows) {
        jdbc.sql("delete from import_row where import_id = :id and row = any(:rows)")
                .param("id", id.value())
                .param("rows", rows.toArray(Long[]::new))
                .update();
    }

    void close(ImportId id, Collection<Long> rows, @Nullable String why) {
        jdbc.sql("update import_row set closed = true, closed_why = :why where import_id = :id and row = any(:rows)")
                .param("id", id.value())
                .param("rows", rows.toArray(Long[]::new))
                .param("why", why)
                .update();
    }

    /** What rows said before anybody repaired them. */
    void remember(ImportId id, List<Waiting> rows) {
        batch.batchUpdate(
                "update import_row set original = cast(? as jsonb) where import_id = ? and row = ?",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setString(1, JSON.writeValueAsString(row.first()));
                    statement.setObject(2, id.value());
                    statement.setLong(3, row.row());
                });
    }

    /** Keeps rulings as done; one that is there already is done once more. */
    void done(ImportId id, List<Made> made) {
        batch.batchUpdate("""
                insert into import_ruling (id, import_id, row, ruling, original, fields, why, came_out, applied, ruled_by, ruled_by_name, ruled_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, true, ?, ?, ?)
                on conflict (id) do update set applied = true, came_out = excluded.came_out""", made, Math.max(1, made.size()), (statement, one) -> {
            var ruling = one.ruling();
            statement.setObject(1, ruling.id());
            statement.setObject(2, id.value());
            statement.setLong(3, ruling.row());
            statement.setString(4, ruling.ruling().name());
            statement.setString(5, JSON.writeValueAsString(ruling.original()));
            statement.setString(6, JSON.writeValueAsString(ruling.fields()));
            statement.setString(7, ruling.why());
            statement.setString(8, ruling.cameOut().name());
            statement.setObject(9, one.by().value());
            statement.setString(10, ruling.byName());
            statement.setTimestamp(11, Timestamp.from(ruling.at()));
        });
    }

    void passOver(List<UUID> rulings) {
        jdbc.sql("update import_ruling set applied = true where id = any(:ids)")
                .param("ids", rulings.toArray(UUID[]::new))
                .update();
    }

    /** What was decided while the file was only tried and is still to be done with its posting, in order. */
    List<Made> pending(ImportId id, int limit) {
        return jdbc.sql("select * from import_ruling where import_id = :id and not applied order by id limit :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query((rs, _) -> new Made(row(rs, 0), new PersonId(rs.getObject("ruled_by", UUID.class))))
                .list();
    }

    /** The latest decisions of an import first. */
    List<RulingRow> latest(ImportId id, int limit) {
        return jdbc.sql("select * from import_ruling where import_id = :id order by id desc limit :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query(RulingTable::row)
                .list();
    }

    private static RulingRow row(ResultSet rs, int number) throws SQLException {
        return new RulingRow(
                rs.getObject("id", UUID.class),
                rs.getLong("row"),
                Ruling.valueOf(rs.getString("ruling")),
                texts(rs.getString("original")),
                texts(rs.getString("fields")),
                rs.getString("why"),
                RowOutcome.valueOf(rs.getString("came_out")),
                rs.getString("ruled_by_name"),
                rs.getTimestamp("ruled_at").toInstant());
    }

    private static List<String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }
}
