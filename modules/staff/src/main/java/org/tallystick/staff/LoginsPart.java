package org.tallystick.staff;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackPart;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Logins;
import org.tallystick.tenancy.Tenants;

/**
 * Gives sign-ins: to everybody while the agency is not at work yet (what a killed run issued is lost), and later to
 * those who have none. Comes last, so that nobody can sign in to what is not there.
 */
@Component
@Order(90)
class LoginsPart implements PackPart {

    private final Logins logins;
    private final StaffTables tables;
    private final JdbcClient jdbc;
    private final BusinessDay day;

    LoginsPart(Logins logins, StaffTables tables, JdbcClient jdbc, BusinessDay day) {
        this.logins = logins;
        this.tables = tables;
        this.jdbc = jdbc;
        this.day = day;
    }

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public boolean issuesCredentials() {
        return true;
    }

    @Override
    public void apply(PackFolder pack, Onboarding.Report report) {
        var enrolled = enrolledBefore();
        for (var person : tables.people(day.today()))
            if (report.issueAll() || !enrolled.contains(person.username())) report.issued(enroll(person));
    }

    private Onboarding.Issued enroll(PersonRow person) {
        var login = logins.enroll(person.id(), Tenants.current(), person.username(), person.name(), person.service());
        jdbc.sql("update person set enrolled_at = ? where id = ?")
                .params(Timestamp.from(day.now()), person.id().value())
                .update();
        return new Onboarding.Issued(
                person.name(),
                person.jobClass(),
                person.rung(),
                person.position(),
                person.username(),
                login.password(),
                login.apiKey(),
                person.service());
    }

    private List<String> enrolledBefore() {
        return jdbc.sql("select username from person where enrolled_at is not null")
                .query((row, _) -> row.getString("username"))
                .list();
    }
}
