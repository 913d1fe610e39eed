package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.tenancy.WallApplication.Agencies;

/** Statements laid down together go in one round trip, in their order, in their own transaction. */
@OnTwoServers
class RoundTripsTests {

    @Autowired
    Agencies agencies;

    @Autowired
    RoundTrips trips;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    private TenantId agency;

    @BeforeEach
    void an_agency() {
        agency = agencies.fresh();
    }

    @Test
    void what_is_laid_down_goes_when_an_answer_is_asked_for() {
        Tenants.run(
                agency,
                () -> transaction.executeWithoutResult(_ -> trips.together(() -> {
                    write("one");
                    write("two");
                    assertThat(written()).isEmpty();
                    var texts = texts();
                    write("three");
                    assertThat(texts.get()).containsExactly("one", "two");
                    return true;
                })));

        Tenants.run(agency, () -> assertThat(written()).containsExactly("one", "three", "two"));
    }

    @Test
    void anywhere_else_each_goes_at_once() {
        Tenants.run(agency, () -> {
            write("one");
            assertThat(written()).containsExactly("one");
            assertThat(texts().get()).containsExactly("one");
        });
    }

    @Test
    void another_transaction_within_it_goes_its_own_way() {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        Tenants.run(
                agency,
                () -> transaction.executeWithoutResult(taken -> trips.together(() -> {
                    write("taken back");
                    own.executeWithoutResult(_ -> write("kept"));
                    taken.setRollbackOnly();
                    return true;
                })));

        Tenants.run(agency, () -> assertThat(written()).containsExactly("kept"));
    }

    @Test
    void one_that_fails_takes_all_of_them_back() {
        assertThatThrownBy(() -> Tenants.run(
                        agency,
                        () -> transaction.executeWithoutResult(_ -> trips.together(() -> {
                            write("one");
                            var id = Ids.next();
                            write(id, "two");
                            write(id, "two again");
                            return true;
                        }))))
                .isInstanceOf(DuplicateKeyException.class);

        Tenants.run(agency, () -> assertThat(written()).isEmpty());
    }

    @Test
    void what_was_asked_once_is_not_asked_again() {
        var asked = new AtomicInteger();
        Tenants.run(
                agency,
                () -> trips.together(() -> {
                    for (int i = 0; i < 3; i++) {
                        var texts = trips.once("texts", () -> {
                            asked.incrementAndGet();
                            return texts();
                        });
                        assertThat(texts.get()).isEmpty();
                    }
                    return true;
                }));

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatever_types_they_have_they_go_in_one_round_trip() {
        Tenants.run(
                agency,
                () -> transaction.executeWithoutResult(_ -> {
                    askManyThings();
                    for (int i = 0; i < 10; i++)
                        assertThat(Trips.madeBy(this::askManyThings)).isEqualTo(1);
                }));
    }

    private void askManyThings() {
        trips.together(() -> {
            var at = Timestamp.from(Instant.parse("2026-11-20T18:00:00Z"));
            var values = new MapSqlParameterSource("at", at)
                    .addValue("day", Date.valueOf("2026-11-20"))
                    .addValue("text", null)
                    .addValue("none", null);
            var first = trips.ask("select cast(:at as text)", values, (row, _) -> row.getString(1));
            var second = trips.ask(
                    "select text, cast(:day as text), cast(:none as uuid) from note where text = :text",
                    values,
                    (row, _) -> row.getString(1));
            write("one");
            assertThat(first.get()).hasSize(1);
            assertThat(second.get()).isEmpty();
            return true;
        });
    }

    private void write(String text) {
        write(Ids.next(), text);
    }

    private void write(UUID id, String text) {
        trips.write(
                "insert into note (id, text) values (:id, :text)",
                new MapSqlParameterSource("id", id).addValue("text", text));
    }

    private Answer<List<String>> texts() {
        return trips.ask(
                "select text from note order by text", new MapSqlParameterSource(), (row, _) -> row.getString(1));
    }

    private List<String> written() {
        return jdbc.sql("select text from note order by text")
                .query(String.class)
                .list();
    }
}
