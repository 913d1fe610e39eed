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

    /** Ends what they hold before the first day when they move, and seats them. */
    void seat(String username, String position, LocalDate from, @Nullable LocalDate until, boolean moves) {
        if (moves) {
            var last = from.minusDays(1);
            jdbc.sql("""
                    update holding h set until_on = ?, kept = true from person p
                     where p.id = h.person_id and p.username = ? and (h.until_on is null or h.until_on > ?)
                    """).params(last, username, last).update();
        }
        jdbc.sql("""
                insert into holding (person_id, position_key, from_on, until_on, kept)
                select id, ?, ?, cast(? as date), true from person where username = ?
                on conflict (person_id, position_key, from_on) do update set until_on = excluded.until_on, kept = true
                """).params(Arrays.asList(position, from, until, username)).update();
    }
}
