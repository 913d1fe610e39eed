package org.tallystick.debtors.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.AddressRow;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.IdentifierRow;
import org.tallystick.debtors.MergeRow;
import org.tallystick.debtors.NameParts;
import org.tallystick.debtors.NameRow;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyRow;
import org.tallystick.debtors.RelationshipRow;

/** A party as programs get it: identifiers masked, contact points as they stand now. */
@Schema(name = "Party")
record PartyAnswer(
        String number,
        String kind,
        String name,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String suffix,
        @Nullable String bornOn,

        @Schema(description = "numbers of parties that were merged with this one")
        List<String> aliases,

        List<Name> names,
        List<Identifier> identifiers,
        List<Contact> contactPoints,
        List<Relationship> relationships,
        List<Merge> merges,

        @Schema(description = "what to look at again, such as a number just added that looks like a payment card's")
        List<String> warnings) {

    PartyAnswer warning(List<String> sentences) {
        return new PartyAnswer(
                number,
                kind,
                name,
                lastName,
                firstName,
                middleName,
                suffix,
                bornOn,
                aliases,
                names,
                identifiers,
                contactPoints,
                relationships,
                merges,
                sentences);
    }

    @Schema(name = "PartyName")
    record Name(
            UUID id,
            String kind,
            String name,
            @Nullable String from,
            @Nullable String until,
            String source,
            String addedAt,
            String addedBy) {
        static Name of(NameRow row) {
            return new Name(
                    row.id(),
                    row.kind().name(),
                    row.name(),
                    text(row.from()),
                    text(row.until()),
                    row.source(),
                    row.addedAt().toString(),
                    row.addedBy());
        }
    }

    @Schema(name = "PartyIdentifier")
    record Identifier(
            UUID id,
            String kind,
            @Nullable String issuer,
            @Schema(example = "***-**-1234") String masked,
            String source,
            @Nullable String endedAt) {
        static Identifier of(IdentifierRow row) {
            return new Identifier(
                    row.id(), row.kind().name(), row.issuer(), row.masked(), row.source(), text(row.endedAt()));
        }
    }

    @Schema(name = "PartyContactPoint")
    record Contact(
            UUID id,
            String kind,
            String value,
            @Nullable Address address,
            String status,
            String source,
            String saidBy,
            String since,
            @Nullable String bestTime,
            @Nullable String language,
            @Nullable Boolean smsConsent) {
        static Contact of(ContactRow row) {
            return new Contact(
                    row.id(),
                    row.kind().name(),
                    row.inWords(),
                    Address.of(row),
                    row.status().name(),
                    row.source(),
                    row.saidBy(),
                    row.since().toString(),
                    row.bestTime(),
                    row.language(),
                    row.smsConsent());
        }
    }

    @Schema(name = "PartyAddress")
    record Address(
            String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String state,
            @Nullable String zip) {
        static @Nullable Address of(ContactRow row) {
            if (row.kind() != NewContact.Kind.ADDRESS) return null;
            AddressRow given = row.given();
            return new Address(given.line1(), given.line2(), given.city(), given.state(), given.zip());
        }
    }

    @Schema(name = "PartyRelationship")
    record Relationship(
            UUID id,

            @Schema(description = "the number of the other party")
            String other,

            String otherName,
            String kind,

            @Schema(description = "who the other one is to this party")
            String inWords,

            String liability,
            @Nullable String citation,
            @Nullable Integer shareBasisPoints,
            @Nullable UUID debt,
            @Nullable String from,
            @Nullable String until,
            String source) {
        static Relationship of(RelationshipRow row) {
            return new Relationship(
                    row.id(),
                    row.otherNumber(),
                    row.otherName(),
                    row.kind().name(),
                    row.inWords(),
                    row.liability().name(),
                    row.citation(),
                    row.shareBasisPoints(),
                    row.debt(),
                    text(row.from()),
                    text(row.until()),
                    row.source());
        }
    }

    @Schema(name = "PartyMerge")
    record Merge(
            UUID id,
            String alias,
            String aliasName,
            String into,
            String source,
            @Nullable Integer points,
            List<String> reasons,
            @Nullable String why,
            String mergedAt,
            String mergedBy,
            @Nullable String takenBackAt,
            @Nullable String takenBackWhy) {
        static Merge of(MergeRow row) {
            return new Merge(
                    row.id(),
                    row.alias().number(),
                    row.alias().name(),
                    row.into().number(),
                    row.source(),
                    row.points(),
                    row.reasons(),
                    row.why(),
                    row.mergedAt().toString(),
                    row.mergedBy(),
                    text(row.takenBackAt()),
                    row.takenBackWhy());
        }
    }

    static PartyAnswer of(PartyFile file, List<MergeRow> merges) {
        var party = file.party();
        NameParts parts = file.parts();
        return new PartyAnswer(
                party.number(),
                party.kind().name(),
                party.name(),
                parts.last(),
                parts.first(),
                parts.middle(),
                parts.suffix(),
                text(file.bornOn()),
                file.aliases().stream().map(PartyRow::number).toList(),
                file.names().stream().map(Name::of).toList(),
                file.identifiers().stream().map(Identifier::of).toList(),
                file.contacts().stream().map(Contact::of).toList(),
                file.relationships().stream().map(Relationship::of).toList(),
                merges.stream().map(Merge::of).toList(),
                List.of());
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
