package org.tallystick.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.security.PersonId;

/** Reads who holds what, and what is granted, on a day. */
@Component
class StaffTables {

    private static final String PEOPLE = """
            select p.id, p.username, p.name, c.title as class_title, c.code as class_code, c.rung,
                   po.title as position_title, coalesce(po.service, false) as service
              from person p
              left join lateral (select h.position_key from holding h
                                  where h.person_id = p.id and h.from_on <= :day
                                    and (h.until_on is null or h.until_on >= :day)
                                  order by h.until_on is not null, h.from_on desc, h.position_key limit 1) now on true
              left join position po on po.key = now.position_key
              left join job_class c on c.key = po.class_key
            """;

    private final JdbcClient jdbc;

    StaffTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonRow> people(LocalDate day) {
        return jdbc.sql(PEOPLE + " order by po.seq, p.name")
                .param("day", day)
                .query(this::person)
                .list();
    }

    Optional<PersonRow> person(UUID id, LocalDate day) {
        return jdbc.sql(PEOPLE + " where p.id = :id")
                .param("day", day)
                .param("id", id)
                .query(this::person)
                .optional();
    }

    Optional<PersonRow> person(String username, LocalDate day) {
        return jdbc.sql(PEOPLE + " where p.username = :username")
                .param("day", day)
                .param("username", username)
                .query(this::person)
                .optional();
    }

    private PersonRow person(ResultSet row, int number) throws SQLException {
        var position = row.getString("position_title");
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("class_title"),
                row.getString("class_code"),
                row.getString("rung"),
                position == null ? PersonRow.NO_POSITION : position,
                row.getBoolean("service"));
    }

    List<String> departments(UUID person, LocalDate day) {
        return jdbc.sql("""
                select distinct po.department_code
                  from holding h
                  join position po on po.key = h.position_key
                 where h.person_id = ? and h.from_on <= ? and (h.until_on is null or h.until_on >= ?)
                   and po.department_code is not null
                """).params(person, day, day).query(String.class).list();
    }

    List<String> openQuestions() {
        return jdbc.sql("select question from open_question order by seq")
                .query((row, _) -> row.getString("question"))
                .list();
    }

    /** The rung of a position; the outer is empty when there is no such position, the inner null when it has no class. */
    Optional<RungAt> rungAt(String position) {
        return jdbc.sql("select c.rung from position po left join job_class c on c.key = po.class_key where po.key = ?")
                .param(position)
                .query((row, _) -> new RungAt(row.getString("rung")))
                .optional();
    }

    record RungAt(@Nullable String orNull) {}

    record NamedGrant(Grant grant, String holder) {}

    static @Nullable String inWords(@Nullable String code, @Nullable String title) {
        return code == null ? title : code + " " + title;
    }
}
