package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.staff.AuthorityTables.Person;
import org.tallystick.staff.AuthorityTables.Standing;
import org.tallystick.staff.StaffTables.NamedGrant;

/** What was read of one edition of an agency's ladder on a day: it holds until somebody changes anything of it. */
final class Edition {

    private final UUID id;
    private final LocalDate day;
    private final Map<UUID, Person> people = new ConcurrentHashMap<>();
    private final Map<String, List<NamedGrant>> grants = new ConcurrentHashMap<>();
    private volatile @Nullable List<Delegation> delegations;

    Edition(UUID id, LocalDate day) {
        this.id = id;
        this.day = day;
    }

    boolean is(UUID asked, LocalDate today) {
        return id.equals(asked) && day.equals(today);
    }

    /** What a decision rests on, if it was read before; {@code reading} reads it. */
    Optional<Standing> standing(UUID person, String action, Function<LocalDate, Optional<Standing>> reading) {
        var known = people.get(person);
        var given = grants.get(action);
        if (known != null && given != null) return Optional.of(new Standing(known, given));
        var read = reading.apply(day);
        read.ifPresent(standing -> {
            people.put(person, standing.person());
            grants.put(action, standing.grants());
        });
        return read;
    }

    List<Delegation> delegations(Function<LocalDate, List<Delegation>> reading) {
        var known = delegations;
        if (known != null) return known;
        var read = reading.apply(day);
        delegations = read;
        return read;
    }
}
