package org.tallystick;

import static org.tallystick.LiveInstallation.live;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.DemoFile.DemoPerson;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** One person of a class and position of an agency. */
record Seat(String agency, TenantId tenant, DemoPerson person, PersonId id) {

    static final List<String> AGENCIES = List.of(
            "chicago", "denver-county-court", "san-bernardino-county-fire", "san-francisco", "san-joaquin-county");

    /** Every class and position of all five agencies. */
    static List<Seat> all() {
        live().withEveryAgency();
        return AGENCIES.stream().flatMap(Seat::of).toList();
    }

    private static Stream<Seat> of(String slug) {
        var tenant = live().tenant(slug);
        var seats = new TreeMap<String, DemoPerson>();
        for (var person : live().agency(slug).people())
            seats.putIfAbsent(person.classTitle() + ", " + person.role(), person);
        return seats.values().stream().map(person -> new Seat(slug, tenant, person, idOf(person)));
    }

    /** Everybody of the agency. */
    static Stream<Seat> everybodyOf(String slug) {
        var tenant = live().tenant(slug);
        return live().agency(slug).people().stream().map(person -> new Seat(slug, tenant, person, idOf(person)));
    }

    private static PersonId idOf(DemoPerson person) {
        var me = live().api(person).get("/api/v1/me").expect(200).json();
        return new PersonId(UUID.fromString(me.path("id").asString()));
    }

    /** Whether the agency's ladder lets them, in any case at all. */
    Permission may(String action) {
        var asked = new Question(id, action, null, null, null, List.of(), true);
        return Tenants.call(tenant, () -> live().bean(May.class).may(asked));
    }

    @Override
    public String toString() {
        return agency + ", " + person.username();
    }
}
