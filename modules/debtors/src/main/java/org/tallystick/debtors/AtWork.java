package org.tallystick.debtors;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;

/** Who writes, when, as it is put beside every line. */
@Component
class AtWork {

    private final BusinessDay day;

    AtWork(BusinessDay day) {
        this.day = day;
    }

    Timestamp now() {
        return Timestamp.from(instant());
    }

    Instant instant() {
        return day.now();
    }

    LocalDate today() {
        return day.today();
    }

    String name() {
        var person = CurrentPerson.orNull();
        return person == null ? "Tallystick" : person.name();
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** For a statement that asks {@code = any (cast(:ids as uuid[]))}. */
    static MapSqlParameterSource ids(Collection<PartyId> ids) {
        return new MapSqlParameterSource("ids", textsOf(ids));
    }

    static String[] textsOf(Collection<PartyId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }
}
