package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.security.Visitor.goesTo;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tallystick.audit.AuditTrail;
import org.tallystick.audit.Outcome;
import org.tallystick.tenancy.Provisioning;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "tallystick.api.calls-per-minute=80",
            "tallystick.sign-in.failures-per-five-minutes=20"
        })
class SignInTests {

    @Autowired
    Logins logins;

    @Autowired
    TestTenant agency;

    @Autowired
    TestClock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    Provisioning provisioning;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Enrolled nora;

    @BeforeEach
    void an_hour_later_nora_has_a_sign_in() {
        clock.forward(Duration.ofHours(1));
        visitor = new Visitor(port);
        nora = enrolled(agency.id());
    }

    @Test
    void a_person_signs_in_with_the_password_shown_once_and_works_for_the_agency_of_the_membership() {
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/");

        assertThat(visitor.open("/screen").body()).isEqualTo(nora.username() + " at " + agency.id());
    }

    @Test
    void coming_and_going_leave_a_line_each_in_the_audit_of_the_agency() {
        visitor.signIn(nora.username(), password(nora));
        visitor.open("/screen");
        visitor.open("/logout");

        assertThat(trail.latest(100))
                .filteredOn(line -> line.subject().equals(nora.username()))
                .extracting(line -> line.action() + " " + line.outcome() + " " + line.actorId())
                .containsExactly(
                        "sign-out DONE " + nora.person().value(),
                        "sign-in DONE " + nora.person().value());
    }

    @Test
    void the_name_is_read_in_any_case_and_the_password_only_in_its_own() {
        assertThat(goesTo(new Visitor(port).signIn(" " + nora.username().toUpperCase(Locale.ROOT), password(nora))))
                .isEqualTo("/");
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora).toUpperCase(Locale.ROOT))))
                .isEqualTo("/login?error");
    }

    @Test
    void without_a_sign_in_there_is_only_the_form() {
        assertThat(goesTo(visitor.open("/screen"))).isEqualTo("/login");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_alike() {
        var wrongPassword = visitor.signIn(nora.username(), "guess");
        var wrongName = new Visitor(port).signIn("nobody-" + nora.username(), "guess");

        assertThat(goesTo(wrongName)).isEqualTo(goesTo(wrongPassword)).isEqualTo("/login?error");
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void the_session_id_changes_at_sign_in() {
        visitor.open("/screen");
        var planted = visitor.sessionId();

        visitor.signIn(nora.username(), password(nora));

        assertThat(planted).isNotEmpty();
        assertThat(visitor.sessionId()).isNotEmpty().isNotEqualTo(planted);
        assertThat(goesTo(new Visitor(port).open("/screen", "Cookie", "JSESSIONID=" + planted)))
                .isEqualTo("/login");
    }

    @Test
    void five_wrong_passwords_lock_the_sign_in_for_a_minute() {
        wrong(5);
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/login?error");

        clock.forward(Duration.ofSeconds(61));
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/");
    }

    @Test
    void each_further_wrong_password_locks_for_twice_as_long() {
        wrong(5);
        clock.forward(Duration.ofSeconds(61));
        wrong(1);

        clock.forward(Duration.ofSeconds(61));
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/login?error");
        clock.forward(Duration.ofSeconds(60));
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/");
    }

    @Test
    void a_good_sign_in_forgets_the_wrong_ones_before_it() {
        wrong(4);
        visitor.signIn(nora.username(), password(nora));
        wrong(4);

        assertThat(goesTo(new Visitor(port).signIn(nora.username(), password(nora))))
                .isEqualTo("/");
    }

    @Test
    void guesses_made_at_the_same_time_count_one_by_one() throws InterruptedException, ExecutionException {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(
                            n -> () -> goesTo(new Visitor(port).signIn(nora.username(), "guess" + n)))
                    .toList();
            for (var guess : guessers.invokeAll(guesses))
                assertThat(guess.get()).isEqualTo("/login?error");
        }

        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/login?error");
    }

    @Test
    void an_address_that_fails_too_often_has_to_wait() {
        for (int n = 0; n < 20; n++) visitor.signIn("nobody-" + n, "guess");

        var answer = visitor.signIn(nora.username(), password(nora));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }

    @Test
    void a_refused_sign_in_leaves_one_line_in_the_record_of_its_agency() {
        visitor.signIn(nora.username(), "guess");

        assertThat(Tenants.call(agency.id(), () -> trail.latest(50)))
                .filteredOn(line -> line.subject().equals(nora.username()))
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.REFUSED));
    }

    @Test
    void twenty_idle_minutes_end_the_session_and_the_browsers_heartbeat_does_not_keep_it() {
        visitor.signIn(nora.username(), password(nora));
        visitor.open("/screen");
        clock.forward(Duration.ofMinutes(19));
        visitor.open("/screen?v-r=heartbeat");
        clock.forward(Duration.ofMinutes(2));

        assertThat(goesTo(visitor.open("/screen"))).isEqualTo("/login");
    }

    @Test
    void somebody_who_works_stays_signed_in() {
        visitor.signIn(nora.username(), password(nora));
        for (int n = 0; n < 3; n++) {
            clock.forward(Duration.ofMinutes(19));
            assertThat(visitor.open("/screen").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_disabled_person_is_out_at_the_next_click_and_stays_out() {
        visitor.signIn(nora.username(), password(nora));
        logins.disable(nora.person(), agency.id());

        assertThat(goesTo(visitor.open("/screen"))).isEqualTo("/login");
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/login?error");
    }

    @Test
    void enrolling_again_ends_the_session_and_the_old_password() {
        visitor.signIn(nora.username(), password(nora));
        clock.forward(Duration.ofSeconds(1));
        var again = logins.enroll(nora.person(), agency.id(), nora.username(), "Nora Quist", false);

        assertThat(goesTo(visitor.open("/screen"))).isEqualTo("/login");
        assertThat(goesTo(visitor.signIn(nora.username(), password(nora)))).isEqualTo("/login?error");
        assertThat(goesTo(new Visitor(port).signIn(nora.username(), password(again))))
                .isEqualTo("/");
    }

    @Test
    void a_suspended_agency_lets_nobody_in_and_ends_the_sessions() {
        var closing = agency.another();
        var clerk = enrolled(closing);
        visitor.signIn(clerk.username(), password(clerk));
        provisioning.suspend(closing);

        assertThat(goesTo(visitor.open("/screen"))).isEqualTo("/login");
        assertThat(goesTo(visitor.signIn(clerk.username(), password(clerk)))).isEqualTo("/login?error");
    }

    @Test
    void a_service_has_no_password_and_the_operator_no_agency() {
        var service = logins.enroll(person(), agency.id(), "service-" + UUID.randomUUID(), "Nightly files", true);
        var operator = logins.enrollOperator("operator-" + UUID.randomUUID(), "Olu Operator");

        assertThat(service.password()).isNull();
        assertThat(goesTo(visitor.signIn(service.username(), ""))).isEqualTo("/login?error");
        assertThat(operator.apiKey()).isNull();
        visitor.signIn(operator.username(), password(operator));
        assertThat(visitor.open("/screen").body()).isEqualTo(operator.username() + " at null");
    }

    @Test
    void screens_are_not_framed_sniffed_or_stored() {
        var headers = visitor.open("/open").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    private void wrong(int times) {
        for (int n = 0; n < times; n++) new Visitor(port).signIn(nora.username(), "guess");
    }

    private Enrolled enrolled(TenantId at) {
        return logins.enroll(person(), at, "nora-" + UUID.randomUUID(), "Nora Quist", false);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static String password(Enrolled person) {
        return String.valueOf(person.password());
    }
}
