package org.tallystick.staff.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.staff.Rung;
import org.tallystick.staff.pack.StaffPack.Position;

/** Writes series, classes, lines and positions; only rows that differ are touched, and what left the pack is retired. */
@Component
class LadderWriter {

    private final JdbcClient jdbc;

    LadderWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows changed. */
    int write(StaffPack staff) {
        var changed = rungs(staff.rungs());
        for (var series : staff.series())
            changed += jdbc.sql("""
                    insert into series as old (code, name, family) values (?, ?, ?)
                    on conflict (code) do update set name = excluded.name, family = excluded.family
                    where not old.kept and (old.*) is distinct from (excluded.*)
                    """)
                    .params(Arrays.asList(series.code(), series.name(), series.family()))
                    .update();
        for (var i = 0; i < staff.classes().size(); i++)
            changed += jobClass(staff.classes().get(i), i);
        changed += lines(staff.classes());
        for (var i = 0; i < staff.positions().size(); i++)
            changed += position(staff.positions().get(i), i);
        changed += retireOthers(
                "job_class", staff.classes().stream().map(JobClass::key).toList());
        changed += retireOthers(
                "position", staff.positions().stream().map(Position::key).toList());
        changed += openQuestions(staff.openQuestions());
        return changed;
    }

    private int rungs(List<Rung> rungs) {
        var changed = 0;
        for (var rung : rungs)
            changed += jdbc.sql("""
                    insert into rung as old (key, name, says, seq) values (?, ?, ?, ?)
                    on conflict (key) do update set name = excluded.name, says = excluded.says, seq = excluded.seq,
                        retired = false
                    where not old.kept and (old.name, old.says, old.seq, old.retired)
                        is distinct from (excluded.name, excluded.says, excluded.seq, false)
                    """)
                    .params(Arrays.asList(rung.key(), rung.name(), rung.says(), rung.seq()))
                    .update();
        return changed + retireOthers("rung", rungs.stream().map(Rung::key).toList());
    }

    private int openQuestions(List<String> questions) {
        var changed = 0;
        for (var i = 0; i < questions.size(); i++)
            changed += jdbc.sql("""
                    insert into open_question as old (question, seq) values (?, ?)
                    on conflict (question) do update set seq = excluded.seq where old.seq <> excluded.seq
                    """).params(questions.get(i), i).update();
        return changed
                + jdbc.sql("delete from open_question where not (question = any (?))")
                        .param(questions.toArray(String[]::new))
                        .update();
    }

    private int jobClass(JobClass one, int seq) {
        return jdbc.sql("""
                insert into job_class as old (key, code, title, series_code, rung, reports_to, effective_on, amended_on,
                    record_effective_on, representation, pay, probation, provisional, seq)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set code = excluded.code, title = excluded.title,
                    series_code = excluded.series_code, rung = excluded.rung, reports_to = excluded.reports_to,
                    effective_on = excluded.effective_on, amended_on = excluded.amended_on,
                    record_effective_on = excluded.record_effective_on, representation = excluded.representation,
                    pay = excluded.pay, probation = excluded.probation, provisional = excluded.provisional,
                    seq = excluded.seq, retired = false
                where not old.kept and (old.*) is distinct from (excluded.*)
                """)
                .params(Arrays.asList(
                        one.key(),
                        one.code(),
                        one.title(),
                        one.series(),
                        one.rung(),
                        one.reportsTo(),
                        one.facts().effective(),
                        one.facts().amended(),
                        one.facts().recordEffective(),
                        one.facts().representation(),
                        one.facts().pay(),
                        one.facts().probation(),
                        one.provisional(),
                        seq))
                .update();
    }

    private int lines(List<JobClass> classes) {
        var changed = 0;
        for (var one : classes) {
            for (var over : one.leadsOver()) changed += line(one.key(), over, false);
            for (var over : one.supervises()) changed += line(one.key(), over, true);
            var kept = new ArrayList<>(one.leadsOver());
            kept.addAll(one.supervises());
            changed += jdbc.sql("delete from line where class_key = ? and not (over_key = any (?))"
                            + " and not exists (select 1 from job_class c where c.key = class_key and c.kept)")
                    .params(one.key(), kept.toArray(String[]::new))
                    .update();
        }
        return changed;
    }

    private int line(String key, String over, boolean supervises) {
        return jdbc.sql("""
                insert into line as old (class_key, over_key, supervises) values (?, ?, ?)
                on conflict (class_key, over_key) do update set supervises = excluded.supervises
                where old.supervises <> excluded.supervises and not exists (
                    select 1 from job_class c where c.key = excluded.class_key and c.kept)
                """).params(key, over, supervises).update();
    }

    private int position(Position one, int seq) {
        return jdbc.sql("""
                insert into position as old (key, title, class_key, department_code, unit, service, provisional, seq)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set title = excluded.title, class_key = excluded.class_key,
                    department_code = excluded.department_code, unit = excluded.unit, service = excluded.service,
                    provisional = excluded.provisional, seq = excluded.seq, retired = false
                where not old.kept and (old.*) is distinct from (excluded.*)
                """)
                .params(Arrays.asList(
                        one.key(),
                        one.title(),
                        one.jobClass(),
                        one.department(),
                        one.unit(),
                        one.service(),
                        one.provisional(),
                        seq))
                .update();
    }

    /** The table is a word of this class, never of a pack. */
    private int retireOthers(String table, List<String> kept) {
        return jdbc.sql("update " + table
                        + " set retired = true where not retired and not kept and not (key = any (?))")
                .param(kept.toArray(String[]::new))
                .update();
    }
}
