package org.tallystick.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountRow;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Draft accounts as they were typed. */
@Repository
class DraftTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing when the same maker's same key made one before. */
    boolean insert(DraftId id, @Nullable String key, DraftContent content, SignedIn by, Instant at) {
        return jdbc.sql("""
                        insert into draft (id, request_key, state, content, made_by, made_by_name, made_by_username, made_at, changed_at)
                        values (?, ?, 'DRAFT', cast(? as jsonb), ?, ?, ?, ?, ?)
                        on conflict (made_by, request_key) do nothing""")
                        .params(Arrays.asList(
                                id.value(),
                                key,
                                json(content),
                                by.person().value(),
                                by.name(),
                                by.username(),
                                at(at),
                                at(at)))
                        .update()
                == 1;
    }

    Optional<DraftRow> byKey(PersonId maker, String key) {
        return jdbc.sql("select * from draft where made_by = ? and request_key = ?")
                .params(maker.value(), key)
                .query(DraftTable::row)
                .optional();
    }

    Optional<DraftRow> of(DraftId id) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id.value())
                .query(DraftTable::row)
                .optional();
    }

    /** The draft, held for the rest of the transaction. */
    Optional<DraftRow> hold(DraftId id) {
        return jdbc.sql("select * from draft where id = ? for update")
                .param(id.value())
                .query(DraftTable::row)
                .optional();
    }

    void write(DraftId id, DraftContent content, Instant at) {
        jdbc.sql("update draft set content = cast(? as jsonb), version = version + 1, changed_at = ? where id = ?")
                .params(json(content), at(at), id.value())
                .update();
    }

    void state(DraftId id, DraftState state, @Nullable String reason, @Nullable String checkedBy, Instant at) {
        jdbc.sql("""
                        update draft set state = ?, returned_reason = ?, checked_by_name = ?, changed_at = ?, version = version + 1
                         where id = ?""")
                .params(Arrays.asList(state.name(), reason, checkedBy, at(at), id.value()))
                .update();
    }

    void accepted(DraftId id, AccountRow account, @Nullable String checkedBy, Instant at) {
        jdbc.sql("""
                        update draft set state = 'ACCEPTED', account_id = ?, account_number = ?, checked_by_name = ?, returned_reason = null,
                            changed_at = ?, version = version + 1
                         where id = ?""")
                .params(Arrays.asList(account.id().value(), account.number(), checkedBy, at(at), id.value()))
                .update();
    }

    /** A person's drafts in these states, the latest changed first. */
    List<DraftRow> madeBy(PersonId maker, Collection<DraftState> states, int limit) {
        return jdbc.sql("""
                        select * from draft where made_by = ? and state = any (cast(? as text[]))
                         order by changed_at desc, id desc limit ?""")
                .params(maker.value(), states.stream().map(DraftState::name).toArray(String[]::new), limit)
                .query(DraftTable::row)
                .list();
    }

    long acceptedOf(PersonId maker) {
        return jdbc.sql("select count(*) from draft where made_by = ? and state = 'ACCEPTED'")
                .param(maker.value())
                .query(Long.class)
                .single();
    }

    static String json(DraftContent content) {
        return JSON.writeValueAsString(content);
    }

    private static DraftRow row(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                new DraftId(row.getObject("id", UUID.class)),
                DraftState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("content"), DraftContent.class),
                row.getInt("version"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getString("made_by_name"),
                row.getString("made_by_username"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("returned_reason"),
                row.getString("checked_by_name"),
                row.getString("account_number"));
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
