package org.tallystick.staff;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.Refusal.Because;

/** The versions of the agency's ladder: each change makes one, and only who saw the last one can make the next. */
@Component
public class LadderVersions {

    private final JdbcClient jdbc;
    private final BusinessDay day;

    LadderVersions(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    int now() {
        return jdbc.sql("select coalesce(max(version), 1) from ladder_change")
                .query(Integer.class)
                .single();
    }

    /**
     * Waits until nobody else writes anything that decisions rest on, before any other row is held: two who write wait for
     * each other in one order, never crosswise.
     */
    public void hold() {
        jdbc.sql("select edition from authority_edition for update")
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** Refused when somebody made a version since {@code seen}. */
    void check(int seen) {
        if (now() != seen) throw changedMeanwhile();
    }

    /** Makes the next version. Refused when somebody made one since {@code seen}. */
    void next(int seen, String what, LocalDate from, @Nullable String why) {
        hold();
        check(seen);
        try {
            jdbc.sql("insert into ladder_change (version, what, from_on, why, by_name, at) values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            seen + 1, what, from, why, CurrentPerson.get().name(), Timestamp.from(day.now())))
                    .update();
        } catch (DuplicateKeyException _) {
            throw changedMeanwhile();
        }
    }

    List<ChangeRow> latest(int limit) {
        return jdbc.sql("select * from ladder_change order by version desc limit ?")
                .param(limit)
                .query((row, _) -> new ChangeRow(
                        row.getInt("version"),
                        row.getString("what"),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("why"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static StaffRefused changedMeanwhile() {
        return new StaffRefused(
                Because.STATE,
                "Somebody changed the ladder meanwhile. Look at it again; what you typed is still here.");
    }
}
