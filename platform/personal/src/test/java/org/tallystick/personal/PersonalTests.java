package org.tallystick.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class PersonalTests {

    @Autowired
    Preferences preferences;

    @Autowired
    Notifications notifications;

    @Autowired
    KeptForms forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTenant tenant;

    private final PersonId olivia = new PersonId(Ids.next());
    private final PersonId kwame = new PersonId(Ids.next());

    @Test
    void looks_and_keys_are_as_usual_until_one_says_otherwise_and_belong_to_oneself() {
        var dark = new PreferencesRow(Theme.DARK, Density.COMFORTABLE, true, Map.of("p", "y", "y", "p"));

        assertThat(as(olivia, preferences::mine)).isEqualTo(PreferencesRow.USUAL);
        as(olivia, () -> change(dark));

        assertThat(as(olivia, preferences::mine)).isEqualTo(dark);
        assertThat(as(kwame, preferences::mine)).isEqualTo(PreferencesRow.USUAL);
        as(olivia, () -> change(PreferencesRow.USUAL));
        assertThat(as(olivia, preferences::mine)).isEqualTo(PreferencesRow.USUAL);
    }

    private PreferencesRow change(PreferencesRow wanted) {
        preferences.change(wanted);
        return wanted;
    }

    @Test
    void one_is_told_once_and_it_waits_until_it_is_read() {
        notifications.tell(olivia, "parking.csv posted", "parking.csv is posted: 12 new accounts.", "intake/1");
        notifications.tell(olivia, "parking.csv posted", "parking.csv is posted: 12 new accounts.", "intake/1");
        notifications.tell(olivia, "Kwame Osei approved: write-off of 24-00183.", null);

        assertThat(as(olivia, notifications::unread)).isEqualTo(2);
        assertThat(as(kwame, notifications::unread)).isZero();
        var latest = as(olivia, () -> notifications.latest(10));
        assertThat(latest)
                .extracting(NotificationRow::text)
                .first()
                .isEqualTo("Kwame Osei approved: write-off of 24-00183.");
        var foreign = latest.getFirst().id();
        assertThat(as(kwame, () -> notifications.read(foreign))).isFalse();
        assertThat(as(olivia, () -> notifications.read(foreign))).isTrue();
        assertThat(as(olivia, notifications::unread)).isEqualTo(1);
    }

    @Test
    void what_was_typed_and_not_sent_is_there_again_for_who_typed_it() {
        as(olivia, () -> forms.keep("note", "24-00183", Map.of("text", "Will call back Tuesday", "amount", " ")));

        assertThat(as(olivia, () -> forms.of("note", "24-00183")))
                .hasValueSatisfying(
                        kept -> assertThat(kept.typed()).containsExactly(Map.entry("text", "Will call back Tuesday")));
        assertThat(as(kwame, () -> forms.of("note", "24-00183"))).isEmpty();
        assertThat(as(olivia, () -> forms.of("note", "24-00184"))).isEmpty();
        as(olivia, () -> forms.keep("note", "24-00183", Map.of("text", "")));
        assertThat(as(olivia, () -> forms.of("note", "24-00183"))).isEmpty();
    }

    @Test
    void a_card_number_is_never_kept_and_nothing_lies_open_in_the_database() {
        as(
                olivia,
                () -> forms.keep("payment", "24-00183", Map.of("amount", "25.00", "memo", "card 4111 1111 1111 1111")));

        assertThat(as(olivia, () -> forms.of("payment", "24-00183")))
                .hasValueSatisfying(kept -> assertThat(kept.typed()).containsOnlyKeys("amount"));
        assertThat(jdbc.sql("select encode(content, 'escape') from kept_form where subject = '24-00183'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(content -> content.contains("25.00"));
    }

    @Test
    void a_checks_number_that_looks_like_a_cards_is_kept_where_the_form_says_that_it_is_one() {
        var typed = Map.of("check", "4111111111111111", "approval", "4111111111111111", "amount", "25.00");
        as(olivia, () -> forms.keep("payment", "24-00185", typed, Set.of("check")));

        assertThat(as(olivia, () -> forms.of("payment", "24-00185")))
                .hasValueSatisfying(kept -> assertThat(kept.typed())
                        .containsOnly(Map.entry("check", "4111111111111111"), Map.entry("amount", "25.00")));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        var signedIn = new SignedIn(person, "olivia", "Olivia Chen", tenant.id(), SignedInAs.PERSON);
        return CurrentPerson.call(signedIn, work::get);
    }
}
