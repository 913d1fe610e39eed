package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tallystick.audit.AuditTrail;
import org.tallystick.jobs.AroundTenantJob;
import org.tallystick.tenancy.TenantId;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "tallystick.api.calls-per-minute=80",
            "tallystick.sign-in.failures-per-five-minutes=20"
        })
class AuthorityTests {

    @Autowired
    Authority authority;

    @Autowired
    AroundTenantJob aroundJob;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestTenant agency;

    @Test
    void whoever_may_is_told_by_whose_authority() {
        assertThat(CurrentPerson.call(clerkOf(agency.id()), () -> authority.require("me.view"))
                        .reason())
                .isEqualTo("Everybody may see their own name.");
    }

    @Test
    void whoever_may_not_is_told_why_and_the_refusal_is_recorded() {
        var clerk = clerkOf(agency.id());

        assertThatThrownBy(() -> CurrentPerson.call(clerk, () -> authority.require("payment.take")))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("Your position gives you no authority for payment.take.");
        assertThat(trail.latest(20)).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("payment.take");
            assertThat(line.actorId()).isEqualTo(clerk.person().value());
        });
    }

    @Test
    void merely_asking_leaves_no_line_in_the_record() {
        var clerk = clerkOf(agency.id());

        assertThat(CurrentPerson.<Boolean, RuntimeException>call(clerk, () -> authority.may("drawer.open")))
                .isFalse();
        assertThat(trail.latest(50)).noneMatch(line -> clerk.person().value().equals(line.actorId()));
    }

    @Test
    void a_person_of_another_agency_may_nothing_here() {
        var stranger = clerkOf(agency.neighbor());

        assertThat(CurrentPerson.<Boolean, RuntimeException>call(stranger, () -> authority.may("me.view")))
                .isFalse();
    }

    @Test
    void the_operator_operates_the_platform_and_sees_no_agency() {
        var operator = new SignedIn(new PersonId(UUID.randomUUID()), "operator", "Olu", null, SignedInAs.OPERATOR);

        CurrentPerson.run(operator, () -> {
            assertThat(authority.may("platform.operate")).isTrue();
            assertThat(authority.may("account.view")).isFalse();
        });
    }

    @Test
    void nobody_signed_in_may_ask_nothing() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> authority.require("me.view"))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void a_job_works_as_the_system_and_for_no_longer_than_it_runs() {
        aroundJob.around(
                agency.id(), () -> assertThat(CurrentPerson.get().kind()).isEqualTo(SignedInAs.SYSTEM));

        assertThat(CurrentPerson.orNull()).isNull();
    }

    @Test
    void work_carried_to_another_thread_is_done_by_the_same_person() throws InterruptedException {
        var clerk = clerkOf(agency.id());
        var seen = new java.util.concurrent.atomic.AtomicReference<SignedIn>();
        var work = CurrentPerson.<Runnable, RuntimeException>call(
                clerk, () -> CurrentPerson.carry(() -> seen.set(CurrentPerson.get())));

        Thread.ofVirtual().start(work).join();

        assertThat(seen).hasValue(clerk);
    }

    private static SignedIn clerkOf(TenantId tenant) {
        return new SignedIn(new PersonId(UUID.randomUUID()), "clerk", "Cleo Clerk", tenant, SignedInAs.PERSON);
    }
}
