package org.tallystick.staff;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the agency itself changes on its ladder; its pack leaves these rows alone from then on. */
@Component
class LadderEdits {

    private final JdbcClient jdbc;

    LadderEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void renameRung(String key, String name, @Nullable String says) {
        jdbc.sql("update rung set name = ?, says = coalesce(?, says), kept = true where key = ?")
                .params(Arrays.asList(name, says, key))
                .update();
    }

    void writeSeries(String code, String name, @Nullable String family) {
        jdbc.sql("""
                insert into series as old (code, name, family, kept) values (?, ?, ?, true)
                on conflict (code) do update set name = excluded.name,
                    family = coalesce(excluded.family, old.family), kept = true
                """).params(Arrays.asList(code, name, family)).update();
    }

    void addRung(Rung rung) {
        jdbc.sql("update rung set seq = seq + (case when seq >= ? then 1 else 0 end), kept = true")
                .param(rung.seq())
                .update();
        jdbc.sql("insert into rung (key, name, says, seq, kept) values (?, ?, ?, ?, true)")
                .params(Arrays.asList(rung.key(), rung.name(), rung.says(), rung.seq()))
                .update();
    }

    void write(String key, ChangeClass command, int seq) {
        jdbc.sql("""
                insert into job_class (key, code, title, series_code, rung, reports_to, provisional, seq, kept)
                values (?, ?, ?, ?, ?, ?, false, ?, true)
                on conflict (key) do update set code = excluded.code, title = excluded.title,
                    series_code = excluded.series_code, rung = excluded.rung, reports_to = excluded.reports_to,
                    provisional = false, kept = true, retired = false
                """)
                .params(Arrays.asList(
                        key,
                        command.code(),
                        command.title(),
                        command.series(),
                        command.rung(),
                        command.reportsTo(),
                        seq))
                .update();
        jdbc.sql("delete from line where class_key = ?").param(key).update();
        lines(key, command.leadsOver(), false);
        lines(key, command.supervises(), true);
    }

    void retire(String key) {
        jdbc.sql("update job_class set retired = true, kept = true where key = ?")
                .param(key)
                .update();
        jdbc.sql("delete from line where class_key = ? or over_key = ?")
                .params(key, key)
                .update();
    }

    private void lines(String key, List<String> over, boolean supervises) {
        for (var one : over)
            jdbc.sql("insert into line (class_key, over_key, supervises) values (?, ?, ?)")
                    .params(key, one, supervises)
                    .update();
    }
}
