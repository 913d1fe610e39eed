package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.audit.AuditTrail;
import org.tallystick.personal.Density;
import org.tallystick.personal.Notifications;
import org.tallystick.personal.Preferences;
import org.tallystick.personal.PreferencesRow;
import org.tallystick.personal.Theme;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
@ViewPackages(packages = "org.tallystick")
class ShellTests extends SpringBrowserlessTest {

    @Autowired
    TestTenant tenant;

    @Autowired
    AuditTrail trail;

    @Autowired
    KeyRules rules;

    @Autowired
    Preferences preferences;

    @Autowired
    Notifications notifications;

    private static final PersonId OLIVIA = new PersonId(Ids.next());

    @Test
    void whoever_is_not_signed_in_sees_the_door() {
        for (var path : new String[] {"search", "counter", "accounts/24-00183", ""}) {
            UI.getCurrent().navigate(path);

            assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        }
    }

    @Test
    void the_rail_leaves_out_what_the_person_may_never_do() {
        assertThat(seen("counter")).contains("Search", "Counter").doesNotContain("Administration");
    }

    @Test
    void what_waits_in_a_place_is_counted_again_as_soon_as_something_was_decided() {
        ScreenDoubles.QUEUE.set(7);
        try {
            assertThat(seen("counter")).contains("7 waiting");
            ScreenDoubles.QUEUE.set(6);
            var after = asOlivia(() -> {
                Waiting.changed();
                return window().getTextRecursively();
            });
            assertThat(after).contains("6 waiting").doesNotContain("7 waiting");
        } finally {
            ScreenDoubles.QUEUE.set(0);
        }
    }

    @Test
    void one_arrives_at_the_first_place() {
        seen("");

        assertThat(getCurrentView()).isInstanceOf(SearchView.class);
    }

    @Test
    void the_bottom_line_shows_the_keys_of_the_screen() {
        assertThat(seen("counter")).contains("payment").doesNotContain("next hit");
    }

    @Test
    void a_screen_that_one_may_not_open_says_why() {
        assertThat(seen("administration")).contains("You may not open this", "Only the administrator may.");
        assertThat(getCurrentView()).isInstanceOf(NotPermittedScreen.class);
    }

    @Test
    void a_screen_that_names_no_permission_is_closed_to_all() {
        assertThat(seen("silent")).contains("You may not open this");
    }

    @Test
    void a_foreign_account_looks_exactly_like_a_path_that_leads_nowhere() {
        var unknown = seen("no/such/path");
        var foreign = seen("accounts/24-00183");

        assertThat(foreign).isEqualTo(unknown).contains("There is nothing here");
        assertThat(unknown).doesNotContain("no/such", "counter/", "Screen");
    }

    @Test
    void a_look_at_a_foreign_account_leaves_one_line_in_the_audit() {
        var before = trail.latest(1_000).size();

        seen("accounts/24-00183");
        seen("no/such/path");

        assertThat(trail.latest(1_000)).hasSize(before + 1);
        assertThat(trail.latest(1)).singleElement().satisfies(line -> {
            assertThat(line.subject()).isEqualTo("24-00183");
            assertThat(line.actorName()).isEqualTo("Olivia Chen");
        });
    }

    @Test
    void every_field_of_a_form_is_kept_and_never_stands_in_the_form_about_another() {
        asOlivia(() -> {
            UI.getCurrent().navigate("counter");
            var typed = new EveryField();
            typed.dialog("first").open();
            roundTrip();
            typed.fill();
            test(typed.text).setValue("What they said");

            assertThat(new EveryField().shownAbout("second")).isEqualTo(new EveryField().values());
            assertThat(new EveryField().shownAbout("first"))
                    .isEqualTo(typed.values())
                    .doesNotContain("", "null", "[]", "false");
            return true;
        });
    }

    @Test
    void a_form_that_says_nothing_of_what_it_is_about_or_has_a_field_that_cannot_be_kept_does_not_open() {
        asOlivia(() -> {
            UI.getCurrent().navigate("counter");
            assertThatThrownBy(() -> open(new FormDialog("Silent", "Save", () -> {}, new TextField("Why"))))
                    .hasMessageContaining("does not say what it is about");
            assertThatThrownBy(() -> open(
                            new FormDialog("Odd", "Save", () -> {}, new Div(new EmailField("Mail"))).aboutTheScreen()))
                    .hasMessageContaining("is not kept");
            return true;
        });
    }

    private static void open(FormDialog dialog) {
        UI.getCurrent().add(dialog);
    }

    @Test
    void a_key_that_does_something_is_not_given_away() {
        asOlivia(() -> {
            assertThatThrownBy(() -> rules.checked(Map.of("p", "j")))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("j already does \u201cdown\u201d (Long work). Give that another key first.");
            assertThatThrownBy(() -> rules.checked(Map.of("g c", "g s")))
                    .hasMessage("g s already does \u201cSearch\u201d (Places). Give that another key first.");
            assertThatThrownBy(() -> rules.checked(Map.of("F8", "q")))
                    .hasMessageContaining("which act while one types");
            assertThatThrownBy(() -> rules.checked(Map.of("Esc", "q"))).hasMessageContaining("stay");
            assertThat(rules.checked(Map.of("p", "y", "j", "j"))).isEqualTo(Map.of("p", "y"));
            assertThat(rules.checked(Map.of("j", "k", "k", "j"))).hasSize(2);
            return true;
        });
    }

    @Test
    void a_moved_key_is_the_one_on_the_screen_and_the_one_that_acts() {
        asOlivia(() -> {
            preferences.change(new PreferencesRow(Theme.DARK, Density.DEVICE, false, Map.of("p", "y", "g c", "g q")));
            UI.getCurrent().navigate("counter");
            var screen = getCurrentView().getElement();
            assertThat(screen.getAttribute("data-ts-keys")).isEqualTo("y");
            assertThat(attributes(window())).contains("data-ts-go=q", "data-ts-look=dark");
            preferences.change(new PreferencesRow(Theme.SYSTEM, Density.DEVICE, false, Map.of()));
            return true;
        });
    }

    @Test
    void the_preferences_list_every_key_with_what_it_does() {
        assertThat(seen("preferences"))
                .contains("payment", "next hit", "Search", "commands", "Light or dark", "Comfortable");
    }

    @Test
    void the_bell_says_how_much_was_not_read() {
        var person = asOlivia(() -> CurrentPerson.get().person());
        notifications.tell(person, "parking.csv is posted: 12 new accounts.", "search");

        seen("counter");

        assertThat(attributes(window())).contains("aria-label=1 not read");
    }

    private static Element window() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }

    private static Set<String> attributes(Element part) {
        var found = part.getAttributeNames()
                .map(name -> name + "=" + part.getAttribute(name))
                .collect(Collectors.toCollection(HashSet::new));
        part.getChildren().filter(child -> !child.isTextNode()).forEach(child -> found.addAll(attributes(child)));
        return found;
    }

    /** All the words that Olivia sees after going there. */
    private String seen(String path) {
        return asOlivia(() -> {
            UI.getCurrent().navigate(path);
            return window().getTextRecursively();
        });
    }

    private <T> T asOlivia(Supplier<T> work) {
        var olivia = new SignedIn(OLIVIA, "olivia", "Olivia Chen", tenant.id(), SignedInAs.PERSON);
        return CurrentPerson.call(olivia, work::get);
    }
}
