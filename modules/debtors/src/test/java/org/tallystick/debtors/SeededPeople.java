package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tallystick.tenancy.Ids;

/** Made-up people, and the same people as another office typed them. */
class SeededPeople {

    private static final List<String> LAST = List.of(
            "Rivera",
            "Smith",
            "Johnson",
            "Nguyen",
            "Garcia",
            "Baker",
            "Chen",
            "Osei",
            "Kowalski",
            "Haddad",
            "Okafor",
            "Petersen",
            "Thompson",
            "Ramirez",
            "Schneider",
            "Delacroix",
            "Fitzgerald",
            "Yamamoto",
            "Abernathy",
            "Lopez");
    private static final List<String> FIRST = List.of(
            "Maria",
            "William",
            "Robert",
            "Elizabeth",
            "Katherine",
            "James",
            "Anthony",
            "Jennifer",
            "Michael",
            "Susan",
            "David",
            "Margaret",
            "Christopher",
            "Patricia",
            "Steven",
            "Deborah",
            "Jose",
            "Linda",
            "Charles",
            "Angela");
    private static final List<String> SHORT = List.of(
            "Maria", "Bill", "Bob", "Beth", "Kathy", "Jim", "Tony", "Jen", "Mike", "Sue", "Dave", "Peggy", "Chris",
            "Patty", "Steve", "Debbie", "Joe", "Lynn", "Chuck", "Angie");
    private static final List<String> STREETS = List.of("Larkspur Ct", "Main Street", "Oak Avenue", "Elm Road");

    private final Random random;

    SeededPeople(Random random) {
        this.random = random;
    }

    NewParty somebody() {
        int first = random.nextInt(FIRST.size());
        var name = LAST.get(random.nextInt(LAST.size())) + ", " + FIRST.get(first);
        return new NewParty(new PartyId(Ids.next()), PartyKind.PERSON, name, List.of())
                .bornOn(LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000)))
                .reachedBy(
                        NewContact.address(new NewAddress(
                                (1 + random.nextInt(9_000)) + " " + STREETS.get(random.nextInt(STREETS.size())),
                                null,
                                "San Francisco",
                                "CA",
                                "941" + (10 + random.nextInt(30)))),
                        NewContact.phone("415555" + (1_000 + random.nextInt(9_000))));
    }

    /** One thing typed otherwise: a short form, a doubled letter, no birth, a new address, or the name the other way round. */
    NewParty mistyped(NewParty one) {
        var last = String.valueOf(one.parts().last());
        var first = String.valueOf(one.parts().first());
        var again = new NewParty(new PartyId(Ids.next()), PartyKind.PERSON, one.name(), List.of())
                .bornOn(one.bornOn())
                .reachedBy(one.contacts().toArray(NewContact[]::new));
        return switch (random.nextInt(5)) {
            case 0 -> named(again, last + ", " + SHORT.get(FIRST.indexOf(first)));
            case 1 -> named(again, last.charAt(0) + last.substring(1) + last.charAt(last.length() - 1) + ", " + first);
            case 2 -> again.bornOn(null);
            case 3 -> again.reachedBy(NewContact.address(new NewAddress("7 New Place", null, null, "CA", "94601")));
            default -> named(again, (first + " " + last).toUpperCase(Locale.ROOT));
        };
    }

    private static NewParty named(NewParty one, String name) {
        return new NewParty(one.id(), one.kind(), name, List.of())
                .bornOn(one.bornOn())
                .reachedBy(one.contacts().toArray(NewContact[]::new));
    }
}
