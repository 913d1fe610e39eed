package org.tallystick.debtors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A further name of a party as a screen shows it: since when it is on record and who said so. */
public record NameRow(
        UUID id,
        PartyId party,
        NewName.Kind kind,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source,
        Instant addedAt,
        String addedBy) {}
