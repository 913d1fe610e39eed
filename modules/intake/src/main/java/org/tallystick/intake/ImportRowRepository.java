package org.tallystick.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: those that posted, by their keys, and those that did not, with the reason. */
@Repository
class ImportRowRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int LONGEST_FIELD = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportRowRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A row that is in the books now. */
    record Posted(ReadRow row, ReadRow.Debt debt, AccountId account, DebtId debtId) {}

    Set<SourceKey> postedAmong(Collection<SourceKey> keys) {
        return keysOf("select key from source_record where key = any(:keys)", null, keys);
    }

    Set<SourceKey> seenAmong(ImportId id, Collection<SourceKey> keys) {
        return keysOf("select key from import_seen where import_id = :id and key = any(:keys)", id, keys);
    }

    private Set<SourceKey> keysOf(String sql, @Nullable ImportId id, Collection<SourceKey> keys) {
        var statement =
                jdbc.sql(sql).param("keys", keys.stream().map(SourceKey::bytes).toArray(byte[][]::new));
        if (id != null) statement = statement.param("id", id.value());
        return new HashSet<>(
                statement.query((rs, _) -> SourceKey.ofBytes(rs.getBytes(1))).list());
    }

    void post(ImportId id, List<Posted> rows) {
        batch.batchUpdate(
                "insert into source_record (key, import_id, row, account_id, debt_id, kept) values (?, ?, ?, ?, ?, cast(? as jsonb))",
                rows,
                rows.size(),
                (statement, posted) -> {
                    statement.setBytes(1, posted.row().key().bytes());
                    statement.setObject(2, id.value());
                    statement.setLong(3, posted.row().row());
                    statement.setObject(4, posted.account().value());
                    statement.setObject(5, posted.debtId().value());
                    statement.setString(6, JSON.writeValueAsString(posted.debt().kept()));
                });
    }

    void see(ImportId id, List<SourceKey> keys) {
        batch.batchUpdate(
                "insert into import_seen (import_id, key) values (?, ?) on conflict do nothing",
                keys,
                Math.max(1, keys.size()),
                (statement, key) -> {
                    statement.setObject(1, id.value());
                    statement.setBytes(2, key.bytes());
                });
    }

    /** Keeps rows that did not post; the reason of a repeated one says where it was seen before. */
    void keep(ImportId id, String outcome, List<ReadRow> rows) {
        batch.batchUpdate("""
                insert into import_row (import_id, row, outcome, column_name, value, reason, amount_cents, fields)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""", rows, Math.max(1, rows.size()), (statement, row) -> {
            var fault = row.fault();
            statement.setObject(1, id.value());
            statement.setLong(2, row.row());
            statement.setString(3, outcome);
            statement.setString(4, fault == null ? null : fault.column());
            statement.setString(5, fault == null ? null : plain(fault.value()));
            statement.setString(6, fault == null ? "Seen before" : fault.reason());
            statement.setLong(7, row.amount().cents());
            statement.setString(8, JSON.writeValueAsString(cut(row.fields())));
        });
    }

    void forgetSeen(ImportId id) {
        jdbc.sql("delete from import_seen where import_id = :id")
                .param("id", id.value())
                .update();
    }

    void forgetKept(ImportId id) {
        jdbc.sql("delete from import_row where import_id = :id")
                .param("id", id.value())
                .update();
    }

    List<RejectReason> reasons(ImportId id) {
        return jdbc.sql("""
                        select reason, count(*) from import_row
                         where import_id = :id and outcome = 'REJECTED' group by reason order by 2 desc, 1""")
                .param("id", id.value())
                .query((rs, _) -> new RejectReason(rs.getString(1), rs.getLong(2)))
                .list();
    }

    List<RejectedRow> rejects(ImportId id, @Nullable String reason, long afterRow, int limit) {
        return jdbc.sql("""
                        select row, column_name, value, reason, fields from import_row
                         where import_id = :id and outcome = 'REJECTED' and row > :after
                           and (cast(:reason as text) is null or reason = :reason)
                         order by row limit :limit""")
                .param("id", id.value())
                .param("after", afterRow)
                .param("reason", reason)
                .param("limit", limit)
                .query(ImportRowRepository::rejected)
                .list();
    }

    private static RejectedRow rejected(ResultSet rs, int number) throws SQLException {
        return new RejectedRow(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                JSON.readValue(rs.getString(5), TEXTS));
    }

    private static List<String> cut(List<String> fields) {
        var cut = new ArrayList<String>(fields.size());
        for (var field : fields) {
            var plain = withoutNul(field);
            cut.add(plain.length() <= LONGEST_FIELD ? plain : plain.substring(0, LONGEST_FIELD) + "…");
        }
        return cut;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : withoutNul(text);
    }

    /** PostgreSQL holds every character but NUL. */
    private static String withoutNul(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
