package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.testing.ModuleTest;

/** Rows of an agency that was here before reversals had one name: the migrations themselves, run on them again. */
@ModuleTest
class OldNamesTests {

    private static final String ROWS = """
            insert into authority (id, action, holder_kind, holder, limit_cents, debt_type, from_on, delegated)
            values (gen_random_uuid(), 'payment.reverse', 'CLASS', 'old-lead', 50000, null, date '2026-01-01', false),
                   (gen_random_uuid(), 'payment.ask-reversal', 'PERSON', 'old.clerk', null, 'FINE', date '2026-01-01', false),
                   (gen_random_uuid(), 'payment.reverse', 'CLASS', 'old-both', 100, null, date '2026-01-01', false),
                   (gen_random_uuid(), 'adjustment.approve', 'CLASS', 'old-both', 900, null, date '2026-02-01', false)
            """;

    private static final String LENT = """
            insert into delegation (id, number, kind, given_by, holder_kind, holder, acts_for, from_on, until_on, standing,
                   recorded_by, recorded_at, kept)
            values (gen_random_uuid(), 'OLD-1', 'DOCUMENT', 'Judge', 'CLASS', 'old-lead', null, date '2026-01-01', null,
                   'IN_FORCE', 'Somebody', timestamptz '2026-01-01 12:00Z', true)
            """;

    private static final String LENT_ACTIONS = """
            insert into delegation_action (delegation_id, action)
            select id, unnest(array['payment.reverse', 'payment.ask-reversal', 'adjustment.approve'])
              from delegation where number = 'OLD-1'
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void what_was_given_under_a_second_name_is_given_under_the_matrixs_and_nothing_is_left_of_it() {
        transactions.executeWithoutResult(all -> {
            migrate();
            all.setRollbackOnly();
        });
    }

    private void migrate() {
        for (var sql : new String[] {ROWS, LENT, LENT_ACTIONS}) jdbc.sql(sql).update();

        for (var name : new String[] {"V20261122_2250__one_name_for_reversals", "V20261122_2371__no_second_name_left"})
            for (var statement : migration(name).split(";", -1))
                if (!statement.isBlank()) jdbc.sql(statement).update();

        assertThat(jdbc.sql("select holder || ' ' || action || ' ' || coalesce(limit_cents::text, debt_type)"
                                + " from authority where holder like 'old%' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "old-both adjustment.approve 900",
                        "old-lead adjustment.approve 50000",
                        "old.clerk adjustment.prepare FINE");
        assertThat(jdbc.sql("select action from delegation_action a join delegation d on d.id = a.delegation_id"
                                + " where d.number = 'OLD-1' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("adjustment.approve", "adjustment.prepare");
    }

    private static String migration(String name) {
        try {
            return new ClassPathResource("db/migration/staff/" + name + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
