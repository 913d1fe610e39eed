package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.audit.AuditTrail;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.FieldCipher;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest
class IdentifiersTests {

    private static final String SSN = "219-09-9999";

    @Autowired
    private Debtors debtors;

    @Autowired
    private Identifiers identifiers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TestTenant agency;

    @Autowired
    private TestClock clock;

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void a_number_is_masked_for_everybody_and_unreadable_in_the_database() {
        var maria = withSsn("Rivera, Maria", SSN);

        assertThat(debtors.fileOf(maria).identifiers())
                .singleElement()
                .satisfies(row -> assertThat(row.masked()).isEqualTo("***-**-9999"));
        var kept = jdbc.queryForMap("select * from party_identifier where party_id = ?", maria.value());
        assertThat(new String((byte[]) kept.get("sealed"), StandardCharsets.ISO_8859_1))
                .doesNotContain("219")
                .doesNotContain("09-9999");
        assertThat(NewIdentifier.ssn(SSN).toString()).doesNotContain("219");
    }

    @Test
    void the_same_number_is_found_however_it_is_typed() {
        var maria = withSsn("Rivera, Maria", "219-09-8888");

        assertThat(debtors.identifiedBy(NewIdentifier.ssn("219098888"))).containsExactly(maria);
        Tenants.run(
                agency.another(),
                () -> assertThat(debtors.identifiedBy(NewIdentifier.ssn("219098888")))
                        .isEmpty());
    }

    @Test
    void revealing_needs_a_reason_and_leaves_one_line_without_the_number() {
        var maria = withSsn("Rivera, Maria", "219-09-7777");
        var id = only(maria);

        bySystem(() -> {
            assertThatThrownBy(() -> identifiers.reveal(id, " "))
                    .hasMessage("Say for what you need the number in full.");
            assertThat(identifiers.reveal(id, "Intercept list asks for it")).isEqualTo("219-09-7777");
        });

        var lines = trail.latest(200).stream()
                .filter(row -> row.action().equals("identifier.reveal")
                        && row.subject().equals(debtors.of(maria).number()))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.toString()).contains("Intercept list asks for it").doesNotContain("219-09");
    }

    @Test
    void who_may_not_reveal_is_refused_and_it_is_on_record() {
        var id = only(withSsn("Rivera, Maria", "219-09-6666"));
        var clerk =
                new SignedIn(new PersonId(Ids.next()), "clerk", "Chris Clerk", Tenants.current(), SignedInAs.PERSON);

        assertThatThrownBy(() -> CurrentPerson.run(clerk, () -> identifiers.reveal(id, "I am curious")))
                .isInstanceOf(NotPermitted.class);

        assertThat(trail.latest(50))
                .filteredOn(row -> row.action().equals("identifier.reveal"))
                .anySatisfy(row -> assertThat(row.toString()).contains("Chris Clerk", "REFUSED"));
    }

    @Test
    void after_twenty_in_an_hour_the_next_one_has_to_wait() {
        var id = only(withSsn("Rivera, Maria", "219-09-5555"));

        var busy = new SignedIn(new PersonId(Ids.next()), "busy", "Busy", Tenants.current(), SignedInAs.SYSTEM);
        CurrentPerson.run(busy, () -> {
            for (int i = 0; i < 20; i++) identifiers.reveal(id, "Matching the intercept list");
            assertThatThrownBy(() -> identifiers.reveal(id, "Matching the intercept list"))
                    .hasMessageStartingWith("You have seen as many numbers in full as one may in an hour");
            clock.forward(Duration.ofMinutes(4));
            assertThat(identifiers.reveal(id, "Matching the intercept list")).isEqualTo("219-09-5555");
        });
    }

    @Test
    void a_sealed_number_opens_neither_in_another_row_nor_for_another_agency() {
        var ours = only(withSsn("Rivera, Maria", "219-09-4444"));
        var others = only(withSsn("Chen, Li", "219-09-3333"));
        var sealed = jdbc.queryForObject("select sealed from party_identifier where id = ?", byte[].class, ours);
        jdbc.update("update party_identifier set sealed = ? where id = ?", sealed, others);

        bySystem(() -> assertThatThrownBy(() -> identifiers.reveal(others, "Somebody moved it here"))
                .isInstanceOf(FieldCipher.NotOpened.class)
                .hasMessageNotContaining("4444"));

        Tenants.run(agency.another(), () -> {
            withSsn("Their Own", "219-09-2222");
            jdbc.update("update party_identifier set id = ?, sealed = ?", ours, sealed);
            bySystem(() -> assertThatThrownBy(() -> identifiers.reveal(ours, "Somebody stole it"))
                    .isInstanceOf(FieldCipher.NotOpened.class));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "000-12-3456", "666-12-3456", "900-12-3456", "219-00-9999", "219-09-0000"})
    void what_is_no_social_security_number_is_refused_with_a_sentence(String value) {
        assertThatThrownBy(() -> NewIdentifier.ssn(value))
                .isInstanceOf(PartyRefused.class)
                .hasMessageEndingWith("never given out.");
    }

    private PartyId withSsn(String name, String ssn) {
        var id = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(id, PartyKind.PERSON, name, List.of()).identifiedBy(NewIdentifier.ssn(ssn))));
        return id;
    }

    private UUID only(PartyId party) {
        return debtors.fileOf(party).identifiers().getFirst().id();
    }

    private static void bySystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
