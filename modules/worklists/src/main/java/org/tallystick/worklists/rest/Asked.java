package org.tallystick.worklists.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;

/** What these endpoints are asked with: people by username, ids, words, and keys that make a repeated request one. */
@Component
class Asked {

    private final People people;

    Asked(People people) {
        this.people = people;
    }

    PersonId person(@Nullable String username) {
        var name = words(username);
        return people.byUsername(name)
                .orElseThrow(() -> new NotThere("person", name))
                .id();
    }

    String username(PersonId person) {
        return people.of(person).username();
    }

    static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** What is no id answers like an id that does not exist. */
    static UUID id(String kind, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere(kind, id);
        }
    }

    /** The same key of the same person makes the same thing. */
    static UUID keyed(@Nullable String key) {
        if (key == null) return Ids.next();
        var person = CurrentPerson.get().person().value();
        return UUID.nameUUIDFromBytes((person + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
