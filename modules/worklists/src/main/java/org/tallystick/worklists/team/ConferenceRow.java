package org.tallystick.worklists.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** Several colleagues talking about one account: who takes part, what was said in its order, and what came of it. */
public record ConferenceRow(
        UUID id,
        AccountId account,
        String topic,
        PersonId openedBy,
        String openedByName,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String result,
        List<Takes> people,
        List<Remark> remarks) {
    public ConferenceRow {
        people = List.copyOf(people);
        remarks = List.copyOf(remarks);
    }

    /** Somebody who takes part. */
    public record Takes(PersonId person, String name) {}

    /** What somebody said. */
    public record Remark(int position, Instant at, PersonId by, String byName, String words) {}

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean has(PersonId person) {
        return people.stream().anyMatch(one -> one.person().equals(person));
    }
}
