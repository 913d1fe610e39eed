package org.tallystick.intake;

import java.util.Collection;
import java.util.HashMap;
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
import org.tallystick.intake.reading.Addition;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.ledger.ChargeId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What senders said of accounts, in their words; nothing of it is ever changed. */
@Repository
class SourceRecordTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SourceRecordTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Where a record belongs. */
    record Place(AccountId account, @Nullable DebtId debt) {}

    /** A record to be kept, with the charge that it became; a link says of which record it is another mention. */
    record NewRecord(
            SourceKey key,
            long row,
            Place place,
            Addition addition,
            @Nullable ChargeId charge,
            @Nullable SourceKey sameAs) {}

    /** The charges of an account that rows of related tables became. */
    Set<ChargeId> chargesOf(AccountId account) {
        return Set.copyOf(jdbc.sql(
                        "select distinct charge_id from source_record where account_id = :id and charge_id is not null")
                .param("id", account.value())
                .query((rs, _) -> new ChargeId(rs.getObject(1, UUID.class)))
                .list());
    }

    Map<SourceKey, Place> placesOf(Collection<SourceKey> keys) {
        var places = new HashMap<SourceKey, Place>();
        jdbc.sql("select key, account_id, debt_id from source_record where key = any(:keys)")
                .param("keys", keys.stream().map(SourceKey::bytes).toArray(byte[][]::new))
                .query(rs -> {
                    var debt = rs.getObject(3, UUID.class);
                    places.put(
                            SourceKey.ofBytes(rs.getBytes(1)),
                            new Place(
                                    new AccountId(rs.getObject(2, UUID.class)),
                                    debt == null ? null : new DebtId(debt)));
                });
        return places;
    }

    void add(ImportId id, List<NewRecord> records) {
        batch.batchUpdate("""
                insert into source_record (key, import_id, row, account_id, debt_id, kept, kind, number, part_of, same_as, charge_id, outcome)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, 'MATCHED')""", records, Math.max(1, records.size()), (row, one) -> {
            var debt = one.place().debt();
            var parent = one.addition().parent();
            row.setBytes(1, one.key().bytes());
            row.setObject(2, id.value());
            row.setLong(3, one.row());
            row.setObject(4, one.place().account().value());
            row.setObject(5, debt == null ? null : debt.value());
            row.setString(6, JSON.writeValueAsString(one.addition().fields()));
            row.setString(7, one.addition().kind());
            row.setString(8, one.addition().number());
            row.setBytes(9, parent == null ? null : parent.bytes());
            row.setBytes(10, one.sameAs() == null ? null : one.sameAs().bytes());
            row.setObject(11, one.charge() == null ? null : one.charge().value());
        });
    }

    /** How many records of each kind a file gave, and how many further rows only name one of them again. */
    List<SourceRecordCount> counts(ImportId file) {
        return jdbc.sql("""
                        select kind, count(*) filter (where same_as is null) as records, count(same_as) as links
                          from source_record where import_id = :import group by kind order by kind""")
                .param("import", file.value())
                .query((rs, _) ->
                        new SourceRecordCount(rs.getString("kind"), rs.getLong("records"), rs.getLong("links")))
                .list();
    }

    /** The records of accounts after a place, file by file and row by row. */
    List<SourceRecordRow> of(Collection<AccountId> accounts, @Nullable ImportId file, long afterRow, int limit) {
        return jdbc.sql("""
                        select s.import_id, s.row, s.account_id, s.kind, s.number, s.kept, i.file_name,
                               p.number as part_of, first.account_id as first_account, t.name, s.row - t.begins_after as line
                          from source_record s
                          join import i on i.id = s.import_id
                          join import_table t on t.import_id = s.import_id
                           and s.row > t.begins_after and s.row <= t.begins_after + t.lines
                          left join source_record p on p.key = s.part_of
                          left join source_record first on first.key = s.same_as
                         where s.account_id = any(:accounts) and (s.import_id, s.row) > (:import, :row)
                         order by s.import_id, s.row limit :limit""")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("import", file == null ? new UUID(0, 0) : file.value())
                .param("row", afterRow)
                .param("limit", limit)
                .query((rs, _) -> {
                    var first = rs.getObject("first_account", UUID.class);
                    return new SourceRecordRow(
                            new ImportId(rs.getObject("import_id", UUID.class)),
                            rs.getString("file_name"),
                            rs.getLong("row"),
                            rs.getString("name"),
                            rs.getLong("line"),
                            new AccountId(rs.getObject("account_id", UUID.class)),
                            rs.getString("kind"),
                            rs.getString("number"),
                            rs.getString("part_of"),
                            first == null ? null : new AccountId(first),
                            JSON.readValue(rs.getString("kept"), FIELDS));
                })
                .list();
    }
}
