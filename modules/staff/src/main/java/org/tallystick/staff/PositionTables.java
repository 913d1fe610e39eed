package org.tallystick.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.staff.LadderRow.Holder;
import org.tallystick.tenancy.Ids;

/** Reads and writes positions and who holds them. */
@Component
class PositionTables {

    private final JdbcClient jdbc;

    PositionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PositionRow> all(LocalDate day) {
        var holders = holders(day);
        return jdbc.sql("select * from position where not retired order by seq, key")
                .query((row, _) -> new PositionRow(
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("class_key"),
                        row.getString("department_code"),
                        row.getString("unit"),
                        row.getBoolean("service"),
                        row.getBoolean("provisional"),
                        holders.getOrDefault(row.getString("key"), List.of())))
                .list();
    }

    Optional<PositionRow> of(String key, LocalDate day) {
        return all(day).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private record Held(String position, Holder holder) {}

    private Map<String, List<Holder>> holders(LocalDate day) {
        return jdbc
                .sql("""
                select h.position_key, p.username, p.name, po.title, h.from_on, h.until_on
                  from holding h join person p on p.id = h.person_id join position po on po.key = h.position_key
                 where h.from_on <= ? and (h.until_on is null or h.until_on >= ?)
                 order by p.name
                """)
                .params(day, day)
                .query((row, _) -> new Held(
                        row.getString("position_key"),
                        new Holder(
                                row.getString("username"),
                                row.getString("name"),
                                row.getString("title"),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::position, Collectors.mapping(Held::holder, Collectors.toList())));
    }

    void write(String key, ChangePosition command) {
        jdbc.sql("""
                insert into position as old (key, title, class_key, department_code, unit, service, provisional, seq, kept)
                select ?, ?, ?, ?, ?, false, false, coalesce(max(seq), 0) + 1, true from position
                on conflict (key) do update set title = excluded.title, class_key = excluded.class_key,
                    department_code = excluded.department_code, unit = excluded.unit, provisional = false,
                    kept = true, retired = false
                """)
                .params(Arrays.asList(key, command.title(), command.jobClass(), command.department(), command.unit()))
                .update();
    }

    /** Somebody new, who cannot sign in yet. */
    void add(String username, String name) {
        jdbc.sql("insert into person (id, username, name) values (?, ?, ?)")
                .params(Ids.next(), username, name)
                .update();
    }

    /** The first position of a class; a class without any gets one. */
    String ofClass(LadderRow.ClassRow jobClass) {
        var there = jdbc.sql("select key from position where class_key = ? and not retired order by seq limit 1")
                .param(jobClass.key())
                .query((row, _) -> row.getString("key"))
                .optional();
        if (there.isPresent()) return there.get();
        var key = "seat-" + jobClass.key();
        jdbc.sql("""
                insert into position (key, title, class_key, service, provisional, seq, kept)
                select ?, ?, ?, false, false, coalesce(max(seq), 0) + 1, true from position
                """).params(key, jobClass.title(), jobClass.key()).update();
        return key;
    }

    /** The positions that somebody holds after a day, in words. */
    List<String> heldAfter(String username, @Nullable String position, LocalDate day) {
        return jdbc.sql("""
                select po.title || ' from ' || to_char(h.from_on, 'Mon FMDD, YYYY')
                       || coalesce(' until ' || to_char(h.until_on, 'Mon FMDD, YYYY'), '') as held
                  from holding h join person p on p.id = h.person_id join position po on po.key = h.position_key
                 where p.username = :username and (cast(:position as text) is null or po.key = :position)
                   and (h.until_on is null or h.until_on > :day)
                 order by h.from_on, po.key
                """)
                .param("username", username)
                .param("position", position)
                .param("day", day)
                .query((row, _) -> row.getString("held"))
                .list();
    }

    /** What has not begun by then never begins: it ends before it does. */
    void end(String username, @Nullable String position, LocalDate lastDay) {
        jdbc.sql("""
                update holding h set until_on = :day, kept = true from person p
                 where p.id = h.person_id and p.username = :username
                   and (cast(:position as text) is null or h.position_key = :position)
                   and (h.until_on is null or h.until_on > :day)
                """)
                .param("username", username)
                .param("position", position)
                .param("day", lastDay)
                .update();
    }

    /** Ends what they hold before the first day when they move, and seats them. */
    void seat(String username, String position, LocalDate from, @Nullable LocalDate until, boolean moves) {
        if (moves) end(username, null, from.minusDays(1));
        jdbc.sql("""
                insert into holding (person_id, position_key, from_on, until_on, kept)
                select id, ?, ?, cast(? as date), true from person where username = ?
                on conflict (person_id, position_key, from_on) do update set until_on = excluded.until_on, kept = true
                """).params(Arrays.asList(position, from, until, username)).update();
    }
}
