package org.tallystick.debtors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one party and of its aliases, identifiers masked. */
public record PartyFile(
        PartyRow party,
        NameParts parts,
        @Nullable LocalDate bornOn,
        Instant addedAt,
        List<PartyRow> aliases,
        List<NameRow> names,
        List<IdentifierRow> identifiers,
        List<ContactRow> contacts,
        List<RelationshipRow> relationships) {}
