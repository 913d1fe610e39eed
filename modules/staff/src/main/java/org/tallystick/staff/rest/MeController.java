package org.tallystick.staff.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.agency.Agencies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.staff.People;

/** Tells the caller who they are here. */
@RestController
class MeController {

    private final People people;
    private final Agencies agencies;

    MeController(People people, Agencies agencies) {
        this.people = people;
        this.agencies = agencies;
    }

    /** Class and rung are null for the admin, the auditor and the agency's service person. */
    record Me(
            String id,
            String username,
            String name,
            String agency,
            @JsonProperty("class") @Nullable String jobClass,
            @Nullable String rung,
            String position) {}

    @GetMapping("/api/v1/me")
    @Needs("me.view")
    Me me() {
        var person = people.of(CurrentPerson.get().person());
        return new Me(
                person.id().value().toString(),
                person.username(),
                person.name(),
                agencies.current().slug(),
                person.jobClass(),
                person.rung(),
                person.position());
    }
}
