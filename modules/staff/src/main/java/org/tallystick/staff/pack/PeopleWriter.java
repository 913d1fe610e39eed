package org.tallystick.staff.pack;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.Delegation;
import org.tallystick.staff.Grant;
import org.tallystick.staff.pack.StaffPack.Holder;
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
        return changed + grants(staff.grants()) + delegations(staff.delegations());
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
                where not old.kept and old.until_on is distinct from excluded.until_on
                """)
                .params(Arrays.asList(position, holder.from(), holder.until(), holder.username()))
                .update();
    }

    private int endHoldings(List<String> kept) {
        var yesterday = day.today().minusDays(1);
        return jdbc.sql("""
                update holding h set until_on = ? from person p
                 where p.id = h.person_id and not h.kept and (h.until_on is null or h.until_on > ?)
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
                         where (until_on is null or until_on > ?) and not kept and standing = 'IN_FORCE'
                           and not (id = any (?))
                        """)
                        .params(yesterday, yesterday, kept.toArray(UUID[]::new))
                        .update();
    }

    private int grant(Grant grant) {
        return jdbc.sql("""
                insert into authority as old (id, action, holder_kind, holder, limit_cents, debt_type, department,
                    from_on, until_on, citation, delegated)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (action, holder_kind, holder, debt_type, department, from_on) where standing = 'IN_FORCE'
                do update set limit_cents = excluded.limit_cents, until_on = excluded.until_on,
                    citation = excluded.citation, delegated = excluded.delegated
                where not old.kept and (old.limit_cents, old.until_on, old.citation, old.delegated)
                    is distinct from (excluded.limit_cents, excluded.until_on, excluded.citation, excluded.delegated)
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
                        grant.citation(),
                        grant.delegated()))
                .update();
    }

    private UUID idOf(Grant grant) {
        return jdbc.sql("""
                select id from authority where action = ? and holder_kind = ? and holder = ? and from_on = ? and standing = 'IN_FORCE'
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

    private int delegations(List<Delegation> delegations) {
        var changed = 0;
        for (var one : delegations) changed += delegation(one);
        var ended = jdbc.sql("""
                        update delegation set ended_at = ?
                         where not kept and ended_at is null and standing = 'IN_FORCE' and not (number = any (?))
                        """)
                .params(
                        Timestamp.from(day.now()),
                        delegations.stream().map(Delegation::number).toArray(String[]::new))
                .update();
        return changed + ended;
    }

    /** A document is written once; when its words change it is another document with a number of its own. */
    private int delegation(Delegation one) {
        var id = Ids.next();
        var written = jdbc.sql("""
                insert into delegation (id, number, kind, given_by, words, citation, holder_kind, holder, debt_type,
                    department, limit_cents, from_on, until_on, recorded_by, recorded_at)
                values (?, ?, 'DOCUMENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pack', ?)
                on conflict (number) do nothing
                """)
                .params(Arrays.asList(
                        id,
                        one.number(),
                        one.givenBy(),
                        one.words(),
                        one.citation(),
                        one.kind().name(),
                        one.holder(),
                        one.debtType(),
                        one.department(),
                        one.limit() == null ? null : one.limit().cents(),
                        one.from(),
                        one.until(),
                        Timestamp.from(day.now())))
                .update();
        if (written > 0)
            for (var action : one.actions())
                jdbc.sql("insert into delegation_action (delegation_id, action) values (?, ?)")
                        .params(id, action)
                        .update();
        return written;
    }
}
