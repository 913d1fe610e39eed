package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class DebtorsTests {

    @Autowired
    private Debtors debtors;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTenant agency;

    @Test
    void a_party_keeps_its_name_and_addresses_as_they_were_given() {
        var maria = new NewParty(
                new PartyId(Ids.next()),
                PartyKind.PERSON,
                " Rivera, María A. ",
                List.of(
                        new NewAddress("418 Larkspur Ct", "Apt 3", "San Francisco", "CA", "94110"),
                        new NewAddress("PO Box 9", null, null, null, null)));

        debtors.add(List.of(maria));

        var row = debtors.of(maria.id());
        assertThat(row.name()).isEqualTo("Rivera, María A.");
        assertThat(row.number()).matches("P-\\d{3}-\\d{3}");
        assertThat(row.addresses())
                .extracting(AddressRow::inOneLine)
                .containsExactly("418 Larkspur Ct, Apt 3, San Francisco CA 94110", "PO Box 9");
    }

    @Test
    void ten_thousand_parties_are_added_within_seconds_and_every_number_is_another() {
        var many = new ArrayList<NewParty>();
        for (int i = 0; i < 10_000; i++) many.add(named("Debtor " + i));

        var began = System.nanoTime();
        debtors.add(many);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        var rows = debtors.of(many.stream().map(NewParty::id).toList());
        assertThat(rows).hasSize(10_000);
        assertThat(rows.values()).extracting(PartyRow::number).doesNotHaveDuplicates();
    }

    @Test
    void adding_a_party_twice_leaves_it_as_it_was() {
        var acme = named("Acme Towing LLC");
        debtors.add(List.of(acme));
        var before = debtors.of(acme.id());

        debtors.add(List.of(new NewParty(acme.id(), PartyKind.PERSON, "Somebody else", List.of())));

        assertThat(debtors.of(acme.id())).isEqualTo(before);
    }

    @Test
    void the_neighbor_sees_nothing_and_counts_from_one() {
        var ours = named("Only Ours");
        debtors.add(List.of(ours));
        var theirs = named("Only Theirs");

        Tenants.run(agency.neighbor(), () -> {
            debtors.add(List.of(theirs));

            assertThat(debtors.of(List.of(ours.id()))).isEmpty();
            assertThat(debtors.of(theirs.id()).number()).isEqualTo("P-000-001");
        });
        assertThatThrownBy(() -> debtors.of(theirs.id())).hasMessage("There is no such party.");
    }

    @Test
    void the_database_itself_refuses_a_party_without_a_name() {
        assertThatThrownBy(() -> jdbc.update("""
                        insert into party (id, number, kind, name, folded_name, added_at)
                        values (?, 'P-X', 'PERSON', '', '', current_timestamp)""", Ids.next())).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static NewParty named(String name) {
        return new NewParty(new PartyId(Ids.next()), PartyKind.ofName(name), name, List.of());
    }
}
