package org.tallystick.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.accounts.TimelineRow;
import org.tallystick.audit.AuditTrail;
import org.tallystick.correspondence.ContactRow.Kind;
import org.tallystick.money.Money;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@Import(Bureau.class)
class ContactsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);
    private static final Promise BY_DEC_4 = new Promise(Money.of("150.00"), LocalDate.of(2026, 12, 4));

    @Autowired
    private Bureau bureau;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Holds holds;

    @Autowired
    private Timeline timeline;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_bureau_opens() {
        bureau.opens();
    }

    @Test
    void a_promise_sets_the_next_date_after_its_day_and_stands_on_the_timeline() {
        var bill = bureau.taxAccount(bureau.debtor("Rivera, Maria A."));

        var contact = log(bill, Said.of("PP").promising(BY_DEC_4).noted("Paid on the 3rd"));

        assertThat(contact.inWords()).isEqualTo("Call out, debtor: Promise to pay, $150.00 by Dec 4, 2026");
        var now = accounts.of(bill.id());
        assertThat(now.nextDate()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(now.nextStep()).isEqualTo(NextStep.REVIEW);
        assertThat(told(bill)).contains("Call out, debtor: Promise to pay, $150.00 by Dec 4, 2026\nPaid on the 3rd");
        assertThat(trail.latest(50))
                .filteredOn(row ->
                        row.action().equals("contact.log") && row.subject().equals(bill.number()))
                .hasSize(1);
    }

    @Test
    void what_is_left_out_is_what_the_outcome_usually_means() {
        var bill = bureau.taxAccount(bureau.debtor("Left, Out"));

        assertThat(log(bill, Said.of("na")).inWords()).isEqualTo("Call out: No answer");
        assertThat(log(bill, Said.of("MR")).inWords()).isEqualTo("Letter received: Mail returned");
        assertThat(log(bill, Said.of("QO")).inWords()).isEqualTo("At the counter, debtor: Asked what is owed and why");
        assertThat(log(bill, Said.of("SP").with(SpokenTo.RELATIVE)).inWords())
                .isEqualTo("Call out, relative: Spoke, no promise");
    }

    @Test
    void an_outcome_without_days_leaves_the_next_date_as_it_is() {
        var bill = bureau.taxAccount(bureau.debtor("Stays, Date"));

        var contact = log(bill, Said.of("QO"));

        assertThat(contact.about().getFirst().nextDate()).isNull();
        assertThat(accounts.of(bill.id()).nextDate()).isEqualTo(DEC_1);
    }

    @Test
    void the_same_key_logs_once_and_another_content_under_it_is_refused() {
        var bill = bureau.taxAccount(bureau.debtor("Twice, Pressed"));
        var key = Ids.next().toString();
        var command = new LogContact(key, List.of(bill.id()), List.of(), Said.of("LM"), null);

        var first = bureau.as(bureau.officer(), () -> contacts.log(command));
        var again = bureau.as(bureau.officer(), () -> contacts.log(command));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(of(bill)).hasSize(1);
        assertThatExceptionOfType(ContactRefused.class)
                .isThrownBy(() -> bureau.as(
                        bureau.officer(),
                        () -> contacts.log(new LogContact(key, List.of(bill.id()), List.of(), Said.of("NA"), null))));
    }

    @Test
    void one_contact_is_about_all_accounts_that_it_was_about() {
        var debtor = bureau.debtor("Several, Debts");
        var one = bureau.taxAccount(debtor);
        var two = bureau.taxAccount(debtor);

        bureau.as(
                bureau.officer(),
                () -> contacts.log(new LogContact(
                        Ids.next().toString(), List.of(one.id(), two.id()), List.of(), Said.of("LM"), MONDAY)));

        assertThat(of(one)).isEqualTo(of(two)).hasSize(1);
        assertThat(accounts.of(one.id()).nextDate()).isEqualTo(MONDAY);
        assertThat(accounts.of(two.id()).nextDate()).isEqualTo(MONDAY);
        assertThat(told(two)).contains("Call out: Left a message");
    }

    @Test
    void a_dispute_places_a_hold_and_taking_it_back_lifts_it_and_restores_the_next_date() {
        var bill = bureau.taxAccount(bureau.debtor("Disputes, Dan"));
        var contact = log(bill, Said.of("DS"));
        assertThat(holds.standing(bill.id())).extracting(HoldRow::typeName).containsExactly("Disputed");
        assertThat(accounts.of(bill.id()).nextDate()).isNotEqualTo(DEC_1);

        bureau.as(
                bureau.officer(),
                () -> contacts.takeBack(
                        new TakeBackContact(Ids.next().toString(), contact.id(), "Wrong account was open")));

        assertThat(holds.standing(bill.id())).isEmpty();
        assertThat(accounts.of(bill.id()).nextDate()).isEqualTo(DEC_1);
        assertThat(accounts.of(bill.id()).nextStep()).isEqualTo(NextStep.NEW);
        assertThat(of(bill)).extracting(ContactRow::kind).containsExactly(Kind.TAKEN_BACK, Kind.LOGGED);
        assertThat(of(bill).getLast().takenBack()).isTrue();
        assertThat(told(bill)).anyMatch(line -> line.startsWith("Taken back: Call out, debtor: Disputes the debt"));
    }

    @Test
    void a_promise_counts_as_it_was_said_last_and_not_at_all_when_it_was_taken_back() {
        var bill = bureau.taxAccount(bureau.debtor("Promises, Pam"));
        var gone = log(bill, Said.of("PP").promising(BY_DEC_4));
        var wrong = log(bill, Said.of("PP").promising(BY_DEC_4));
        var better = new Promise(Money.of("40.00"), BY_DEC_4.by());
        bureau.as(bureau.officer(), () -> {
            contacts.takeBack(new TakeBackContact(Ids.next().toString(), gone.id(), "Not this debtor"));
            return contacts.correct(new CorrectContact(
                    Ids.next().toString(), wrong.id(), Said.of("PP").promising(better), "It was $40"));
        });

        assertThat(contacts.promises(BY_DEC_4.by(), BY_DEC_4.by()))
                .filteredOn(one -> one.accounts().contains(bill.id()))
                .extracting(PromiseRow::promise)
                .containsExactly(better);
    }

    @Test
    void a_next_date_that_was_changed_since_stays_when_a_contact_is_taken_back() {
        var bill = bureau.taxAccount(bureau.debtor("Changed, Since"));
        var first = log(bill, Said.of("LM"));
        log(bill, Said.of("CB"));

        bureau.as(
                bureau.officer(),
                () -> contacts.takeBack(new TakeBackContact(Ids.next().toString(), first.id(), "Not this debtor")));

        assertThat(accounts.of(bill.id()).nextDate()).isEqualTo(MONDAY);
        assertThat(told(bill)).anyMatch(line -> line.endsWith("The next date was changed since, and stays."));
    }

    @Test
    void a_correction_stands_beside_what_was_logged_first() {
        var bill = bureau.taxAccount(bureau.debtor("Corrected, Cora"));
        var first = log(bill, Said.of("LM").noted("Left word with the machine"));

        bureau.as(
                bureau.officer(),
                () -> contacts.correct(new CorrectContact(
                        Ids.next().toString(),
                        first.id(),
                        Said.of("SP").with(SpokenTo.RELATIVE).noted("Her brother answered"),
                        "It was a person")));

        var log = of(bill);
        assertThat(log)
                .extracting(ContactRow::inWords)
                .containsExactly("Call out, relative: Spoke, no promise", "Call out: Left a message");
        assertThat(log.getLast().correctedBy()).isEqualTo(log.getFirst().id());
        assertThat(log.getLast().stands()).isFalse();
        assertThat(log.getFirst().stands()).isTrue();
        assertThat(told(bill)).contains("Call out: Left a message\nLeft word with the machine");
    }

    @Test
    void only_who_may_corrects_what_somebody_else_logged() {
        var bill = bureau.taxAccount(bureau.debtor("Others, Olga"));
        var contact = log(bill, Said.of("LM"));
        var back = new TakeBackContact(Ids.next().toString(), contact.id(), "Mistake");

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> bureau.as(bureau.seated("adams"), () -> contacts.takeBack(back)));
        assertThat(bureau.as(bureau.seated("dale"), () -> contacts.takeBack(back))
                        .kind())
                .isEqualTo(Kind.TAKEN_BACK);
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence_and_leaves_nothing() {
        var bill = bureau.taxAccount(bureau.debtor("Refused, Ruth"));

        assertThatExceptionOfType(ContactRefused.class)
                .isThrownBy(() -> log(bill, Said.of("PP")))
                .withMessageContaining("an amount and a day");
        assertThatExceptionOfType(ContactRefused.class)
                .isThrownBy(() -> log(bill, Said.of("ZZ")))
                .withMessageContaining("no outcome code ZZ");
        assertThatExceptionOfType(ContactRefused.class)
                .isThrownBy(() -> Said.of("LM").noted("card 4111 1111 1111 1111"))
                .withMessageContaining("card number");
        assertThatExceptionOfType(ContactRefused.class)
                .isThrownBy(() -> bureau.as(
                        bureau.officer(),
                        () -> contacts.log(new LogContact(
                                "k", List.of(bill.id()), List.of(), Said.of("LM"), Bureau.TODAY.minusDays(1)))));
        assertThat(of(bill)).isEmpty();
        assertThat(accounts.of(bill.id()).nextDate()).isEqualTo(DEC_1);
    }

    @Test
    void the_database_keeps_contacts_as_they_were_logged() {
        var bill = bureau.taxAccount(bureau.debtor("Kept, Kay"));
        log(bill, Said.of("LM"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update contact set note = 'better'").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from contact_account").update());
    }

    private ContactRow log(AccountRow account, Said said) {
        return bureau.as(
                bureau.officer(),
                () -> contacts.log(
                        new LogContact(Ids.next().toString(), List.of(account.id()), List.of(), said, null)));
    }

    private List<ContactRow> of(AccountRow account) {
        return contacts.about(List.of(account.id()), null, 50).items();
    }

    private List<String> told(AccountRow account) {
        return timeline.of(List.of(account.id()), Set.of(TimelineKind.CONTACT), null, 50).items().stream()
                .map(TimelineRow::text)
                .toList();
    }
}
