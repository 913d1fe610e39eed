package org.tallystick.staff;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Logins;
import org.tallystick.staff.LadderChanges.FirstSignIn;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;

/** Writes who sits where from which day; who is new is given a sign-in. */
@Component
class SeatEdits {

    private final JdbcClient jdbc;
    private final StaffTables tables;
    private final Logins logins;
    private final BusinessDay day;

    SeatEdits(JdbcClient jdbc, StaffTables tables, Logins logins, BusinessDay day) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.logins = logins;
        this.day = day;
    }

    Optional<FirstSignIn> seat(SeatPerson command, ClassRow jobClass) {
        var known = tables.person(command.username(), day.today());
        if (known.isPresent() && command.name() != null)
            throw new StaffRefused(
                    "“" + command.username() + "” is " + known.get().name() + " already.");
        if (known.isEmpty() && command.name() == null)
            throw new StaffRefused("Nobody here signs in as " + command.username() + ".");
        if (known.isPresent() && known.get().service()) throw new StaffRefused("A program holds no other position.");
        var signIn = known.isPresent() ? Optional.<FirstSignIn>empty() : Optional.of(enroll(command));
        if (command.moves()) endBefore(command);
        var position = positionOf(jobClass);
        jdbc.sql("""
                insert into holding (person_id, position_key, from_on, until_on, kept)
                select id, ?, ?, cast(? as date), true from person where username = ?
                on conflict (person_id, position_key, from_on) do update set until_on = excluded.until_on, kept = true
                """)
                .params(Arrays.asList(position, command.from(), command.until(), command.username()))
                .update();
        return signIn;
    }

    int leave(String username, String jobClass, LocalDate lastDay) {
        return jdbc.sql("""
                update holding h set until_on = ?, kept = true from person p, position po
                 where p.id = h.person_id and p.username = ? and po.key = h.position_key and po.class_key = ?
                   and (h.until_on is null or h.until_on > ?)
                """).params(lastDay, username, jobClass, lastDay).update();
    }

    private void endBefore(SeatPerson command) {
        var last = command.from().minusDays(1);
        jdbc.sql("""
                update holding h set until_on = ?, kept = true from person p
                 where p.id = h.person_id and p.username = ? and (h.until_on is null or h.until_on > ?)
                """).params(last, command.username(), last).update();
    }

    private String positionOf(ClassRow jobClass) {
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

    private FirstSignIn enroll(SeatPerson command) {
        var name = String.valueOf(command.name());
        jdbc.sql("insert into person (id, username, name, enrolled_at) values (?, ?, ?, ?)")
                .params(Ids.next(), command.username(), name, Timestamp.from(day.now()))
                .update();
        var person = tables.person(command.username(), day.today()).orElseThrow();
        try {
            var login = logins.enroll(person.id(), Tenants.current(), command.username(), name, false);
            return new FirstSignIn(command.username(), login.password(), login.apiKey());
        } catch (IllegalArgumentException _) {
            throw new StaffRefused("Choose another sign-in: “" + command.username() + "” cannot be given.");
        }
    }
}
