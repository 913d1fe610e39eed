package org.tallystick.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.LadderRow.Holder;
import org.tallystick.staff.LadderRow.Series;

/** Reads the ladder as a whole. */
@Component
class LadderTables {

    private final JdbcClient jdbc;

    LadderTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rung> rungs() {
        return jdbc.sql("select key, name, says, seq from rung where not retired order by seq")
                .query((row, _) ->
                        new Rung(row.getString("key"), row.getString("name"), row.getString("says"), row.getInt("seq")))
                .list();
    }

    List<Series> series() {
        return jdbc.sql("select code, name, family from series order by code")
                .query((row, _) -> new Series(row.getString("code"), row.getString("name"), row.getString("family")))
                .list();
    }

    /** Only of classes that are in use. */
    Directs directs() {
        var leads = new HashMap<String, Set<String>>();
        var all = new HashMap<String, Set<String>>();
        jdbc.sql("""
                        select l.class_key, l.over_key, not l.supervises as leads from line l
                          join job_class a on a.key = l.class_key and not a.retired
                          join job_class b on b.key = l.over_key and not b.retired
                        union all
                        select a.key, b.key, false from job_class b
                          join job_class a on a.key = b.reports_to and not a.retired
                         where not b.retired""").query(row -> {
            var over = row.getString("over_key");
            all.computeIfAbsent(row.getString("class_key"), _ -> new HashSet<>())
                    .add(over);
            if (row.getBoolean("leads"))
                leads.computeIfAbsent(row.getString("class_key"), _ -> new HashSet<>())
                        .add(over);
        });
        return new Directs(leads, all);
    }

    List<ClassRow> classes(LocalDate day) {
        var holders = holders(day);
        var leads = over(false);
        var supervises = over(true);
        return jdbc.sql("select * from job_class where not retired order by seq, key")
                .query((row, _) -> {
                    var key = row.getString("key");
                    return new ClassRow(
                            key,
                            row.getString("code"),
                            row.getString("title"),
                            row.getString("series_code"),
                            row.getString("rung"),
                            row.getString("reports_to"),
                            leads.getOrDefault(key, List.of()),
                            supervises.getOrDefault(key, List.of()),
                            row.getObject("effective_on", LocalDate.class),
                            row.getObject("amended_on", LocalDate.class),
                            row.getObject("record_effective_on", LocalDate.class),
                            row.getString("representation"),
                            row.getString("pay"),
                            row.getString("probation"),
                            row.getBoolean("provisional"),
                            holders.getOrDefault(key, List.of()));
                })
                .list();
    }

    private record Line(String from, String over) {}

    private Map<String, List<String>> over(boolean supervises) {
        return jdbc
                .sql("select class_key, over_key from line where supervises = ? order by over_key")
                .param(supervises)
                .query((row, _) -> new Line(row.getString("class_key"), row.getString("over_key")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::from, Collectors.mapping(Line::over, Collectors.toList())));
    }

    private record Held(String jobClass, Holder holder) {}

    private Map<String, List<Holder>> holders(LocalDate day) {
        var held = jdbc.sql("""
                select po.class_key, p.username, p.name, po.title, h.from_on, h.until_on
                  from holding h join person p on p.id = h.person_id join position po on po.key = h.position_key
                 where po.class_key is not null and h.from_on <= ? and (h.until_on is null or h.until_on >= ?)
                 order by p.name
                """)
                .params(day, day)
                .query((row, _) -> new Held(
                        row.getString("class_key"),
                        new Holder(
                                row.getString("username"),
                                row.getString("name"),
                                row.getString("title"),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class))))
                .list();
        return new ArrayList<>(held)
                .stream()
                        .collect(Collectors.groupingBy(
                                Held::jobClass, Collectors.mapping(Held::holder, Collectors.toList())));
    }
}
