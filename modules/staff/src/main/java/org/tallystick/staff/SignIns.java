package org.tallystick.staff;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.Logins;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** First sign-ins of those who came to the agency by a change of its ladder. */
@Service
@Transactional
public class SignIns {

    /** What is shown once and can never be read again. */
    public record FirstSignIn(
            String username,
            @Nullable String password,
            @Nullable String apiKey) {}

    private final JdbcClient jdbc;
    private final StaffTables people;
    private final Logins logins;
    private final LadderVersions versions;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    SignIns(
            JdbcClient jdbc,
            StaffTables people,
            Logins logins,
            LadderVersions versions,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.jdbc = jdbc;
        this.people = people;
        this.logins = logins;
        this.versions = versions;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Who holds a position, now or later, and was never given a sign-in. */
    @Transactional(readOnly = true)
    public List<String> missing() {
        authority.require("ladder.view");
        return jdbc.sql("""
                select p.username from person p
                 where p.enrolled_at is null and exists (
                     select 1 from holding h where h.person_id = p.id and (h.until_on is null or h.until_on >= ?))
                 order by p.username
                """)
                .param(day.today())
                .query((row, _) -> row.getString("username"))
                .list();
    }

    /** Gives it; refused with {@link StaffRefused} for whoever has one, or holds nothing. */
    public FirstSignIn give(String username) {
        var allowed = authority.require(Making.CHANGE);
        versions.hold();
        var person = people.person(username, day.today()).orElseThrow(() -> new NotThere("person", username));
        if (!missing().contains(username))
            throw new StaffRefused(
                    Because.STATE, person.name() + " has a sign-in already, or holds no position that needs one.");
        jdbc.sql("update person set enrolled_at = ? where id = ?")
                .params(Timestamp.from(day.now()), person.id().value())
                .update();
        audit.done(Act.of(Making.CHANGE, "person", username)
                .after(Map.of("signIn", "given"))
                .authority(allowed.reason()));
        try {
            var login = logins.enroll(person.id(), Tenants.current(), username, person.name(), person.service());
            return new FirstSignIn(username, login.password(), login.apiKey());
        } catch (IllegalArgumentException _) {
            throw new StaffRefused("“" + username + "” cannot be given any more. Say in People that " + person.name()
                    + " leaves, and add them again under another sign-in.");
        }
    }
}
