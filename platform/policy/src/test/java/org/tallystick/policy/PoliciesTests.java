package org.tallystick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.audit.AuditTrail;
import org.tallystick.money.Money;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class PoliciesTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Policies policies;

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
    void terms_become_the_record_of_the_kind() {
        here(() -> {
            adopt("standard", NEW_YEAR, terms());

            var policy = policies.inForce(OrderOfTiers.KIND, TODAY);
            assertThat(policy.code()).isEqualTo("standard");
            assertThat(policy.version()).isEqualTo(1);
            assertThat(policy.citation()).isEqualTo("PC 1203.1d");
            assertThat(policy.terms().tiers())
                    .containsExactly(new OrderOfTiers.Tier("RESTITUTION", OrderOfTiers.Method.PRO_RATA, 150));
            assertThat(policy.terms().minRefund()).isEqualTo(new Money(500));
            assertThat(policy.terms().reviewOn()).isNull();
            assertThat(policy.terms().caps()).containsEntry("FINE", 25_000L);
        });
    }

    @Test
    void the_version_in_force_on_the_day_decides() {
        here(() -> {
            adopt("standard", NEW_YEAR, terms());
            adopt("standard", LocalDate.of(2026, 7, 1), with("minRefund", 900));

            assertThat(minRefundOn(LocalDate.of(2026, 6, 30))).isEqualTo(500);
            assertThat(minRefundOn(LocalDate.of(2026, 7, 1))).isEqualTo(900);
            assertThatThrownBy(() -> policies.inForce(OrderOfTiers.KIND, NEW_YEAR.minusDays(1)))
                    .isInstanceOf(PolicyRefused.class)
                    .hasMessage("No policy of kind order-of-tiers is in force on 2025-12-31.");
        });
    }

    @Test
    void a_correction_for_the_same_day_replaces_and_the_same_content_changes_nothing() {
        here(() -> {
            adopt("standard", NEW_YEAR, terms());
            adopt("standard", NEW_YEAR, terms());
            assertThat(policies.inForce(OrderOfTiers.KIND, TODAY).version()).isEqualTo(1);

            adopt("standard", NEW_YEAR, with("minRefund", 700));
            assertThat(policies.inForce(OrderOfTiers.KIND, TODAY).version()).isEqualTo(2);
            assertThat(minRefundOn(TODAY)).isEqualTo(700);
            assertThat(trail.latest(10)).hasSize(2).first().satisfies(row -> {
                assertThat(row.action()).isEqualTo("policy.adopt");
                assertThat(row.subject()).isEqualTo("order-of-tiers/standard");
                assertThat(row.before()).contains("\"minRefund\": 500");
                assertThat(row.after()).contains("\"minRefund\": 700");
            });
        });
    }

    @Test
    void of_two_codes_in_force_one_must_be_named() {
        here(() -> {
            adopt("fines", NEW_YEAR, terms());
            adopt("taxes", NEW_YEAR, with("minRefund", 100));

            assertThatThrownBy(() -> policies.inForce(OrderOfTiers.KIND, TODAY))
                    .isInstanceOf(PolicyRefused.class)
                    .hasMessageContaining("fines, taxes");
            assertThat(policies.inForce(OrderOfTiers.KIND, "taxes", TODAY)
                            .terms()
                            .minRefund())
                    .isEqualTo(new Money(100));
        });
    }

    @Test
    void each_fault_is_named_with_its_path() {
        var wrong = Map.<String, Object>of(
                "tiers",
                List.of(
                        Map.of("type", 7, "method", "SIDEWAYS", "rateBasisPoints", "ten"),
                        Map.of("type", "FINE", "method", "SEQUENTIAL", "rateBasisPoints", -1, "color", "red")),
                "minRefund",
                5.5,
                "reviewOn",
                "20 Nov",
                "caps",
                List.of());

        here(() -> {
            assertThat(policies.check("order-of-tiers", wrong))
                    .containsExactlyInAnyOrder(
                            "tiers[0].type: must be a text, got 7.",
                            "tiers[0].method: must be one of SEQUENTIAL, PRO_RATA, got 'SIDEWAYS'.",
                            "tiers[0].rateBasisPoints: must be a whole number, got 'ten'.",
                            "tiers[1].color: is not known here; known are type, method, rateBasisPoints.",
                            "tiers[1]: A rate is never below zero.",
                            "minRefund: must be whole cents, got 5.5.",
                            "offsetOtherDebts: is missing.",
                            "reviewOn: must be a date like 2026-11-20, got '20 Nov'.",
                            "caps: must be a group of keys, got [].");
            assertThat(policies.check("weather", Map.of()))
                    .singleElement()
                    .asString()
                    .contains("weather");
            assertThatThrownBy(() -> adopt("standard", NEW_YEAR, wrong))
                    .isInstanceOf(PolicyRefused.class)
                    .hasMessageContaining("tiers[0].method");
        });
    }

    @Test
    void a_kind_has_a_schema() {
        var schema = policies.schema("order-of-tiers");

        assertThat(schema)
                .containsEntry("type", "object")
                .containsEntry("additionalProperties", false)
                .containsEntry("required", List.of("tiers", "minRefund", "offsetOtherDebts", "caps"));
        assertThat(schema.toString()).contains("enum=[SEQUENTIAL, PRO_RATA]").contains("rateBasisPoints={");
    }

    @Test
    void within_one_transaction_the_answer_stays_and_the_next_sees_the_new_policy() {
        here(() -> {
            adopt("standard", NEW_YEAR, terms());
            transaction.executeWithoutResult(_ -> {
                assertThat(minRefundOn(TODAY)).isEqualTo(500);
                elsewhere(() -> adopt("standard", NEW_YEAR, with("minRefund", 700)));
                assertThat(minRefundOn(TODAY)).isEqualTo(500);
                adopt("standard", NEW_YEAR, with("minRefund", 800));
                assertThat(minRefundOn(TODAY)).isEqualTo(800);
            });
            assertThat(minRefundOn(TODAY)).isEqualTo(800);
        });
    }

    @Test
    void a_neighbor_has_policies_of_its_own_and_nobody_edits_one() {
        here(() -> adopt("standard", NEW_YEAR, terms()));
        Tenants.run(
                agencies.neighbor(),
                () -> assertThatThrownBy(() -> policies.inForce(OrderOfTiers.KIND, TODAY))
                        .isInstanceOf(PolicyRefused.class));
        here(() -> assertThatThrownBy(
                        () -> jdbc.sql("update policy set citation = 'x'").update())
                .isInstanceOf(DataAccessException.class));
    }

    private long minRefundOn(LocalDate day) {
        return policies.inForce(OrderOfTiers.KIND, day).terms().minRefund().cents();
    }

    private void adopt(String code, LocalDate from, Map<String, ?> terms) {
        policies.adopt("order-of-tiers", code, from, "PC 1203.1d", terms);
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "tiers",
                List.of(Map.of("type", "RESTITUTION", "method", "PRO_RATA", "rateBasisPoints", 150L)),
                "minRefund",
                500L,
                "offsetOtherDebts",
                true,
                "caps",
                Map.of("FINE", 25_000));
    }

    private static Map<String, Object> with(String key, Object value) {
        var terms = new HashMap<>(terms());
        terms.put(key, value);
        return terms;
    }

    private void here(Runnable work) {
        Tenants.run(agency, work);
    }

    private void elsewhere(Runnable work) {
        try {
            Thread.ofVirtual().start(() -> here(work)).join();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
