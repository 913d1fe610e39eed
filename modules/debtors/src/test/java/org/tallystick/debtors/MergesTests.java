package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class MergesTests {

    @Autowired
    private Debtors debtors;

    @Autowired
    private Merges merges;

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private Names names;

    @Test
    void an_alias_is_answered_with_its_survivor_and_keeps_its_number() {
        var maria = party("Rivera, Maria", "1 Main St");
        var mary = party("Rivera, Mary", "2 Oak Ave");
        var number = debtors.of(mary).number();

        bySystem(() -> merges.merge(mary, maria, "Same license shown at the counter"));

        assertThat(debtors.of(mary)).isEqualTo(debtors.of(maria));
        assertThat(debtors.of(maria).addresses())
                .extracting(AddressRow::inOneLine)
                .containsExactly("1 Main St", "2 Oak Ave");
        assertThat(debtors.oneWith(mary)).containsExactly(maria, mary);
        assertThat(debtors.fileOf(maria).aliases())
                .extracting(PartyRow::number, PartyRow::name)
                .containsExactly(tuple(number, "Rivera, Mary"));
        assertThat(Objects.requireNonNull(debtors.findable(List.of(maria)).get(maria))
                        .names())
                .containsExactly("Rivera, Maria", "Rivera, Mary");
    }

    @Test
    void in_a_chain_each_merge_can_be_taken_back_by_itself() {
        var a = party("Chain A", "1 A St");
        var b = party("Chain B", "1 B St");
        var c = party("Chain C", "1 C St");
        var before = Map.of(a, debtors.fileOf(a), b, debtors.fileOf(b), c, debtors.fileOf(c));
        bySystem(() -> {
            merges.merge(a, b, "Same person");
            merges.merge(b, c, "Same person");
        });
        assertThat(debtors.oneWith(a)).containsExactly(c, a, b);

        bySystem(() -> merges.takeBack(b, "Not the same after all"));

        assertThat(debtors.oneWith(b)).containsExactly(b, a);
        assertThat(debtors.fileOf(c)).isEqualTo(before.get(c));
        bySystem(() -> merges.takeBack(a, "Not the same after all"));
        assertThat(debtors.fileOf(a)).isEqualTo(before.get(a));
        assertThat(debtors.fileOf(b)).isEqualTo(before.get(b));
    }

    @Test
    void what_was_learned_of_either_meanwhile_stays_with_who_it_is() {
        var maria = party("Rivera, Maria", "1 Main St");
        var mary = party("Rivera, Mary", "2 Oak Ave");
        bySystem(() -> {
            merges.merge(mary, maria, "Same person");
            contacts.add(Ids.next(), mary, NewContact.phone("415 555 0142"), ContactRow.Status.GOOD, "the debtor");
            names.add(Ids.next(), maria, NewName.of(NewName.Kind.ALIAS, "Mia Rivera"), "the debtor");
            merges.takeBack(mary, "Two cousins");
        });

        assertThat(debtors.fileOf(mary).contacts())
                .extracting(ContactRow::inWords)
                .containsExactly("2 Oak Ave", "(415) 555-0142");
        assertThat(debtors.fileOf(mary).names()).isEmpty();
        assertThat(debtors.fileOf(maria).names()).extracting(NameRow::name).containsExactly("Mia Rivera");
    }

    @Test
    void a_merge_and_its_taking_back_are_both_listed_with_their_reasons() {
        var maria = party("Listed, Maria", "1 Main St");
        var mary = party("Listed, Mary", "2 Oak Ave");
        bySystem(() -> {
            merges.merge(mary, maria, "Same person");
            merges.takeBack(mary, "Two cousins");
        });

        assertThat(merges.of(maria)).singleElement().satisfies(row -> {
            assertThat(row.alias().name()).isEqualTo("Listed, Mary");
            assertThat(row.why()).isEqualTo("Same person");
            assertThat(row.takenBackWhy()).isEqualTo("Two cousins");
        });
    }

    @Test
    void what_cannot_be_merged_is_refused_with_a_sentence() {
        var maria = party("Rivera, Maria", "1 Main St");
        var mary = party("Rivera, Mary", "2 Oak Ave");
        var third = party("Third, Tom", "3 Elm Rd");
        bySystem(() -> {
            merges.merge(mary, maria, "Same person");
            assertThatThrownBy(() -> merges.merge(maria, mary, "The other way round"))
                    .hasMessage("These two are one party already.");
            assertThatThrownBy(() -> merges.merge(mary, third, "Again"))
                    .hasMessageContaining("is an alias already; take that merge back first");
            assertThatThrownBy(() -> merges.merge(third, third, "Itself"))
                    .hasMessage("A party cannot be merged with itself.");
            assertThatThrownBy(() -> merges.takeBack(third, "Never merged"))
                    .hasMessage("This party is not an alias of another.");
        });
    }

    /** Random merges and things learned meanwhile, all taken back in random order: everybody is who they were. */
    @Test
    void merges_in_any_order_and_taken_back_in_any_order_give_everything_back() {
        var seed = Long.getLong("sim.seed", 20261122L);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var everybody = new ArrayList<PartyId>();
        for (int i = 0; i < 12; i++) everybody.add(party("Seeded, Person " + i, i + " Main St"));
        var learned = new HashMap<PartyId, Integer>();
        bySystem(() -> {
            var merged = new ArrayList<PartyId>();
            for (int step = 0; step < 60; step++) {
                var one = everybody.get(random.nextInt(everybody.size()));
                var other = everybody.get(random.nextInt(everybody.size()));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        if (!debtors.oneWith(one).contains(other) && !merged.contains(one)) {
                            merges.merge(one, other, "seeded");
                            merged.add(one);
                        }
                    }
                    case 1 -> {
                        if (!merged.isEmpty()) merges.takeBack(merged.remove(random.nextInt(merged.size())), "seeded");
                    }
                    default -> {
                        var phone = NewContact.phone("415555" + (1_000 + step));
                        contacts.add(Ids.next(), one, phone, ContactRow.Status.GOOD, "seeded");
                        learned.merge(one, 1, Integer::sum);
                    }
                }
            }
            while (!merged.isEmpty()) merges.takeBack(merged.remove(random.nextInt(merged.size())), "seeded");
        });

        for (int i = 0; i < everybody.size(); i++) {
            var file = debtors.fileOf(everybody.get(i));
            assertThat(file.party().name()).isEqualTo("Seeded, Person " + i);
            assertThat(file.aliases()).isEmpty();
            assertThat(file.contacts()).hasSize(1 + learned.getOrDefault(everybody.get(i), 0));
            assertThat(file.party().addresses()).extracting(AddressRow::line1).containsExactly(i + " Main St");
        }
    }

    private PartyId party(String name, String street) {
        var id = new PartyId(Ids.next());
        debtors.add(List.of(
                new NewParty(id, PartyKind.PERSON, name, List.of(new NewAddress(street, null, null, null, null)))
                        .bornOn(LocalDate.of(1978, 5, 4))));
        return id;
    }

    private static void bySystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
