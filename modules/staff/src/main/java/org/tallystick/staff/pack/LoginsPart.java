package org.tallystick.staff.pack;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackPart;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Logins;
import org.tallystick.staff.LadderVersions;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Tenants;

/**
 * Gives sign-ins: to everybody while the agency is not at work yet (what a killed run issued is lost), and later to
 * those who have none; ends those of who left. Comes last, so that nobody can sign in to what is not there.
 */
@Component
@Order(90)
class LoginsPart implements PackPart {

    private final Logins logins;
    private final People people;
    private final LadderVersions versions;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final BusinessDay day;

    LoginsPart(
            Logins logins,
            People people,
            LadderVersions versions,
            TransactionOperations transactions,
            JdbcClient jdbc,
            BusinessDay day) {
        this.logins = logins;
        this.people = people;
        this.versions = versions;
        this.transactions = transactions;
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
        var everybody = people.all();
        for (var person : everybody)
            if (holds(person) && (report.issueAll() || !enrolled.contains(person.username())))
                report.issued(enroll(person));
        for (var person : everybody) if (!holds(person) && enrolled.contains(person.username())) end(person);
    }

    /** Now or later: who begins next month is given a sign-in today. */
    private boolean holds(PersonRow person) {
        return jdbc.sql("select count(*) from holding where person_id = ? and (until_on is null or until_on >= ?)")
                        .params(person.id().value(), day.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void end(PersonRow person) {
        logins.disable(person.id(), Tenants.current());
        enrolledAt(person, null);
    }

    private void enrolledAt(PersonRow person, @Nullable Timestamp at) {
        transactions.executeWithoutResult(_ -> {
            versions.hold();
            jdbc.sql("update person set enrolled_at = ? where id = ?")
                    .params(Arrays.asList(at, person.id().value()))
                    .update();
        });
    }

    private Onboarding.Issued enroll(PersonRow person) {
        var login = logins.enroll(person.id(), Tenants.current(), person.username(), person.name(), person.service());
        enrolledAt(person, Timestamp.from(day.now()));
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
