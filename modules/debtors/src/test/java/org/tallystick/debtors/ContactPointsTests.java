package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

@ModuleTest
class ContactPointsTests {

    @Autowired
    private Debtors debtors;

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private Relationships relationships;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void a_bad_address_is_not_used_any_more_and_its_history_says_who_said_so() {
        var maria = living("418 Larkspur Ct", "PO Box 9");
        var larkspur = contacts.of(maria).getFirst();
        clock.forward(Duration.ofDays(1));

        bySystem(() -> contacts.say(say(larkspur.id(), ContactRow.Status.BAD, "returned mail", "No such number")));

        assertThat(debtors.of(maria).addresses()).extracting(AddressRow::line1).containsExactly("PO Box 9");
        var history = contacts.historyOf(larkspur.id());
        assertThat(history.now().status()).isEqualTo(ContactRow.Status.BAD);
        assertThat(history.statements())
                .extracting(ContactRow.Statement::status, ContactRow.Statement::source, ContactRow.Statement::note)
                .containsExactly(
                        tuple(ContactRow.Status.BAD, "returned mail", "No such number"),
                        tuple(ContactRow.Status.UNVERIFIED, "as first given", null));
        assertThat(Objects.requireNonNull(debtors.findable(List.of(maria)).get(maria))
                        .addresses())
                .contains("418 Larkspur Ct");
    }

    @Test
    void what_was_said_once_stays_until_something_else_is_said() {
        var maria = living("1 Main St");
        var phone = Ids.next();
        bySystem(() -> {
            contacts.add(phone, maria, NewContact.phone("415-555-0142"), ContactRow.Status.UNVERIFIED, "the debtor");
            contacts.say(new SayOfContact(
                    Ids.next(), phone, ContactRow.Status.GOOD, "the debtor", null, "after 17:00", "Spanish", true));
            clock.forward(Duration.ofMinutes(1));
            contacts.say(say(phone, ContactRow.Status.GOOD, "Sam Baker", null));
        });

        var now = contacts.historyOf(phone).now();
        assertThat(now.inWords()).isEqualTo("(415) 555-0142");
        assertThat(now.bestTime()).isEqualTo("after 17:00");
        assertThat(now.language()).isEqualTo("Spanish");
        assertThat(now.smsConsent()).isTrue();
    }

    @Test
    void what_is_no_phone_and_what_is_there_already_are_refused_with_a_sentence() {
        var maria = living("1 Main St");
        bySystem(() -> {
            assertThatThrownBy(() -> contacts.add(
                            Ids.next(), maria, NewContact.phone("call me"), ContactRow.Status.GOOD, "the debtor"))
                    .hasMessage("This is no phone number: type it with its area code.");
            contacts.add(Ids.next(), maria, NewContact.email("M@Example.org"), ContactRow.Status.GOOD, "the debtor");
            assertThatThrownBy(() -> contacts.add(
                            Ids.next(), maria, NewContact.email("m@example.ORG"), ContactRow.Status.GOOD, "a letter"))
                    .hasMessage("This e-mail address is on record already; say there whether it is good.");
        });
    }

    @Test
    void the_database_itself_keeps_every_contact_and_every_statement() {
        living("1 Main St");

        assertThatThrownBy(() -> jdbc.update("delete from contact_point")).isInstanceOf(BadSqlGrammarException.class);
        assertThatThrownBy(() -> jdbc.update("update contact_statement set status = 'GOOD'"))
                .isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void the_owner_of_a_business_reads_from_both_sides() {
        var towing = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(towing, PartyKind.ORGANIZATION, "Acme Towing LLC", List.of())));
        var owner = living("1 Main St");
        bySystem(() -> relationships.add(
                relationship(towing, owner, NewRelationship.Liability.JOINT_AND_SEVERAL, "MCC 1-20-090")));

        assertThat(relationships.of(towing)).singleElement().satisfies(row -> {
            assertThat(row.inWords()).isEqualTo("owner of the business");
            assertThat(row.citation()).isEqualTo("MCC 1-20-090");
        });
        assertThat(relationships.of(owner))
                .extracting(RelationshipRow::inWords, RelationshipRow::otherName)
                .containsExactly(tuple("business owned", "Acme Towing LLC"));
    }

    @Test
    void nobody_is_made_liable_without_a_law_or_an_order() {
        var one = living("1 Main St");
        var other = living("2 Main St");

        assertThatThrownBy(() -> relationship(one, other, NewRelationship.Liability.SECONDARY, " "))
                .hasMessage("Name the law or the order that makes them liable.");
    }

    private static NewRelationship relationship(
            PartyId party, PartyId other, NewRelationship.Liability liability, String citation) {
        return new NewRelationship(
                Ids.next(),
                party,
                other,
                NewRelationship.Kind.BUSINESS_OWNER,
                liability,
                citation,
                null,
                null,
                null,
                null,
                "business register");
    }

    private static SayOfContact say(UUID contact, ContactRow.Status status, String source, @Nullable String note) {
        return new SayOfContact(Ids.next(), contact, status, source, note, null, null, null);
    }

    private PartyId living(String... streets) {
        var id = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(
                id,
                PartyKind.PERSON,
                "Rivera, Maria",
                List.of(streets).stream()
                        .map(street -> new NewAddress(street, null, null, null, null))
                        .toList())));
        return id;
    }

    private static void bySystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
