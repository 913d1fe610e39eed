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
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.staff.Grant.HolderKind;

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
                                  order by h.from_on desc limit 1) now on true
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

    List<Seat> seats(UUID person, LocalDate day) {
        return jdbc.sql("""
                select po.key, po.title, c.key as class_key, c.code, c.title as class_title
                  from holding h
                  join position po on po.key = h.position_key
                  left join job_class c on c.key = po.class_key
                 where h.person_id = ? and h.from_on <= ? and (h.until_on is null or h.until_on >= ?)
                 order by h.from_on desc
                """)
                .params(person, day, day)
                .query((row, _) -> new Seat(
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("class_key"),
                        inWords(row.getString("code"), row.getString("class_title"))))
                .list();
    }

    /** The grants of an action in force on the day, each with its holder in words. */
    List<NamedGrant> grants(String action, LocalDate day) {
        return jdbc.sql("""
                select a.*, coalesce(c.code || ' ' || c.title, c.title, po.title, pe.name, a.holder) as holder_name
                  from authority a
                  left join job_class c on a.holder_kind = 'CLASS' and c.key = a.holder
                  left join position po on a.holder_kind = 'POSITION' and po.key = a.holder
                  left join person pe on a.holder_kind = 'PERSON' and pe.username = a.holder
                 where a.action = ? and a.from_on <= ? and (a.until_on is null or a.until_on >= ?)
                 order by c.seq, po.seq, pe.name, a.id
                """)
                .params(action, day, day)
                .query((row, _) -> new NamedGrant(grant(row), row.getString("holder_name")))
                .list();
    }

    List<String> openQuestions() {
        return jdbc.sql("select question from open_question order by seq")
                .query((row, _) -> row.getString("question"))
                .list();
    }

    record NamedGrant(Grant grant, String holder) {}

    private static Grant grant(ResultSet row) throws SQLException {
        var cents = row.getObject("limit_cents", Long.class);
        return new Grant(
                row.getString("action"),
                HolderKind.valueOf(row.getString("holder_kind")),
                row.getString("holder"),
                cents == null ? null : Money.ofCents(cents),
                row.getString("debt_type"),
                row.getString("department"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("citation"));
    }

    private static @Nullable String inWords(@Nullable String code, @Nullable String title) {
        return code == null ? title : code + " " + title;
    }
}
