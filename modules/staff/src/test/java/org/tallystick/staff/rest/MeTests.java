package org.tallystick.staff.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class MeTests {

    @Autowired
    private MeController controller;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Ladder ladder;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void exampleCounty() {
        if (people.byUsername("ex.baker").isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    @Test
    void an_officer_is_told_class_rung_and_position() {
        assertThat(me("ex.baker"))
                .contains("\"username\":\"ex.baker\"", "\"name\":\"Sam Baker\"", "\"agency\":\"example-county\"")
                .contains("\"class\":\"1002 Collections Officer\"", "\"rung\":\"officer\"")
                .contains("\"position\":\"Collections Officer\"");
    }

    @Test
    void an_auditor_has_a_position_but_neither_class_nor_rung() {
        assertThat(me("ex.auditor"))
                .contains("\"class\":null", "\"rung\":null", "\"position\":\"Auditor (read only)\"");
    }

    @Test
    void the_admin_sees_what_is_not_settled() {
        assertThat(ladder.openQuestions()).containsExactly("Which class supervises the unit?");
    }

    private String me(String username) {
        var person = people.byUsername(username).orElseThrow();
        return CurrentPerson.call(
                new SignedIn(person.id(), username, person.name(), Tenants.current(), SignedInAs.PERSON),
                () -> json.writeValueAsString(controller.me()));
    }
}
