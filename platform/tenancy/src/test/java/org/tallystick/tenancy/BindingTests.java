package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.tenancy.WallApplication.Agencies;

/** For whom the work is done: bound, carried on purpose, never changed half-way. */
@OnTwoServers
class BindingTests {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManagerFactory entities;

    private TenantId here;
    private TenantId there;

    @BeforeEach
    void two_agencies() {
        here = agencies.fresh();
        there = agencies.fresh();
    }

    @Test
    void the_agency_cannot_change_inside_a_transaction() {
        assertThatThrownBy(() -> Tenants.run(
                        here,
                        () -> transaction.executeWithoutResult(_ -> {
                            write("for here");
                            Tenants.run(there, () -> write("for there"));
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The agency cannot change inside a transaction.");

        assertThat(Tenants.call(here, this::count)).isZero();
        assertThat(Tenants.call(there, this::count)).isZero();
    }

    @Test
    void the_same_agency_may_be_bound_again_inside_its_transaction() {
        Tenants.run(here, () -> transaction.executeWithoutResult(_ -> Tenants.run(here, () -> write("still here"))));

        assertThat(Tenants.call(here, this::count)).isEqualTo(1);
    }

    @Test
    void a_session_opened_for_one_agency_refuses_to_work_for_another() { // attack 44
        try (var session = Tenants.call(here, entities::createEntityManager)) {
            assertThatThrownBy(() -> Tenants.run(there, () -> session.find(Note.class, Ids.next())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("while another is at hand");
        }
    }

    @Test
    void an_entity_of_one_agency_is_not_found_by_another() {
        var note = new Note("kept apart");
        Tenants.run(here, () -> transaction.executeWithoutResult(_ -> write(note)));

        assertThat(Tenants.call(here, () -> find(note))).isTrue();
        assertThat(Tenants.call(there, () -> find(note))).isFalse();
    }

    @Test
    void an_entity_is_kept_by_the_transactions_asked_for_by_name(
            @Autowired @Qualifier("entityTransactions") PlatformTransactionManager transactions) {
        var note = new Note("kept by its session");
        Tenants.run(
                here,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> SharedEntityManagerCreator.createSharedEntityManager(entities)
                                .persist(note)));

        assertThat(Tenants.call(here, () -> find(note))).isTrue();
        assertThat(Tenants.call(there, () -> find(note))).isFalse();
    }

    @Test
    void a_new_thread_works_for_nobody_until_it_is_told() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> bound = () -> Tenants.orNull() != null;
            Callable<Boolean> told =
                    () -> Tenants.call(here, () -> Tenants.current().equals(here));

            assertThat(Tenants.<Boolean, Exception>call(
                            here, () -> threads.submit(bound).get()))
                    .isFalse();
            assertThat(threads.submit(told).get()).isTrue();
        }
    }

    private void write(String text) {
        write(new Note(text));
    }

    private void write(Note note) {
        jdbc.sql("insert into note values (:id, :text)")
                .param("id", note.id())
                .param("text", note.text())
                .update();
    }

    private long count() {
        return jdbc.sql("select count(*) from note").query(Long.class).single();
    }

    private boolean find(Note note) {
        try (var session = entities.createEntityManager()) {
            return session.find(Note.class, note.id()) != null;
        }
    }
}
