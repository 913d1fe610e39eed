package org.tallystick.staff;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.money.Money;
import org.tallystick.security.InPlaceOf;
import org.tallystick.staff.StaffTables.NamedGrant;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.RoundTrips;

/** Reads at which seats a person sits, what is granted and what is delegated, on a day. */
@Component
class AuthorityTables {

    private static final String SEATS = """
            select po.key, po.title, c.key as class_key, c.code, c.title as class_title, h.from_on,
                   null as number, null as given_by, null as for_username, null as for_name,
                   cast(null as date) as until_on, cast(null as text[]) as actions
              from holding h
              join position po on po.key = h.position_key
              left join job_class c on c.key = po.class_key
             where h.person_id = :person and h.from_on <= :day and (h.until_on is null or h.until_on >= :day)
            union all
            select po.key, po.title, c.key, c.code, c.title, d.from_on,
                   d.number, d.given_by, f.username, coalesce(f.name, po.title), d.until_on,
                   (select array_agg(a.action) from delegation_action a where a.delegation_id = d.id)
              from delegation d
              left join person f on f.username = d.acts_for
              left join holding h on h.person_id = f.id and h.from_on <= :day
                                 and (h.until_on is null or h.until_on >= :day)
              join position po on po.key = coalesce(h.position_key, d.acts_at)
              left join job_class c on c.key = po.class_key
             where d.kind = 'ACTING' and d.holder = (select username from person where id = :person) and d.standing = 'IN_FORCE' and d.ended_at is null
               and d.from_on <= :day and d.until_on >= :day
             order by number nulls first, from_on desc
            """;

    private static final String GRANTS = """
            select a.*, coalesce(c.code || ' ' || c.title, c.title, po.title, pe.name, a.holder) as holder_name
              from authority a
              left join job_class c on a.holder_kind = 'CLASS' and c.key = a.holder
              left join position po on a.holder_kind = 'POSITION' and po.key = a.holder
              left join person pe on a.holder_kind = 'PERSON' and pe.username = a.holder
             where a.action = any (:actions) and a.standing = 'IN_FORCE'
               and a.from_on <= :day and (a.until_on is null or a.until_on >= :day)
             order by a.action, c.seq, po.seq, pe.name, a.id
            """;

    private static final String PERSON = "select username, name from person where id = :person";

    static final String STANDING = PERSON + ";" + SEATS + ";" + GRANTS;

    static final String DELEGATIONS = """
            select d.*, (select array_agg(a.action) from delegation_action a where a.delegation_id = d.id) as actions
              from delegation d
             where d.kind = 'DOCUMENT' and d.standing = 'IN_FORCE' and d.ended_at is null
               and d.from_on <= ? and (d.until_on is null or d.until_on >= ?)
             order by d.from_on, d.number
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate named;
    private final RoundTrips trips;

    AuthorityTables(JdbcClient jdbc, NamedParameterJdbcTemplate named, RoundTrips trips) {
        this.jdbc = jdbc;
        this.named = named;
        this.trips = trips;
    }

    /** Which edition of the ladder is in force: another one as soon as anything that decisions rest on was changed. */
    Answer<List<UUID>> edition() {
        return trips.ask(
                "select edition from authority_edition",
                EmptySqlParameterSource.INSTANCE,
                (row, _) -> row.getObject(1, UUID.class));
    }

    /** One's own seats first, then those at which one acts. */
    List<Seat> seats(PersonRow person, LocalDate day) {
        return jdbc.sql(SEATS)
                .param("person", person.id().value())
                .param("day", day)
                .query((row, _) -> seat(row))
                .list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getString("key"),
                row.getString("title"),
                row.getString("class_key"),
                StaffTables.inWords(row.getString("code"), row.getString("class_title")),
                relief(row));
    }

    private static Seat.@Nullable Relief relief(ResultSet row) throws SQLException {
        var number = row.getString("number");
        if (number == null) return null;
        var actions = row.getArray("actions");
        var away = new InPlaceOf(
                row.getString("for_username"),
                row.getString("for_name"),
                number,
                row.getObject("until_on", LocalDate.class));
        return new Seat.Relief(
                away,
                away.inWords() + ", by " + row.getString("given_by"),
                actions == null ? List.of() : List.of((String[]) actions.getArray()));
    }

    /** The grants of these actions in force on the day, each with its holder in words. */
    List<NamedGrant> grants(List<String> actions, LocalDate day) {
        return jdbc.sql(GRANTS)
                .param("actions", actions.toArray(String[]::new))
                .param("day", day)
                .query((row, _) -> new NamedGrant(grant(row), row.getString("holder_name")))
                .list();
    }

    /** Who somebody is and where they sit. */
    record Person(String username, String name, List<Seat> seats) {}

    /** What a decision about one action rests on. */
    record Standing(Person person, List<NamedGrant> grants) {}

    /** Who somebody is, where they sit and what is granted, all in one round trip; empty for a stranger. */
    Optional<Standing> standing(UUID person, String action, LocalDate day) {
        var asked = new MapSqlParameterSource("person", person)
                .addValue("day", day)
                .addValue("actions", new String[] {action});
        var found = named.<Optional<Standing>>execute(STANDING, asked, statement -> {
            statement.execute();
            try (var who = statement.getResultSet()) {
                if (!who.next()) return Optional.empty();
                var username = who.getString("username");
                var name = who.getString("name");
                var seats = rows(statement, AuthorityTables::seat);
                var grants = rows(statement, row -> new NamedGrant(grant(row), row.getString("holder_name")));
                return Optional.of(new Standing(new Person(username, name, seats), grants));
            }
        });
        return Objects.requireNonNull(found);
    }

    private interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Those of the next answer. */
    private static <T> List<T> rows(PreparedStatement statement, Reader<T> reader) throws SQLException {
        statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        try (var rows = statement.getResultSet()) {
            var read = new ArrayList<T>();
            while (rows.next()) read.add(reader.of(rows));
            return List.copyOf(read);
        }
    }

    /** The documents in force on the day. */
    List<Delegation> delegations(LocalDate day) {
        return jdbc.sql(DELEGATIONS)
                .params(day, day)
                .query((row, _) -> delegation(row))
                .list();
    }

    static Delegation delegation(ResultSet row) throws SQLException {
        var actions = row.getArray("actions");
        return new Delegation(
                row.getString("number"),
                row.getString("given_by"),
                row.getString("words"),
                row.getString("citation"),
                HolderKind.valueOf(row.getString("holder_kind")),
                row.getString("holder"),
                actions == null ? List.of() : Arrays.asList((String[]) actions.getArray()),
                row.getString("debt_type"),
                row.getString("department"),
                cents(row),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("action"),
                HolderKind.valueOf(row.getString("holder_kind")),
                row.getString("holder"),
                cents(row),
                row.getString("debt_type"),
                row.getString("department"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("citation"),
                row.getBoolean("delegated"));
    }

    private static @Nullable Money cents(ResultSet row) throws SQLException {
        var cents = row.getObject("limit_cents", Long.class);
        return cents == null ? null : Money.ofCents(cents);
    }
}
