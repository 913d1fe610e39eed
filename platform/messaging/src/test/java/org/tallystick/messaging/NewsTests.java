package org.tallystick.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.tallystick.jobs.Jobs;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest
class NewsTests {

    private static final String LISTENER =
            "org.tallystick.messaging.HoldsAreLifted.on(org.tallystick.messaging.TicketPaid)";

    @Autowired
    Counter counter;

    @Autowired
    Notebook holds;

    @Autowired
    News news;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TestTenant agencies;

    @Autowired
    TenantRegistry registry;

    TenantId agency;
    TenantId neighbor;

    @BeforeEach
    void two_fresh_agencies() {
        clock.reset();
        holds.broken.clear();
        agency = agencies.another();
        neighbor = agencies.neighbor();
    }

    @Test
    void news_is_heard_for_the_agency_and_as_the_person_of_its_cause() {
        var ticket = ticket();

        ScopedValue.where(Person.NAME, "Carla Vega").run(() -> in(agency, () -> counter.take(ticket)));

        eventually(() -> holds.hasHeard(ticket));
        assertThat(holds.heard)
                .contains(new Notebook.Heard(
                        agency, "Carla Vega", registry.get(agency).schema(), ticket));
        eventually(() -> unheardIn(agency).isEmpty());
    }

    @Test
    void what_is_rolled_back_is_no_news() {
        var ticket = ticket();

        in(
                agency,
                () -> assertThatThrownBy(() -> counter.takeAndFail(ticket))
                        .isInstanceOf(IllegalArgumentException.class));

        assertThat(Tenants.<Long, RuntimeException>call(agency, counter::taken)).isZero();
        assertThat(unheardIn(agency)).isEmpty();
        assertThat(holds.hasHeard(ticket)).isFalse();
    }

    @Test
    void news_that_nobody_could_hear_is_kept_with_its_cause_in_the_agency_alone() {
        var ticket = broken(ticket());

        in(agency, () -> counter.take(ticket));

        eventually(() -> statusIn(agency).equals(List.of("FAILED")));
        assertThat(Tenants.<Long, RuntimeException>call(agency, counter::taken)).isEqualTo(1);
        assertThat(unheardIn(agency)).singleElement().satisfies(row -> {
            assertThat(row.event()).isEqualTo(TicketPaid.class.getName());
            assertThat(row.tries()).isEqualTo(1);
            assertThat(row.givenUp()).isFalse();
        });
        assertThat(unheardIn(neighbor)).isEmpty();
    }

    @Test
    void failed_news_is_told_again_to_its_agency_and_only_there() {
        var ticket = broken(ticket());
        in(agency, () -> counter.take(ticket));
        eventually(() -> statusIn(agency).equals(List.of("FAILED")));
        holds.broken.clear();

        assertThat(jobs.visitHere(Retelling.NAME, agency)).isTrue();
        assertThat(holds.hasHeard(ticket)).as("too young to be told again").isFalse();

        clock.forward(Duration.ofMinutes(2));
        assertThat(jobs.visitHere(Retelling.NAME, neighbor)).isFalse();
        assertThat(holds.hasHeard(ticket)).as("not the neighbor's news").isFalse();

        jobs.visitHere(Retelling.NAME, agency);
        eventually(() -> holds.hasHeard(ticket));
        assertThat(holds.heard.getLast().agency()).isEqualTo(agency);
        assertThat(holds.heard.getLast().schema())
                .isEqualTo(registry.get(agency).schema());
        eventually(() -> unheardIn(agency).isEmpty());
        assertThat(jobs.visitHere(Retelling.NAME, agency)).isFalse();
    }

    @Test
    void news_left_by_a_kill_is_told_after_the_restart() {
        var published = ticket();
        var processing = ticket();
        var resubmitted = ticket();
        in(agency, () -> {
            left(published, "PUBLISHED");
            left(processing, "PROCESSING");
            left(resubmitted, "RESUBMITTED");
        });

        clock.forward(Duration.ofMinutes(5));
        jobs.visitHere(Retelling.NAME, agency);

        for (var ticket : List.of(published, processing, resubmitted)) eventually(() -> holds.hasHeard(ticket));
        eventually(() -> unheardIn(agency).isEmpty());
    }

