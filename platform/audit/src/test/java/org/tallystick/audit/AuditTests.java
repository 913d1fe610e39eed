package org.tallystick.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTenant agencies;

    TransactionTemplate transaction;
    TenantId agency;

    @BeforeEach
    void a_fresh_agency(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        agency = agencies.another();
    }

    @Test
    void an_act_is_kept_with_its_change_and_names_who_when_and_why() {
        here(() -> {
            done(Act.of("payment.take", "account", "SF-1")
                    .before(Map.of("balanceCents", 2500))
                    .after(Map.of("balanceCents", 0, "receivedOn", LocalDate.of(2026, 11, 20)))
                    .why("Paid at the counter")
                    .authority("Rung 4306 may take payments"));

            var row = trail.latest(10).getFirst();
            assertThat(row.actorName()).isEqualTo("Carla Vega");
            assertThat(row.action()).isEqualTo("payment.take");
            assertThat(row.subject()).isEqualTo("SF-1");
            assertThat(row.after()).contains("\"balanceCents\": 0", "\"receivedOn\": \"2026-11-20\"");
            assertThat(row.why()).isEqualTo("Paid at the counter");
            assertThat(row.authority()).isEqualTo("Rung 4306 may take payments");
            assertThat(row.outcome()).isEqualTo(Outcome.DONE);
            assertThat(row.at()).isEqualTo("2026-11-20T18:00:00Z");
        });
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_line() {
        here(() -> {
            transaction.executeWithoutResult(status -> {
                audit.done(Act.of("payment.take", "account", "SF-1"));
                status.setRollbackOnly();
            });
            assertThat(trail.latest(10)).isEmpty();
        });
    }

    @Test
    void an_act_outside_a_transaction_is_refused() {
        here(() -> assertThatThrownBy(() -> audit.done(Act.of("payment.take", "account", "SF-1")))
                .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void a_refusal_stays_when_the_caller_is_rolled_back() {
        here(() -> {
            transaction.executeWithoutResult(status -> {
                audit.refused(Act.of("drawer.open", "drawer", "3"), "Your rung may not open a drawer.");
                status.setRollbackOnly();
            });
            assertThat(trail.latest(10)).singleElement().satisfies(row -> {
                assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(row.why()).isEqualTo("Your rung may not open a drawer.");
            });
        });
    }

    @Test
    void refusals_of_callers_that_hold_every_connection_are_recorded_and_hold_up_nobody() {
        here(() -> {
            var together = new CountDownLatch(2);
            var callers = List.of(refusingInATransaction(together), refusingInATransaction(together));
            callers.forEach(AuditTests::join);
            await().untilAsserted(() -> assertThat(trailOf(agency)).hasSize(2));
        });
    }

    @Test
    void a_name_cannot_forge_a_second_line_of_the_record() {
        here(() -> {
            done(Act.of("payment.take", "account", "SF-1\r\n2026 admin DONE\u202e\u0000")
                    .after(Map.of("name\n", "Ann\u0000\r\nBob")));

            var row = trail.latest(1).getFirst();
            assertThat(row.subject())
                    .doesNotContain("\r", "\n", "\u202e")
                    .startsWith("SF-1")
                    .contains("admin");
            assertThat(row.after()).doesNotContain("\\n", "\\u0000");
        });
    }

    @Test
    void the_agency_itself_can_neither_change_nor_delete_the_record() {
        here(() -> {
            done(Act.of("payment.take", "account", "SF-1"));
            for (var statement : List.of(
                    "update audit set why = 'x'", "delete from audit", "truncate audit", "delete from audit_block"))
                assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
            assertThat(trail.latest(10)).hasSize(1);
        });
    }

    private void here(Runnable work) {
        Tenants.run(agency, work);
    }

    private void done(Act act) {
        transaction.executeWithoutResult(_ -> audit.done(act));
    }

    private List<AuditRow> trailOf(TenantId tenant) {
        return Tenants.call(tenant, () -> trail.latest(10));
    }

    private Thread refusingInATransaction(CountDownLatch together) {
        return Thread.ofVirtual()
                .start(() -> Tenants.run(
                        agency,
                        () -> transaction.executeWithoutResult(_ -> {
                            jdbc.sql("select 1").query().singleValue();
                            together.countDown();
                            awaitQuietly(together);
                            audit.refused(Act.of("payment.take", "account", "SF-1"), "Not permitted.");
                        })));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
