package org.tallystick.debtors.rest;

import static org.tallystick.debtors.rest.Numbers.given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.IdentifierKind;
import org.tallystick.debtors.Identifiers;
import org.tallystick.debtors.Names;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.NewIdentifier;
import org.tallystick.debtors.NewName;
import org.tallystick.debtors.NewRelationship;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.debtors.Relationships;
import org.tallystick.debtors.SayOfContact;
import org.tallystick.security.Needs;
import org.tallystick.tenancy.Ids;

/** What is learned of a party; each takes an id of the caller's own, and the same id again changes nothing. */
@RestController
@RequestMapping(PartyController.PATH + "/{number}")
@Tag(name = "Parties")
class PartyChangeController {

    @Schema(name = "PartyNameBody")
    record NameBody(
            @Nullable UUID id,
            NewName.Kind kind,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    @Schema(name = "PartyIdentifierBody")
    record IdentifierBody(
            @Nullable UUID id,
            IdentifierKind kind,
            String value,

            @Schema(description = "the state that gave a driver license") @Nullable
            String issuer,

            String source) {
        @Override
        public String toString() {
            return "an identifier of kind " + kind;
        }
    }

    @Schema(name = "PartyContactBody")
    record ContactBody(
            @Nullable UUID id,
            NewContact.Kind kind,

            @Schema(description = "a phone or an e-mail address, or the first line of an address")
            String value,

            @Nullable String line2,
            @Nullable String city,
            @Nullable String state,
            @Nullable String zip,
            ContactRow.@Nullable Status status,
            String source) {}

    @Schema(name = "PartyContactStatusBody")
    record StatusBody(
            @Nullable UUID id,
            ContactRow.Status status,
            String source,
            @Nullable String note,
            @Nullable String bestTime,
            @Nullable String language,
            @Nullable Boolean smsConsent) {}

    @Schema(name = "PartyRelationshipBody")
    record RelationshipBody(
            @Nullable UUID id,

            @Schema(description = "the number of the other party")
            String other,

            NewRelationship.Kind kind,
            NewRelationship.Liability liability,
            @Nullable String citation,
            @Nullable Integer shareBasisPoints,
            @Nullable UUID debt,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    private final Numbers numbers;
    private final Debtors debtors;
    private final Names names;
    private final Identifiers identifiers;
    private final ContactPoints contacts;
    private final Relationships relationships;

    PartyChangeController(
            Numbers numbers,
            Debtors debtors,
            Names names,
            Identifiers identifiers,
            ContactPoints contacts,
            Relationships relationships) {
        this.numbers = numbers;
        this.debtors = debtors;
        this.names = names;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.relationships = relationships;
    }

    @PostMapping("/names")
    @Needs("party.change")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a further name")
    PartyAnswer name(@PathVariable String number, @RequestBody NameBody body) {
        var party = numbers.party(number);
        names.add(
                id(body.id()),
                party,
                new NewName(given("kind", body.kind()), given("name", body.name()), body.from(), body.until()),
                given("source", body.source()));
        return answer(party);
    }

    @PostMapping("/identifiers")
    @Needs("party.change")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds an identifier; it comes back masked")
    PartyAnswer identifier(@PathVariable String number, @RequestBody IdentifierBody body) {
        var party = numbers.party(number);
        var identifier = new NewIdentifier(given("kind", body.kind()), given("value", body.value()), body.issuer());
        identifiers.add(id(body.id()), party, identifier, given("source", body.source()));
        return answer(party).warning(identifier.warning().stream().toList());
    }

    @PostMapping("/contact-points")
    @Needs("party.change")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a phone, an e-mail address or an address")
    PartyAnswer contact(@PathVariable String number, @RequestBody ContactBody body) {
        var party = numbers.party(number);
        if (given("value", body.value()).isBlank())
            throw new PartyRefused("Type the " + given("kind", body.kind()).inWords() + ".");
        var status = body.status();
        contacts.add(
                id(body.id()),
                party,
                new NewContact(
                        given("kind", body.kind()),
                        new NewAddress(
                                given("value", body.value()), body.line2(), body.city(), body.state(), body.zip())),
                status == null ? ContactRow.Status.UNVERIFIED : status,
                given("source", body.source()));
        return answer(party);
    }

    @PostMapping("/contact-points/{contact}/status")
    @Needs("party.change")
    @Operation(summary = "Says whether a contact point is good, who says so and what else is known of it")
    PartyAnswer status(@PathVariable String number, @PathVariable String contact, @RequestBody StatusBody body) {
        var party = numbers.party(number);
        var contactId = Numbers.id("contact", contact);
        numbers.belongs(contacts.historyOf(contactId).now().party(), party, "contact", contact);
        contacts.say(new SayOfContact(
                id(body.id()),
                contactId,
                given("status", body.status()),
                given("source", body.source()),
                body.note(),
                body.bestTime(),
                body.language(),
                body.smsConsent()));
        return answer(party);
    }

    @PostMapping("/relationships")
    @Needs("party.change")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Says who another party is to this one, and why it is liable")
    PartyAnswer relationship(@PathVariable String number, @RequestBody RelationshipBody body) {
        var party = numbers.party(number);
        relationships.add(new NewRelationship(
                id(body.id()),
                party,
                numbers.party(given("other", body.other())),
                given("kind", body.kind()),
                given("liability", body.liability()),
                body.citation(),
                body.shareBasisPoints(),
                numbers.debt(body.debt()),
                body.from(),
                body.until(),
                given("source", body.source())));
        return answer(party);
    }

    private PartyAnswer answer(PartyId party) {
        return PartyAnswer.of(debtors.fileOf(party), List.of());
    }

    private static UUID id(@Nullable UUID given) {
        return given == null ? Ids.next() : given;
    }
}
