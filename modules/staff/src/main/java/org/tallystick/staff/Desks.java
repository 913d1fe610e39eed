package org.tallystick.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Once;

/** Who sits where today, with those who act there, and what becomes of the work at a desk where nobody sits. */
@Service
@Transactional(readOnly = true)
public class Desks {

    private static final String ALL = """
            select p.username, po.key, po.class_key, po.department_code, po.unit, h.from_on, false as acting
              from holding h
              join person p on p.id = h.person_id
              join position po on po.key = h.position_key
             where po.class_key is not null and h.from_on <= :day and (h.until_on is null or h.until_on >= :day)
            union all
            select d.holder, po.key, po.class_key, po.department_code, po.unit, d.from_on, true
              from delegation d
              left join person f on f.username = d.acts_for
              left join holding h on h.person_id = f.id and h.from_on <= :day
                                 and (h.until_on is null or h.until_on >= :day)
              join position po on po.key = coalesce(h.position_key, d.acts_at)
             where po.class_key is not null and d.kind = 'ACTING' and d.standing = 'IN_FORCE' and d.ended_at is null
               and d.from_on <= :day and d.until_on >= :day
             order by acting, from_on, username
            """;

    private final JdbcClient jdbc;
    private final DelegationTables delegations;
    private final ReliefNews reliefs;
    private final BusinessDay day;

    Desks(JdbcClient jdbc, DelegationTables delegations, ReliefNews reliefs, BusinessDay day) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.reliefs = reliefs;
        this.day = day;
    }

    /** Whose desk it is before who acts there. */
    public List<DeskRow> all() {
        return Once.ask(
                () -> jdbc.sql(ALL).param("day", day.today()).query(Desks::row).list(), Desks.class);
    }

    /** Who was seated at the desk since that day, the first of them; empty while it is nobody's. */
    public Optional<String> seatedAt(String position, LocalDate since) {
        return all().stream()
                .filter(desk -> !desk.acting() && desk.position().equals(position))
                .filter(desk -> !desk.from().isBefore(since))
                .map(DeskRow::username)
                .findFirst();
    }

    /** Reliefs at desks that are in force on the day, one for each person whose work lies there. */
    public List<ReliefChanged> relievedOn(LocalDate on) {
        return delegations.acting(on).stream()
                .filter(kept -> kept.actsAt() != null)
                .flatMap(kept -> reliefs.of(kept, on).stream())
                .toList();
    }

    private static DeskRow row(ResultSet row, int number) throws SQLException {
        return new DeskRow(
                row.getString("username"),
                row.getString("key"),
                row.getString("class_key"),
                row.getString("department_code"),
                row.getString("unit"),
                row.getObject("from_on", LocalDate.class),
                row.getBoolean("acting"));
    }
}
