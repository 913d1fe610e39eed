package org.tallystick.agency;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.TenantId;

/** Which steps of an agency's onboarding are done, for which content of its pack; kept in the control schema. */
@Component
class OnboardingSteps {

    /** A step, for which content of the pack, and when. */
    record Done(String step, String digest, Instant at) {}

    private final JdbcClient control;
    private final BusinessDay day;

    OnboardingSteps(@Qualifier("controlDataSource") DataSource control, BusinessDay day) {
        this.control = JdbcClient.create(control);
        this.day = day;
    }

    boolean isDone(TenantId tenant, String step, String digest) {
        return control.sql("select count(*) from onboarding_step where tenant_id = ? and step = ? and pack_digest = ?")
                        .params(tenant.value(), step, digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What is done of an agency, the first first. */
    List<Done> of(TenantId tenant) {
        return control.sql(
                        "select step, pack_digest, done_at from onboarding_step where tenant_id = ? order by done_at, step")
                .params(tenant.value())
                .query((row, _) -> new Done(
                        row.getString("step"),
                        row.getString("pack_digest"),
                        row.getTimestamp("done_at").toInstant()))
                .list();
    }

    void done(TenantId tenant, String step, String digest) {
        control.sql("""
                insert into onboarding_step (tenant_id, step, pack_digest, done_at) values (?, ?, ?, ?)
                on conflict (tenant_id, step) do update set pack_digest = excluded.pack_digest, done_at = excluded.done_at
                """)
                .params(tenant.value(), step, digest, Timestamp.from(day.now()))
                .update();
    }
}
