package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.audit.AuditTrail;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class ShellTests extends SpringBrowserlessTest {

    @Autowired
    TestTenant tenant;

    @Autowired
    AuditTrail trail;

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

    /** All the words that Olivia sees after going there. */
    private String seen(String path) {
        return asOlivia(() -> {
            UI.getCurrent().navigate(path);
            var chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
            return chain.getLast().getElement().getTextRecursively();
        });
    }

    private <T> T asOlivia(Supplier<T> work) {
        var olivia = new SignedIn(new PersonId(Ids.next()), "olivia", "Olivia Chen", tenant.id(), SignedInAs.PERSON);
        return CurrentPerson.call(olivia, work::get);
    }
}
