package org.tallystick.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.money.Money;
import org.tallystick.tenancy.CopiedRows;
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
    record Posted(ReadRow row, ReadRow.Debt debt, AccountId account, DebtId debtId, RowOutcome outcome) {
        Posted as(RowOutcome other) {
            return new Posted(row, debt, account, debtId, other);
        }
    }

    /** Where rows of these keys were posted before, in this import or in another file. */
    Map<SourceKey, Earlier> postedAmong(ImportId id, Collection<SourceKey> keys) {
        return earlier("""
                select s.key, case when s.import_id <> :id then i.file_name end as file,
                       s.row - coalesce(t.begins_after, 0) as row, s.content
                  from source_record s join import i on i.id = s.import_id
                  left join import_table t on t.import_id = s.import_id
                   and s.row > t.begins_after and s.row <= t.begins_after + t.lines
                 where s.key = any(:keys)""", id, keys);
    }

    Map<SourceKey, Earlier> seenAmong(ImportId id, Collection<SourceKey> keys) {
        return earlier("""
                select s.key, null as file, s.row - coalesce(t.begins_after, 0) as row, s.content
                  from import_seen s
                  left join import_table t on t.import_id = s.import_id
                   and s.row > t.begins_after and s.row <= t.begins_after + t.lines
                 where s.import_id = :id and s.key = any(:keys)""", id, keys);
    }

    private Map<SourceKey, Earlier> earlier(String sql, ImportId id, Collection<SourceKey> keys) {
        var earlier = new HashMap<SourceKey, Earlier>();
        jdbc.sql(sql)
                .param("id", id.value())
                .param("keys", keys.stream().map(SourceKey::bytes).toArray(byte[][]::new))
                .query(rs -> {
                    var content = rs.getBytes("content");
                    earlier.put(
                            SourceKey.ofBytes(rs.getBytes("key")),
                            new Earlier(
                                    rs.getString("file"),
                                    rs.getLong("row"),
                                    content == null ? null : SourceKey.ofBytes(content)));
                });
        return earlier;
    }

    /** Which of these accounts hold a debt that came from the sender. */
    Set<AccountId> ofSender(String sender, Collection<AccountId> accounts) {
        if (accounts.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("""
                        select distinct s.account_id from source_record s join import i on i.id = s.import_id
                         where s.account_id = any(:accounts) and i.mapping ->> 'sender' = :sender""")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("sender", sender)
                .query((rs, _) -> new AccountId(rs.getObject(1, UUID.class)))
                .list());
    }

    void post(ImportId id, List<Posted> posted) {
        var rows = CopiedRows.into(
                "source_record", "key", "import_id", "row", "account_id", "debt_id", "kept", "content", "outcome");
        for (var one : posted)
            rows.row()
                    .bytes(one.row().key().bytes())
                    .id(id.value())
                    .big(one.row().row())
                    .id(one.account().value())
                    .id(one.debtId().value())
                    .json(
                            one.debt().kept().isEmpty()
                                    ? "{}"
                                    : JSON.writeValueAsString(one.debt().kept()))
                    .bytes(bytes(one.row().remarks().content()))
                    .text(one.outcome().name());
        rows.write(batch);
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

    private static byte @Nullable [] bytes(@Nullable SourceKey content) {
        return content == null ? null : content.bytes();
    }

    /** Remembers rows and their accounts while a file is only tried. */
    void seeRows(ImportId id, Triage triage) {
        seeRows(id, triage.created(), RowOutcome.CREATED);
        seeRows(id, triage.matched(), RowOutcome.MATCHED);
        var accounts = new LinkedHashSet<SourceKey>();
        for (var row : triage.posting())
            if (row.debt() != null && row.debt().account() != null)
                accounts.add(SourceKey.ofAccount(row.debt().account()));
        see(id, List.copyOf(accounts));
    }

    /** Remembers rows that are added to accounts while a file is only tried. */
    void seeRows(ImportId id, List<ReadRow> added) {
        seeRows(id, added, RowOutcome.MATCHED);
    }

    private void seeRows(ImportId id, List<ReadRow> tried, RowOutcome outcome) {
        batch.batchUpdate(
                "insert into import_seen (import_id, key, row, content, outcome) values (?, ?, ?, ?, ?) on conflict do nothing",
                tried,
                Math.max(1, tried.size()),
                (statement, row) -> {
                    statement.setObject(1, id.value());
                    statement.setBytes(2, row.key().bytes());
                    statement.setLong(3, row.row());
                    statement.setBytes(4, bytes(row.remarks().content()));
                    statement.setString(5, outcome.name());
                });
    }

    /** Adds to the counts of what is odd. */
    void count(ImportId id, List<Anomaly> anomalies) {
        batch.batchUpdate("""
                insert into import_anomaly (import_id, name, row_count, posted, amount_cents) values (?, ?, ?, ?, ?)
                    on conflict (import_id, name) do update set row_count = import_anomaly.row_count + excluded.row_count,
                        posted = import_anomaly.posted + excluded.posted,
                        amount_cents = import_anomaly.amount_cents + excluded.amount_cents""", anomalies, Math.max(1, anomalies.size()), (statement, anomaly) -> {
            statement.setObject(1, id.value());
            statement.setString(2, anomaly.name());
            statement.setLong(3, anomaly.rows());
            statement.setLong(4, anomaly.posted());
            statement.setLong(5, anomaly.amount().cents());
        });
    }

    Map<String, Anomaly> anomalies(ImportId id) {
        var anomalies = new HashMap<String, Anomaly>();
        jdbc.sql("select name, row_count, posted, amount_cents from import_anomaly where import_id = :id")
                .param("id", id.value())
                .query(rs -> {
                    anomalies.put(
                            rs.getString(1),
                            new Anomaly(rs.getString(1), rs.getLong(2), rs.getLong(3), Money.ofCents(rs.getLong(4))));
                });
        return anomalies;
    }

    /** Keeps rows that somebody may want to look at, with the reason or the flags. */
    void keep(ImportId id, KeptRow.Outcome outcome, List<ReadRow> rows) {
        batch.batchUpdate("""
                insert into import_row (import_id, row, outcome, column_name, value, reason, amount_cents, fields, flags,
                    levied_cents, paid_cents)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)""", rows, Math.max(1, rows.size()), (statement, row) -> {
            var fault = row.fault();
            var value = fault == null ? null : fault.value();
            statement.setObject(1, id.value());
            statement.setLong(2, row.row());
            statement.setString(3, outcome.name());
            statement.setString(4, fault == null ? null : fault.column());
            statement.setString(5, value == null ? null : withoutNul(value));
            statement.setString(6, fault == null ? "Flagged" : fault.reason());
            statement.setLong(7, row.amount().cents());
            statement.setString(8, JSON.writeValueAsString(cut(row.fields())));
            statement.setArray(
                    9,
                    statement
                            .getConnection()
                            .createArrayOf("text", row.remarks().flags().toArray()));
            statement.setLong(10, row.said().levied().cents());
            statement.setLong(11, row.said().paid().cents());
        });
    }

    void forgetSeen(ImportId id) {
        jdbc.sql("delete from import_seen where import_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from import_sum where import_id = :id")
                .param("id", id.value())
                .update();
    }

    void forgetKept(ImportId id) {
        jdbc.sql("delete from import_row where import_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from import_anomaly where import_id = :id")
                .param("id", id.value())
                .update();
    }

    long count(ImportId id, KeptRow.Outcome outcome) {
        return jdbc.sql("select count(*) from import_row where import_id = :id and outcome = :outcome")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    /** The reasons of rejected and repeated rows, the flags of those that posted; the most frequent first. */
    List<KeptReason> reasons(ImportId id, KeptRow.Outcome outcome) {
        return jdbc.sql("""
                        select why, count(*) from import_row
                         cross join lateral unnest(case when closed then array[cast(:settled as text)]
                             when outcome = 'FLAGGED' then flags else array[reason] end) as why
                         where import_id = :id and outcome = :outcome group by why order by 2 desc, 1""")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("settled", KeptRow.SETTLED)
                .query((rs, _) -> new KeptReason(rs.getString(1), rs.getLong(2)))
                .list();
    }

    List<KeptRow> kept(ImportId id, KeptRow.Outcome outcome, @Nullable String reason, long afterRow, int limit) {
        return jdbc.sql("""
                        select row, column_name, value, reason, flags, fields, original, closed, closed_why from import_row
                         where import_id = :id and outcome = :outcome and row > :after
                           and (cast(:reason as text) is null or (closed and :reason = :settled)
                                or (not closed and (reason = :reason or :reason = any(flags))))
                         order by row limit :limit""")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("after", afterRow)
                .param("reason", reason)
                .param("settled", KeptRow.SETTLED)
                .param("limit", limit)
                .query(ImportRowRepository::keptRow)
                .list();
    }

    private static KeptRow keptRow(ResultSet rs, int number) throws SQLException {
        return new KeptRow(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                List.of((String[]) rs.getArray(5).getArray()),
                JSON.readValue(rs.getString(6), TEXTS),
                rs.getString(7) == null ? null : JSON.readValue(rs.getString(7), TEXTS),
                rs.getBoolean(8),
                rs.getString(9));
    }

    private static List<String> cut(List<String> fields) {
        var cut = new ArrayList<String>(fields.size());
        for (var field : fields) {
            var plain = withoutNul(field);
            cut.add(plain.length() <= LONGEST_FIELD ? plain : plain.substring(0, LONGEST_FIELD) + "…");
        }
        return cut;
    }

    /** PostgreSQL holds every character but NUL. */
    private static String withoutNul(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
