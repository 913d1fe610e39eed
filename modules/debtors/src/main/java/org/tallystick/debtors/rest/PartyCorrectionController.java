package org.tallystick.debtors.rest;

import static org.tallystick.debtors.rest.Numbers.given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.IdentifierRow;
import org.tallystick.debtors.Identifiers;
import org.tallystick.debtors.Identity;
import org.tallystick.debtors.NameParts;
import org.tallystick.debtors.NameRow;
import org.tallystick.debtors.Names;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.debtors.RelationshipRow;
import org.tallystick.debtors.Relationships;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;

/** What turned out to be otherwise: a party is somebody else than was written, or what was said of it is over. */
@RestController
@RequestMapping(PartyController.PATH + "/{number}")
@Tag(name = "Parties")
class PartyCorrectionController {

    @Schema(name = "PartyIdentityBody")
    record IdentityBody(
            PartyKind kind,
            String name,
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable String middleName,
            @Nullable String suffix,
            @Nullable LocalDate bornOn,
            String source) {
        Identity identity() {
            return new Identity(
                    given("kind", kind),
                    given("name", name),
                    new NameParts(lastName, firstName, middleName, suffix),
                    bornOn);
        }
    }

    @Schema(name = "PartyLastDayBody")
    record LastDayBody(LocalDate until) {}

    @Schema(name = "PartyEndBody")
    record EndBody(String why) {}

    private final Numbers numbers;
    private final Debtors debtors;
    private final Names names;
    private final Identifiers identifiers;
    private final Relationships relationships;

    PartyCorrectionController(
            Numbers numbers, Debtors debtors, Names names, Identifiers identifiers, Relationships relationships) {
        this.numbers = numbers;
        this.debtors = debtors;
        this.names = names;
        this.identifiers = identifiers;
        this.relationships = relationships;
    }

    @PostMapping("/correct")
    @Needs("party.change")
    @Operation(summary = "Says who the party really is, all of it; a former name is kept beside the new one")
    PartyAnswer correct(@PathVariable String number, @RequestBody IdentityBody body) {
        var party = numbers.party(number);
        names.correct(party, Identity.of(debtors.fileOf(party)), body.identity(), given("source", body.source()));
        return answer(party);
    }

    @PostMapping("/names/{name}/end")
    @Needs("party.change")
    @Operation(summary = "Says until which day a further name was used; it stays on record")
    PartyAnswer endName(@PathVariable String number, @PathVariable String name, @RequestBody LastDayBody body) {
        var party = numbers.party(number);
        names.end(own(party, "name", name, PartyFile::names, NameRow::id), given("until", body.until()));
        return answer(party);
    }

    @PostMapping("/identifiers/{identifier}/end")
    @Needs("party.change")
    @Operation(summary = "Says why an identifier is not this party's, or no longer; it stays on record")
    PartyAnswer endIdentifier(@PathVariable String number, @PathVariable String identifier, @RequestBody EndBody body) {
        var party = numbers.party(number);
        identifiers.end(
                own(party, "identifier", identifier, PartyFile::identifiers, IdentifierRow::id),
                given("why", body.why()));
        return answer(party);
    }

    @PostMapping("/relationships/{relationship}/end")
    @Needs("party.change")
    @Operation(summary = "Says until which day a relationship held; it stays on record")
    PartyAnswer endRelationship(
            @PathVariable String number, @PathVariable String relationship, @RequestBody LastDayBody body) {
        var party = numbers.party(number);
        relationships.end(
                own(party, "relationship", relationship, PartyFile::relationships, RelationshipRow::id),
                given("until", body.until()));
        return answer(party);
    }

    private <T> UUID own(
            PartyId party, String kind, String id, Function<PartyFile, List<T>> on, Function<T, UUID> idOf) {
        var asked = Numbers.id(kind, id);
        return on.apply(debtors.fileOf(party)).stream()
                .map(idOf)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> new NotThere(kind, id));
    }

    private PartyAnswer answer(PartyId party) {
        return PartyAnswer.of(debtors.fileOf(party), List.of());
    }
}
