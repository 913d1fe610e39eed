package org.tallystick.workbench.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Identifiers;
import org.tallystick.debtors.Identity;
import org.tallystick.debtors.Merges;
import org.tallystick.debtors.NameRow;
import org.tallystick.debtors.Names;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.NewIdentifier;
import org.tallystick.debtors.NewName;
import org.tallystick.debtors.NewRelationship;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.Relationships;
import org.tallystick.debtors.SayOfContact;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.BothVersions;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.workbench.Office;

@ModuleTest
@Import(Office.class)
@ViewPackages(packages = "org.tallystick")
class PeopleTabTests extends SpringBrowserlessTest {

    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);

    @Autowired
    private Office office;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Identifiers identifiers;

    @Autowired
    private Merges merges;

    @Autowired
    private ContactPoints points;

    @Autowired
    private Names names;

    @Autowired
    private Relationships relationships;

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void the_tab_shows_how_the_debtor_is_reached_and_numbers_only_masked() {
        var maria = debtorWithAccount("P-1", "Rivera, Maria A.", "418 Larkspur Ct");
        CurrentPerson.run(office.officer(), () -> {
            identifiers.add(Ids.next(), maria, NewIdentifier.ssn("219-12-3456"), "the debtor");
            openPeople("P-1");

            assertThat(shown())
                    .contains("How to reach the debtor", "418 Larkspur Ct", "Not verified")
                    .contains("Social Security number", "***-**-3456")
                    .contains("Nobody: no spouse, guarantor or business owner is on record.");
            assertThat(getCurrentView().getElement().getOuterHTML()).doesNotContain("219-12");
        });
    }

    @Test
    void a_phone_is_added_and_a_wrong_one_is_refused_without_losing_what_was_typed() {
        var maria = debtorWithAccount("P-2", "Rivera, Maria B.", "2 Main St");
        CurrentPerson.run(office.officer(), () -> {
            openPeople("P-2");
            click("Add");
            field("Phone").setValue("call me");
            last("Add");
            assertThat(debtors.fileOf(maria).contacts()).hasSize(1);
            assertThat(field("Phone").getValue()).isEqualTo("call me");

            field("Phone").setValue("415 555 0142");
            last("Add");

            assertThat(debtors.fileOf(maria).contacts())
                    .extracting(ContactRow::inWords)
                    .contains("(415) 555-0142");
            assertThat(shown()).contains("(415) 555-0142");
        });
    }

    @Test
    void two_officers_who_say_something_of_one_phone_lose_nothing_of_each_other() {
        var maria = debtorWithAccount("P-5", "Rivera, Maria E.", "5 Main St");
        CurrentPerson.run(
                office.officer(),
                () -> points.add(
                        Ids.next(),
                        maria,
                        NewContact.phone("415 555 0155"),
                        ContactRow.Status.UNVERIFIED,
                        "the debtor"));
        var seen = phoneOf(maria);
        CurrentPerson.run(office.officer(), () -> {
            openPeople("P-5");
            act("More", "about (415) 555-0155");
            CurrentPerson.run(office.lead(), () -> say(seen, ContactRow.Status.BAD, "mornings", "Spanish"));
            field("Best time").setValue("evenings");
            last("Save");

            assertThat(phoneOf(maria).bestTime()).isEqualTo("mornings");
            var both = find(BothVersions.class).single();
            assertThat(both.getElement().getTextRecursively())
                    .contains("Best time", "mornings", "evenings")
                    .doesNotContain("Spanish");
            pickMine();
            CurrentPerson.run(office.lead(), () -> say(seen, ContactRow.Status.BAD, "weekends", "Spanish"));
            last("Save what is picked");
            assertThat(phoneOf(maria).bestTime()).as("nobody looked at it").isEqualTo("weekends");
            pickMineBeside("weekends");

            assertThat(phoneOf(maria))
                    .returns("evenings", ContactRow::bestTime)
                    .returns("Spanish", ContactRow::language)
                    .returns(ContactRow.Status.BAD, ContactRow::status);
            assertThat(points.historyOf(seen.id()).statements()).hasSize(4);
        });
    }

    @Test
    void two_officers_who_correct_one_name_pick_where_both_typed_and_keep_the_rest_of_each_other() {
        var maria = debtorWithAccount("P-6", "Rivera, Maria F.", "6 Main St");
        CurrentPerson.run(office.officer(), () -> {
            openPeople("P-6");
            act("Correct", "Rivera, Maria F.");
            var seen = Identity.of(debtors.fileOf(maria));
            CurrentPerson.run(
                    office.lead(),
                    () -> names.correct(
                            maria,
                            seen,
                            new Identity(seen.kind(), "Rivera, Mary F.", seen.parts(), LocalDate.of(1978, 5, 6)),
                            "her license"));
            field("Name as it is written").setValue("Rivera, Marie F.");
            field("Suffix").setValue("Jr.");
            last("Save");

            assertThat(debtors.fileOf(maria).party().name()).isEqualTo("Rivera, Mary F.");
            assertThat(bothVersions())
                    .contains("Rivera, Mary F.", "Rivera, Marie F.")
                    .doesNotContain("1978", "Jr.");
            click("Back", "Two of you changed this");
            assertThat(field("Name as it is written").getValue()).isEqualTo("Rivera, Marie F.");
            last("Save");
            pickMine();
            var mary = Identity.of(debtors.fileOf(maria));
            CurrentPerson.run(
                    office.lead(),
                    () -> names.correct(
                            maria,
                            mary,
                            new Identity(mary.kind(), "Rivera, Maria F.", mary.parts(), mary.bornOn()),
                            "the court"));
            last("Save what is picked");
            assertThat(debtors.fileOf(maria).party().name())
                    .as("taken back to what it was, which nobody looked at")
                    .isEqualTo("Rivera, Maria F.");
            pickMineBeside("Rivera, Maria F.");

            var now = Identity.of(debtors.fileOf(maria));
            assertThat(now.name()).isEqualTo("Rivera, Marie F.");
            assertThat(now.parts().suffix()).isEqualTo("Jr.");
            assertThat(now.bornOn()).isEqualTo("1978-05-06");
            assertThat(debtors.fileOf(maria).names())
                    .extracting(NameRow::name)
                    .contains("Rivera, Maria F.", "Rivera, Mary F.");
        });
    }

    @Test
    void two_officers_who_end_one_number_for_different_reasons_pick_one() {
        var maria = debtorWithAccount("P-7", "Rivera, Maria G.", "7 Main St");
        var number = Ids.next();
        CurrentPerson.run(office.officer(), () -> {
            identifiers.add(number, maria, NewIdentifier.ssn("219-12-3457"), "the debtor");
            openPeople("P-7");
            act("End", "***-**-3457");
            CurrentPerson.run(office.lead(), () -> identifiers.end(number, "It is her sister's"));
            field("Why it no longer counts").setValue("Typed wrong");
            last("End");

            assertThat(bothVersions()).contains("It is her sister's", "Typed wrong");
            pickMine();
            CurrentPerson.run(
                    office.lead(),
                    () -> identifiers.correctEnd(
                            number, "Her aunt's", refused(() -> identifiers.end(number, "Her aunt's"))));
            last("Save what is picked");
            assertThat(identifiers.row(number).endedWhy())
                    .as("nobody looked at it")
                    .isEqualTo("Her aunt's");
            assertThat(bothVersions()).contains("Her aunt's", "Typed wrong");
            last("Save what is picked");
            assertThat(identifiers.row(number).endedWhy()).isEqualTo("Her aunt's");
            assertThat(shown()).contains("ended: Her aunt's");
        });
    }

    @Test
    void two_officers_who_end_one_relationship_on_different_days_pick_one_and_nobody_is_added_twice() {
        var maria = debtorWithAccount("P-8", "Rivera, Maria H.", "8 Main St");
        var juan = debtorWithAccount("P-9", "Rivera, Juan", "8 Main St");
        var together = Ids.next();
        CurrentPerson.run(office.officer(), () -> {
            relationships.add(spouse(together, maria, juan));
            assertThatThrownBy(() -> relationships.add(spouse(Ids.next(), maria, juan)))
                    .hasMessageContaining("Rivera, Juan is on record already: spouse, not liable");
            openPeople("P-8");
            act("End", "Rivera, Juan");
            CurrentPerson.run(office.lead(), () -> relationships.end(together, DEC_1.minusDays(30)));
            find(DatePicker.class).all().getLast().setValue(DEC_1.minusDays(15));
            last("End");

            assertThat(bothVersions()).contains("Nov 1, 2026", "Nov 16, 2026");
            pickMine();
            var nov8 = DEC_1.minusDays(23);
            CurrentPerson.run(
                    office.lead(),
                    () -> relationships.correctEnd(together, nov8, refused(() -> relationships.end(together, nov8))));
            last("Save what is picked");
            assertThat(relationships.of(maria).getFirst().until())
                    .as("nobody looked at it")
                    .isEqualTo(nov8);
            pickMineBeside("Nov 8, 2026");
            assertThat(relationships.of(maria).getFirst().until()).isEqualTo(DEC_1.minusDays(15));
        });
    }

    @Test
    void two_officers_who_end_one_name_on_different_days_pick_one_of_what_stands_now() {
        var maria = debtorWithAccount("P-10", "Rivera, Maria I.", "10 Main St");
        var alias = Ids.next();
        CurrentPerson.run(office.officer(), () -> {
            names.add(alias, maria, new NewName(NewName.Kind.ALIAS, "Rivers, Mary", null, null), "her sister");
            openPeople("P-10");
            act("End", "Rivers, Mary");
            CurrentPerson.run(office.lead(), () -> names.end(alias, DEC_1.minusDays(30)));
            find(DatePicker.class).all().getLast().setValue(DEC_1.minusDays(15));
            last("End");
            pickMine();
            var nov8 = DEC_1.minusDays(23);
            CurrentPerson.run(
                    office.lead(), () -> names.correctEnd(alias, nov8, refused(() -> names.end(alias, nov8))));
            last("Save what is picked");

            assertThat(debtors.fileOf(maria).names().getFirst().until())
                    .as("nobody looked at it")
                    .isEqualTo(nov8);
            pickMineBeside("Nov 8, 2026");
            assertThat(debtors.fileOf(maria).names().getFirst().until()).isEqualTo(DEC_1.minusDays(15));
        });
    }

    private static ChangedMeanwhile refused(ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(ChangedMeanwhile.class, act);
    }

    private void pickMine() {
        find(RadioButtonGroup.class).all().forEach(PeopleTabTests::pickYours);
    }

    /** What a third one saved after the first pick stands there now, and is picked from. */
    private void pickMineBeside(String theirs) {
        assertThat(bothVersions()).contains(theirs);
        pickMine();
        last("Save what is picked");
    }

    private static NewRelationship spouse(UUID id, PartyId party, PartyId other) {
        return new NewRelationship(
                id,
                party,
                other,
                NewRelationship.Kind.SPOUSE,
                NewRelationship.Liability.NONE,
                null,
                null,
                null,
                null,
                null,
                "the debtor");
    }

    private String bothVersions() {
        return find(BothVersions.class).single().getElement().getTextRecursively();
    }

    private void act(String words, String about) {
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter(label -> label.equals(words + " " + about))
                        .isPresent())
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    /** A button of the dialog that stands over the others. */
    private void click(String words, String title) {
        assertThat(find(BothVersions.class).single().getHeaderTitle()).isEqualTo(title);
        last(words);
    }

    @SuppressWarnings("unchecked")
    private static void pickYours(RadioButtonGroup<?> group) {
        ((RadioButtonGroup<String>) group).setValue("What you typed");
    }

    private ContactRow phoneOf(PartyId party) {
        return points.of(party).stream()
                .filter(contact -> contact.kind() == NewContact.Kind.PHONE)
                .findFirst()
                .orElseThrow();
    }

    private void say(ContactRow contact, ContactRow.Status status, String bestTime, String language) {
        points.say(new SayOfContact(Ids.next(), contact.id(), status, "the debtor", null, bestTime, language, null));
    }

    @Test
    void a_merged_debtor_shows_all_accounts_and_after_taking_it_back_only_their_own() {
        var maria = debtorWithAccount("P-3", "Rivera, Maria C.", "3 Main St");
        var mary = debtorWithAccount("P-4", "Rivera, Mary C.", "4 Main St");
        CurrentPerson.run(office.officer(), () -> {
            merges.merge(mary, maria, "Same license at the counter");
            openPeople("P-4");
            assertThat(shown())
                    .contains("Rivera, Maria C.", "Owed in 2 accounts", "$160.00")
                    .contains("Merged with this party", "Rivera, Mary C.");

            merges.takeBack(mary, "Two cousins");
            openPeople("P-4");

            assertThat(shown()).contains("Rivera, Mary C.", "Owed in 1 account", "$80.00");
            assertThat(shown()).doesNotContain("Rivera, Maria C.");
        });
    }

    private PartyId debtorWithAccount(String number, String name, String street) {
        var party = office.debtor(name, street);
        office.taxAccount(number, party, DEC_1);
        return party;
    }

    private void openPeople(String number) {
        UI.getCurrent().navigate("accounts/" + number);
        find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("ts-tab"))
                .filter(button -> button.getElement().getTextRecursively().contains("People"))
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    private List<Button> named(String words) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .toList();
    }

    private void click(String words) {
        test(named(words).getFirst()).click();
    }

    private void last(String words) {
        test(named(words).getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
