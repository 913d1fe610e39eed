package org.tallystick.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts of the ladder and their changes, each as the command that it is. */
@Component
class DraftTable {

    /** A draft without its changes. */
    record Draft(
            UUID id,
            int basedOn,
            String standing,
            @Nullable LocalDate from,
            @Nullable String why,
            UUID by,
            String byName) {}

    /** A change in its draft; held when who put it there holds what it gives. */
    record Change(UUID id, LadderChange command, boolean held, UUID by, String byName) {}

    private static final Map<String, Class<? extends LadderChange>> COMMANDS = Stream.<Class<? extends LadderChange>>of(
                    RenameRung.class,
                    AddRung.class,
                    ChangeSeries.class,
                    ChangeClass.class,
                    RetireClass.class,
                    ChangePosition.class,
                    SeatSeveral.class,
                    SeatPerson.class,
                    EndSeat.class,
                    GrantAuthority.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> open() {
        return jdbc.sql("select * from ladder_draft where standing = 'OPEN'")
                .query(DraftTable::draft)
                .optional();
    }

    List<DraftLine> lines(int limit) {
        return jdbc.sql("""
                select d.*, (select count(*) from ladder_draft_change c where c.draft_id = d.id) as changes
                  from ladder_draft d order by d.id desc limit ?
                """)
                .param(limit)
                .query((row, number) -> {
                    var draft = draft(row, number);
                    return new DraftLine(
                            draft.id(),
                            draft.basedOn(),
                            draft.standing(),
                            draft.from(),
                            draft.why(),
                            draft.byName(),
                            row.getInt("changes"));
                })
                .list();
    }

    /** The one that was sent or approved last and does not act yet. */
    List<Draft> underWay() {
        return jdbc.sql("select * from ladder_draft where standing in ('SENT', 'APPROVED') order by id")
                .query(DraftTable::draft)
                .list();
    }

    List<Draft> approvedBy(LocalDate day) {
        return jdbc.sql("select * from ladder_draft where standing = 'APPROVED' and from_on <= ? order by from_on, id")
                .param(day)
                .query(DraftTable::draft)
                .list();
    }

    Optional<Draft> of(UUID id) {
        return jdbc.sql("select * from ladder_draft where id = ?")
                .param(id)
                .query(DraftTable::draft)
                .optional();
    }

    /** Held for the rest of the transaction; the edition is held before, see {@link LadderVersions#hold}. */
    Optional<Draft> held(UUID id) {
        return jdbc.sql("select * from ladder_draft where id = ? for update")
                .param(id)
                .query(DraftTable::draft)
                .optional();
    }

    UUID begin(int basedOn, SignedIn by, Instant at) {
        var id = Ids.next();
        jdbc.sql("insert into ladder_draft (id, based_on, standing, by_person, by_name, begun_at)"
                        + " values (?, ?, 'OPEN', ?, ?, ?)")
                .params(id, basedOn, by.person().value(), by.name(), Timestamp.from(at))
                .update();
        return id;
    }

    void settle(UUID id, String standing, Instant at) {
        jdbc.sql("update ladder_draft set standing = ?, settled_at = ? where id = ?")
                .params(standing, Timestamp.from(at), id)
                .update();
    }

    void send(UUID id, LocalDate from, String why) {
        jdbc.sql("update ladder_draft set standing = 'SENT', from_on = ?, why = ? where id = ?")
                .params(from, why, id)
                .update();
    }

    /** As before it was sent. */
    void reopen(UUID id) {
        jdbc.sql(
                        "update ladder_draft set standing = 'OPEN', from_on = null, why = null, settled_at = null where id = ?")
                .param(id)
                .update();
    }

    List<Change> changes(UUID draft) {
        return jdbc.sql("select * from ladder_draft_change where draft_id = ? order by id")
                .param(draft)
                .query((row, _) -> change(row))
                .list();
    }

    /** In place of what was kept about the same. */
    void keep(UUID draft, LadderChange change, boolean held, SignedIn by, Instant at) {
        jdbc.sql("delete from ladder_draft_change where draft_id = ? and subject = ?")
                .params(draft, change.subject())
                .update();
        jdbc.sql("""
                insert into ladder_draft_change (id, draft_id, kind, subject, command, held, by_person, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        draft,
                        change.getClass().getSimpleName(),
                        change.subject(),
                        json.writeValueAsString(change),
                        held,
                        by.person().value(),
                        by.name(),
                        Timestamp.from(at)))
                .update();
    }

    /** Whether it was there. */
    boolean drop(UUID draft, UUID change) {
        return jdbc.sql("delete from ladder_draft_change where draft_id = ? and id = ?")
                        .params(draft, change)
                        .update()
                == 1;
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getInt("based_on"),
                row.getString("standing"),
                row.getObject("from_on", LocalDate.class),
                row.getString("why"),
                row.getObject("by_person", UUID.class),
                row.getString("by_name"));
    }

    private Change change(ResultSet row) throws SQLException {
        var command = COMMANDS.get(row.getString("kind"));
        if (command == null) throw new IllegalStateException("No change of the ladder is a " + row.getString("kind"));
        return new Change(
                row.getObject("id", UUID.class),
                json.readValue(row.getString("command"), command),
                row.getBoolean("held"),
                row.getObject("by_person", UUID.class),
                row.getString("by_name"));
    }
}
