package org.tallystick.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.StaffPack.Holder;
import org.tallystick.tenancy.Ids;

/** Writes people, what they hold and what is granted; what left the pack ended yesterday and stays on the record. */
@Component
class PeopleWriter {

    private final JdbcClient jdbc;
    private final BusinessDay day;

    PeopleWriter(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** How many rows changed. */
    int write(StaffPack staff) {
        var changed = 0;
        var kept = new ArrayList<String>();
        for (var position : staff.positions())
            for (var holder : position.holders()) {
                changed += person(holder) + holding(holder, position.key());
                kept.add(holder.username() + " " + position.key());
            }
        changed += endHoldings(kept);
        return changed + grants(staff.grants());
    }

    private int person(Holder holder) {
        return jdbc.sql("""
                insert into person as old (id, username, name) values (?, ?, ?)
                on conflict (username) do update set name = excluded.name where old.name <> excluded.name
                """)
                .params(Ids.next(), holder.username(), holder.name())
                .update();
    }

    private int holding(Holder holder, String position) {
        return jdbc.sql("""
                insert into holding as old (person_id, position_key, from_on, until_on)
                select id, ?, ?, cast(? as date) from person where username = ?
                on conflict (person_id, position_key, from_on) do update set until_on = excluded.until_on
                where old.until_on is distinct from excluded.until_on
                """)
                .params(Arrays.asList(position, holder.from(), holder.until(), holder.username()))
                .update();
    }

    private int endHoldings(List<String> kept) {
        var yesterday = day.today().minusDays(1);
        return jdbc.sql("""
                update holding h set until_on = ? from person p
                 where p.id = h.person_id and (h.until_on is null or h.until_on > ?)
                   and not (p.username || ' ' || h.position_key = any (?))
                """)
                .params(yesterday, yesterday, kept.toArray(String[]::new))
                .update();
    }

    private int grants(List<Grant> grants) {
        var changed = 0;
        var kept = new ArrayList<UUID>();
        for (var grant : grants) {
            changed += grant(grant);
            kept.add(idOf(grant));
        }
        var yesterday = day.today().minusDays(1);
        return changed
                + jdbc.sql("""
                        update authority set until_on = ?
                         where (until_on is null or until_on > ?) and not (id = any (?))
                        """)
                        .params(yesterday, yesterday, kept.toArray(UUID[]::new))
                        .update();
    }

    private int grant(Grant grant) {
        return jdbc.sql("""
                insert into authority as old (id, action, holder_kind, holder, limit_cents, debt_type, department,
                    from_on, until_on, citation)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (action, holder_kind, holder, debt_type, department, from_on)
                do update set limit_cents = excluded.limit_cents, until_on = excluded.until_on,
                    citation = excluded.citation
                where (old.limit_cents, old.until_on, old.citation)
                    is distinct from (excluded.limit_cents, excluded.until_on, excluded.citation)
                """)
                .params(Arrays.asList(
                        Ids.next(),
                        grant.action(),
                        grant.kind().name(),
                        grant.holder(),
                        grant.limit() == null ? null : grant.limit().cents(),
                        grant.debtType(),
                        grant.department(),
                        grant.from(),
                        grant.until(),
                        grant.citation()))
                .update();
    }

    private UUID idOf(Grant grant) {
        return jdbc.sql("""
                select id from authority where action = ? and holder_kind = ? and holder = ? and from_on = ?
                   and debt_type is not distinct from cast(? as text) and department is not distinct from cast(? as text)
                """)
                .params(Arrays.asList(
                        grant.action(),
                        grant.kind().name(),
                        grant.holder(),
                        grant.from(),
                        grant.debtType(),
                        grant.department()))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }
}
