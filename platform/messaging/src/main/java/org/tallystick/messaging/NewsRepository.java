package org.tallystick.messaging;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agency's news that was not heard yet, as the registry keeps it. */
@Component
class NewsRepository {

    private final JdbcClient jdbc;

    NewsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** News last told before this moment and never finished was lost with its process: it counts as failed. */
    int failForgotten(Instant before) {
        return jdbc.sql("""
                        update event_publication set status = 'FAILED'
                         where completion_date is null and status <> 'FAILED'
                           and coalesce(last_resubmission_date, publication_date) < :before""").param("before", Timestamp.from(before)).update();
    }

    /** Takes news out of the way that failed this often, and says what it was. */
    List<String> giveUp(int tries, Instant now) {
        return jdbc.sql("""
                        with gone as (
                            delete from event_publication
                             where completion_date is null and status = 'FAILED' and completion_attempts >= :tries
                            returning *)
                        insert into news_given_up
                        select id, listener_id, event_type, serialized_event, publication_date, completion_attempts,
                               :now from gone
                        returning event_type || ' ' || id""")
                .param("tries", tries)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Failed news whose pause is over; the pause doubles with each try up to an hour. */
    Set<UUID> due(Instant now, Duration firstPause, int atMost) {
        return Set.copyOf(jdbc.sql("""
                        select id from event_publication
                         where completion_date is null and status = 'FAILED'
                           and coalesce(last_resubmission_date, publication_date)
                               + least(3600, :pause * power(2, least(coalesce(completion_attempts, 1), 12) - 1))
                                 * interval '1 second' <= :now
                         order by publication_date limit :atMost""")
                .param("pause", firstPause.toSeconds())
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    long outstanding() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    List<UnheardNewsRow> unheard() {
        return jdbc.sql("""
                        select id, event_type, listener_id, publication_date, completion_attempts as tries,
                               false as given_up
                          from event_publication where completion_date is null
                        union all
                        select id, event_type, listener_id, publication_date, tries, true from news_given_up
                         order by publication_date""")
                .query((row, _) -> new UnheardNewsRow(
                        row.getObject("id", UUID.class),
                        row.getString("event_type"),
                        row.getString("listener_id"),
                        row.getTimestamp("publication_date").toInstant(),
                        row.getInt("tries"),
                        row.getBoolean("given_up")))
                .list();
    }

    /** Puts news that was given up back among the failed, with all its tries before it. */
    int takeUpAgain(UUID id) {
        return jdbc.sql("""
                        with again as (delete from news_given_up where id = :id returning *)
                        insert into event_publication (id, listener_id, event_type, serialized_event,
                                                       publication_date, status, completion_attempts)
                        select id, listener_id, event_type, serialized_event, publication_date, 'FAILED', 1
                          from again""").param("id", id).update();
    }
}
