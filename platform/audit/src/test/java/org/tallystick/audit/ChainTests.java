package org.tallystick.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.jobs.Jobs;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

/** Whoever changes the sealed record is found out, superusers too. */
@ModuleTest
class ChainTests {

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    Jobs jobs;

    @Autowired
    TestTenant agencies;

    @Autowired
    Superuser superuser;

    TransactionTemplate transaction;
    TenantId agency;

    @BeforeEach
    void a_fresh_agency(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        agency = agencies.another();
    }

    @Test
    void an_untouched_record_verifies() {
        here(() -> {
            assertThat(trail.verify().intact()).isTrue();
            sealed("SF-1", "SF-2");
            sealed("SF-3");

            var check = trail.verify();
            assertThat(check.problems()).isEmpty();
            assertThat(check.blocks()).isEqualTo(2);
            assertThat(check.rows()).isEqualTo(3);
            assertThat(check.unsealed()).isZero();
        });
    }

    @Test
    void a_changed_row_is_named() {
        here(() -> {
            sealed("SF-1", "SF-2");
            var id = idOf("SF-2");
            superuser.of(agency, "update audit set after = '{\"balanceCents\": 1}' where id = '" + id + "'");

            assertThat(trail.verify().problems()).containsExactly("audit: row " + id + " of block 1 was changed.");
        });
    }

    @Test
    void a_removed_and_an_added_row_are_named() {
        here(() -> {
            sealed("SF-1", "SF-2");
            var id = idOf("SF-1");
            var slippedIn = UUID.randomUUID();
            superuser.of(
                    agency,
                    "insert into audit select '" + slippedIn
                            + "', at, xact, actor_id, actor_name, action, subject_kind, 'SF-9', before, after, why,"
                            + " authority, outcome from audit where id = '" + id + "'");
            superuser.of(agency, "delete from audit where id = '" + id + "'");

            assertThat(trail.verify().problems())
                    .containsExactly(
                            "audit: row " + slippedIn + " of block 1 was added after the block was sealed.",
                            "audit: row " + id + " of block 1 was removed.");
        });
    }

    @Test
    void a_removed_block_is_named_in_the_middle_and_at_the_end() {
        here(() -> {
            sealed("SF-1");
            sealed("SF-2");
            sealed("SF-3");
            superuser.of(agency, "delete from audit_block where number = 2");
            assertThat(trail.verify().problems()).contains("audit_block: block 2 is missing.");

            superuser.of(agency, "delete from audit_block where number = 3");
            assertThat(trail.verify().problems())
                    .contains("audit_block: blocks 2 to 3 are missing at the end of the chain.");
        });
    }

    @Test
    void a_chain_that_was_made_anew_is_seen() {
        here(() -> {
            sealed("SF-1");
            superuser.of(agency, "update audit_block set digests = array[repeat('0', 64)]");
            assertThat(trail.verify().problems()).contains("audit_block: block 1 was changed after it was sealed.");

            superuser.of(agency, "delete from audit_block");
            superuser.of(agency, "update audit set subject = 'SF-9'");
            await().until(() -> !jobs.visitHere(Sealing.NAME, agency));
            assertThat(trail.verify().problems())
                    .containsExactly("audit_block: block 1 is not the one that was sealed.");
        });
    }

    @Test
    void a_late_commit_is_never_skipped() throws InterruptedException {
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var late = Thread.ofVirtual()
                .start(() -> Tenants.run(
                        agency,
                        () -> transaction.executeWithoutResult(_ -> {
                            audit.done(Act.of("payment.take", "account", "SF-LATE"));
                            written.countDown();
                            awaitQuietly(commit);
                        })));
        written.await();
        here(() -> {
            done(Act.of("payment.take", "account", "SF-EARLY"));
            assertThat(jobs.visitHere(Sealing.NAME, agency)).isTrue();
            assertThat(trail.verify().rows()).isZero();
        });
        commit.countDown();
        late.join();
        here(() -> {
            await().until(() -> Tenants.call(agency, () -> !jobs.visitHere(Sealing.NAME, agency)));
            assertThat(trail.verify().problems()).isEmpty();
            assertThat(trail.verify().rows()).isEqualTo(2);
        });
    }

    @Test
    void two_sealers_at_once_make_one_chain() {
        here(() -> {
            for (int i = 0; i < 20; i++) done(Act.of("payment.take", "account", "SF-" + i));
            var sealers = List.of(
                    Thread.ofVirtual().start(() -> jobs.visitHere(Sealing.NAME, agency)),
                    Thread.ofVirtual().start(() -> jobs.visitHere(Sealing.NAME, agency)));
            sealers.forEach(ChainTests::join);
            await().until(() -> !jobs.visitHere(Sealing.NAME, agency));
            assertThat(trail.verify().problems()).isEmpty();
            assertThat(trail.verify().rows()).isEqualTo(20);
        });
    }

    private void here(Runnable work) {
        Tenants.run(agency, work);
    }

    private void done(Act act) {
        transaction.executeWithoutResult(_ -> audit.done(act));
    }

    private void sealed(String... subjects) {
        for (var subject : subjects) done(Act.of("payment.take", "account", subject));
        await().until(() -> Tenants.call(agency, () -> !jobs.visitHere(Sealing.NAME, agency)));
    }

    private UUID idOf(String subject) {
        return trail.latest(100).stream()
                .filter(row -> row.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .id();
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
