package org.tallystick.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;

/** Tells people what happened while they did something else; it waits in the bell of the window until it is read. */
@Service
@Transactional
public class Notifications {

    private static final Duration READ_ONES_STAY = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final BusinessDay day;

    Notifications(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** Tells the person in one sentence; the link is a path inside the window, or null. */
    public void tell(PersonId person, String text, @Nullable String link) {
        tell(person, Ids.next().toString(), text, link);
    }

    /** The same, told once for the same {@code once}, such as the id of the news that caused it. */
    public void tell(PersonId person, String once, String text, @Nullable String link) {
        jdbc.sql("""
                        insert into notification (id, person, once, text, link, told_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (person, once) do nothing""")
                .params(Arrays.asList(Ids.next(), person.value(), once, text, link, Stamps.of(day.now())))
                .update();
    }

    /** How many the person at work has not read. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from notification where person = ? and read_at is null")
                .param(me())
                .query(Integer.class)
                .single();
    }

    /** The latest ones of the person at work, newest first, read or not. */
    @Transactional(readOnly = true)
    public List<NotificationRow> latest(int most) {
        return jdbc.sql(
                        "select id, text, link, told_at, read_at from notification where person = ? order by id desc limit ?")
                .params(me(), most)
                .query(Notifications::row)
                .list();
    }

    /** Marks one as read; false when the person at work has none of that id. */
    public boolean read(UUID id) {
        return jdbc.sql("update notification set read_at = coalesce(read_at, ?) where id = ? and person = ?")
                        .params(Stamps.of(day.now()), id, me())
                        .update()
                == 1;
    }

    /** Marks all as read, and forgets those that were read long ago. */
    public void readAll() {
        var now = day.now();
        jdbc.sql("update notification set read_at = ? where person = ? and read_at is null")
                .params(Stamps.of(now), me())
                .update();
        jdbc.sql("delete from notification where person = ? and read_at < ?")
                .params(me(), Stamps.of(now.minus(READ_ONES_STAY)))
                .update();
    }

    private static NotificationRow row(ResultSet row, int number) throws SQLException {
        return new NotificationRow(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("link"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    private static UUID me() {
        return CurrentPerson.get().person().value();
    }
}
