package org.tallystick.debtors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relationship as it reads from one side: who the other one is, and why and for what they are liable. */
public record RelationshipRow(
        UUID id,
        PartyId other,
        String otherNumber,
        String otherName,
        NewRelationship.Kind kind,
        String inWords,
        NewRelationship.Liability liability,
        @Nullable String citation,
        @Nullable Integer shareBasisPoints,
        @Nullable UUID debt,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source,
        Instant addedAt,
        String addedBy) {}