    @Test
    void news_that_fails_too_often_is_given_up_and_kept_and_can_be_told_again_by_hand() {
        var ticket = broken(ticket());
        in(agency, () -> counter.take(ticket));
        eventually(() -> statusIn(agency).equals(List.of("FAILED")));

        for (int i = 0; i < 15; i++) {
            clock.forward(Duration.ofHours(2));
            jobs.visitHere(Retelling.NAME, agency);
            eventually(() -> statusIn(agency).stream().allMatch("FAILED"::equals));
        }

        assertThat(statusIn(agency)).isEmpty();
        var lost = unheardIn(agency).getFirst();
        assertThat(lost.givenUp()).isTrue();
        assertThat(lost.tries()).isEqualTo(10);

        holds.broken.clear();
        in(agency, () -> news.tellAgain(lost.id()));
        clock.forward(Duration.ofMinutes(2));
        jobs.visitHere(Retelling.NAME, agency);
        eventually(() -> holds.hasHeard(ticket));
        eventually(() -> unheardIn(agency).isEmpty());
    }

    @Test
    void poisoned_news_does_not_hold_up_the_rest() {
        in(agency, () -> {
            for (int i = 0; i < 30; i++) counter.take(broken(ticket()));
        });
        eventually(
                () -> statusIn(agency).size() == 30 && statusIn(agency).stream().allMatch("FAILED"::equals));
        var good = ticket();
        in(agency, () -> left(good, "PUBLISHED"));

        for (int i = 0; i < 4; i++) {
            clock.forward(Duration.ofMinutes(2));
            jobs.visitHere(Retelling.NAME, agency);
            eventually(() -> statusIn(agency).stream().allMatch("FAILED"::equals));
        }

        assertThat(holds.hasHeard(good)).isTrue();
    }

    @Test
    void a_crowd_of_news_is_heard_one_by_one_and_leaves_the_agency_its_connection() {
        holds.mostTogether.set(0);
        var tickets = Stream.generate(NewsTests::ticket).limit(60).toList();

        in(agency, () -> tickets.forEach(counter::take));

        eventually(() -> tickets.stream().allMatch(holds::hasHeard));
        assertThat(holds.mostTogether.get()).isEqualTo(1);
        eventually(() -> unheardIn(agency).isEmpty());
    }

    @Test
    void the_farewell_at_shutdown_asks_for_no_agency(@Autowired EventPublicationRegistry farewell) {
        assertThat(farewell.findIncompletePublications()).isEmpty();
        assertThat(elsewhere(() -> farewell.findIncompletePublications().size()))
                .isZero();
    }

    private static String ticket() {
        return "T-" + Ids.next();
    }

    private String broken(String ticket) {
        holds.broken.add(ticket);
        return ticket;
    }

    private static void in(TenantId tenant, Runnable work) {
        Tenants.run(tenant, work);
    }

    private List<UnheardNewsRow> unheardIn(TenantId tenant) {
        return Tenants.call(tenant, news::unheard);
    }

    private List<String> statusIn(TenantId tenant) {
        return Tenants.call(
                tenant,
                () -> jdbc.sql("select status from event_publication")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private void left(String ticket, String status) {
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event,
                                                       publication_date, status, completion_attempts)
                        values (:id, :listener, :type, :event, :at, :status, 1)""")
                .param("id", UUID.randomUUID())
                .param("listener", LISTENER)
                .param("type", TicketPaid.class.getName())
                .param("event", "{\"ticket\":\"" + ticket + "\"}")
                .param("at", Timestamp.from(clock.instant()))
                .param("status", status)
                .update();
    }

    private static void eventually(Callable<Boolean> what) {
        await().atMost(Duration.ofSeconds(20)).until(what);
    }

    private static int elsewhere(Callable<Integer> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
