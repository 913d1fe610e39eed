package org.tallystick.debtors.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Identifiers;
import org.tallystick.debtors.Merges;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.debtors.PartyRow;
import org.tallystick.security.Cursors;
import org.tallystick.security.Needs;

/** Parties: who they are, and joining and parting them. */
@RestController
@RequestMapping(PartyController.PATH)
@Tag(name = "Parties")
class PartyController {

    static final String PATH = "/api/v1/parties";

    @Schema(name = "PartyListed")
    record Listed(String number, String kind, String name, List<String> addresses) {}

    @Schema(name = "PartyPage")
    record Page(List<Listed> items, @Nullable String next) {}

    @Schema(name = "PartyReason")
    record Reason(String reason) {}

    @Schema(name = "PartyIdentifierRevealed")
    record Revealed(String value) {
        @Override
        public String toString() {
            return "an identifier in full";
        }
    }

    @Schema(name = "PartyMergeInto")
    record MergeInto(
            @Schema(description = "the number of the party that stays")
            String into,

            String reason) {}

    @Schema(name = "PartyContactStatement")
    record Statement(
            String at,
            String status,
            String source,
            @Nullable String note,
            String saidBy) {
        static Statement of(ContactRow.Statement said) {
            return new Statement(said.at().toString(), said.status().name(), said.source(), said.note(), said.saidBy());
        }
    }

    private final Numbers numbers;
    private final Debtors debtors;
    private final Identifiers identifiers;
    private final ContactPoints contacts;
    private final Merges merges;
    private final Cursors cursors;

    PartyController(
            Numbers numbers,
            Debtors debtors,
            Identifiers identifiers,
            ContactPoints contacts,
            Merges merges,
            Cursors cursors) {
        this.numbers = numbers;
        this.debtors = debtors;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.merges = merges;
        this.cursors = cursors;
    }

    @GetMapping
    @Needs("party.view")
    @Operation(summary = "Parties by number, without those that were merged into another")
    Page all(
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var after = cursor == null ? "" : opened(cursor);
        var size = Math.clamp(limit, 1, 199);
        var rows = debtors.after(after, size + 1);
        var shown = rows.size() <= size ? rows : rows.subList(0, size);
        return new Page(
                shown.stream().map(PartyController::listed).toList(),
                rows.size() <= size
                        ? null
                        : cursors.seal("parties " + shown.getLast().number()));
    }

    private String opened(String cursor) {
        var plain = cursors.open(cursor);
        if (!plain.startsWith("parties ")) throw new PartyRefused("This cursor belongs to another list.");
        return plain.substring("parties ".length());
    }

    private static Listed listed(PartyRow row) {
        return new Listed(
                row.number(),
                row.kind().name(),
                row.name(),
                row.addresses().stream().map(address -> address.inOneLine()).toList());
    }

    @GetMapping("/{number}")
    @Needs("party.view")
    @Operation(
            summary = "A party with its names, contact points, relationships and masked identifiers; the number of an"
                    + " alias answers with the party that it was merged into")
    PartyAnswer party(@PathVariable String number) {
        var party = numbers.party(number);
        return PartyAnswer.of(debtors.fileOf(party), merges.of(party));
    }

    @GetMapping("/{number}/contact-points/{id}/history")
    @Needs("party.view")
    @Operation(summary = "What was said of a contact point, by whom and when, the newest first")
    List<Statement> history(@PathVariable String number, @PathVariable String id) {
        var history = contacts.historyOf(Numbers.id("contact", id));
        numbers.belongs(history.now().party(), numbers.party(number), "contact", id);
        return history.statements().stream().map(Statement::of).toList();
    }

    @PostMapping("/{number}/identifiers/{id}/reveal")
    @Needs("identifier.reveal")
    @Operation(summary = "An identifier in full, for a reason that is kept in the audit; 409 after twenty in an hour")
    ResponseEntity<Revealed> reveal(@PathVariable String number, @PathVariable String id, @RequestBody Reason reason) {
        var identifier = Numbers.id("identifier", id);
        numbers.belongs(identifiers.row(identifier).party(), numbers.party(number), "identifier", id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Revealed(identifiers.reveal(identifier, Numbers.given("reason", reason.reason()))));
    }

    @PostMapping("/{number}/merge")
    @Needs("party.merge")
    @Operation(summary = "Makes the party an alias of another; nothing of it is moved")
    PartyAnswer merge(@PathVariable String number, @RequestBody MergeInto merge) {
        var alias = numbers.party(number);
        merges.merge(
                alias, numbers.party(Numbers.given("into", merge.into())), Numbers.given("reason", merge.reason()));
        return party(merge.into());
    }

    @PostMapping("/{number}/unmerge")
    @Needs("party.merge")
    @Operation(summary = "Takes back the merge by which the party is an alias; the two are remembered as not the same")
    PartyAnswer unmerge(@PathVariable String number, @RequestBody Reason reason) {
        merges.takeBack(numbers.party(number), Numbers.given("reason", reason.reason()));
        return party(number);
    }
}
