package org.tallystick.policy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.RoundTrips;
import tools.jackson.databind.json.JsonMapper;

/** The agency's adopted policies as they are kept; a new version is a new row, nothing is edited. */
@Component
class PolicyShelf {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final RoundTrips trips;
    private final BusinessDay clock;

    PolicyShelf(JdbcClient jdbc, RoundTrips trips, BusinessDay clock) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.clock = clock;
    }

    record Kept(
            String code,
            int version,
            LocalDate from,
            @Nullable String citation,
            String text) {

        Map<?, ?> terms() {
            return JSON.readValue(text, Map.class);
        }
    }

    /** The version of each code of the kind that is in force on the day. */
    Answer<List<Kept>> inForce(String kind, LocalDate day) {
        return trips.ask(
                """
                select distinct on (code) code, version, from_day, citation, terms::text
                  from policy
                 where kind = :kind and from_day <= :day
                 order by code, from_day desc, version desc""", new MapSqlParameterSource("kind", kind).addValue("day", Date.valueOf(day)), (row, _) -> kept(row));
    }

    /** The newest version of the code that begins on exactly this day. */
    Optional<Kept> beginning(String kind, String code, LocalDate from) {
        return jdbc.sql("""
                        select code, version, from_day, citation, terms::text
                          from policy
                         where kind = :kind and code = :code and from_day = :from
                         order by version desc limit 1""")
                .param("kind", kind)
                .param("code", code)
                .param("from", Date.valueOf(from))
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Keeps the terms as the next version and says its number. */
    int keep(String kind, String code, LocalDate from, @Nullable String citation, Map<?, ?> terms) {
        return jdbc.sql("""
                        insert into policy (id, kind, code, version, from_day, citation, terms, adopted_at)
                        values (:id, :kind, :code,
                                1 + coalesce((select max(version) from policy where kind = :kind and code = :code), 0),
                                :from, :citation, :terms::jsonb, :at)
                        returning version""")
                .param("id", Ids.next())
                .param("kind", kind)
                .param("code", code)
                .param("from", Date.valueOf(from))
                .param("citation", citation)
                .param("terms", JSON.writeValueAsString(terms))
                .param("at", Timestamp.from(clock.now()))
                .query(Integer.class)
                .single();
    }

    /** The terms as they would come back from the shelf, so that two of them can be compared. */
    static Map<?, ?> plain(Map<?, ?> terms) {
        return JSON.readValue(JSON.writeValueAsString(terms), Map.class);
    }

    private static Kept kept(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Kept(
                row.getString("code"),
                row.getInt("version"),
                row.getDate("from_day").toLocalDate(),
                row.getString("citation"),
                row.getString("terms"));
    }
}
