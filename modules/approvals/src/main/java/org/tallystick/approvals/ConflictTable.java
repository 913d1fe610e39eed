package org.tallystick.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.RoundTrips;

/** Who stays out of which cases. */
@Repository
class ConflictTable {

    private record Asked(PersonId person) {}

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    ConflictTable(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    void insert(ConflictRow row, PersonId by) {
        jdbc.sql("""
                        insert into conflict (id, person, username, about, reason, said_by, said_by_name, said_at,
                            confirmed_by_name, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        row.id(),
                        row.person().value(),
                        row.username(),
                        row.about(),
                        row.reason(),
                        by.value(),
                        row.saidBy(),
                        row.saidAt().atOffset(ZoneOffset.UTC),
                        row.confirmedBy(),
                        row.confirmedBy() == null ? null : row.saidAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** Whether it stood until now. */
    boolean end(UUID id, String byName, String why, Instant at) {
        return jdbc.sql(
                                "update conflict set ended_at = ?, ended_by_name = ?, ended_why = ? where id = ? and ended_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), byName, why, id)
                        .update()
                == 1;
    }

    /** Whether it stood and nobody had confirmed it. */
    boolean confirm(UUID id, String byName, Instant at) {
        return jdbc.sql("update conflict set confirmed_by_name = ?, confirmed_at = ?"
                                + " where id = ? and ended_at is null and confirmed_at is null")
                        .params(byName, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    Optional<ConflictRow> one(UUID id) {
        return jdbc.sql("select * from conflict where id = ?")
                .param(id)
                .query(ConflictTable::row)
                .optional();
    }

    /** Everybody's, for where cases are shared out among many. */
    List<ConflictRow> everybodys() {
        return jdbc.sql("select * from conflict where ended_at is null order by id")
                .query(ConflictTable::row)
                .list();
    }

    /** All of somebody's, the oldest first; within work done together they are asked for once. */
    Answer<List<ConflictRow>> standing(PersonId person) {
        return trips.once(
                new Asked(person),
                () -> trips.ask(
                        "select * from conflict where person = :person and ended_at is null order by id",
                        new MapSqlParameterSource("person", person.value()),
                        ConflictTable::row));
    }

    /** The latest first; everybody's when no person is given. */
    List<ConflictRow> all(@Nullable PersonId person) {
        return jdbc.sql("""
                        select * from conflict
                         where ended_at is null and (cast(:person as uuid) is null or person = :person) order by id desc limit 500""")
                .param("person", person == null ? null : person.value())
                .query(ConflictTable::row)
                .list();
    }

    private static ConflictRow row(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ConflictRow(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("username"),
                row.getString("about"),
                row.getString("reason"),
                row.getString("said_by_name"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by_name"),
                ended == null ? null : ended.toInstant());
    }
}
