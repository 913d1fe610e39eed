package org.tallystick.correspondence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.correspondence.ContactId;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.CorrectContact;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.OutcomeRow;
import org.tallystick.correspondence.Outcomes;
import org.tallystick.correspondence.TakeBackContact;
import org.tallystick.correspondence.rest.ContactBodies.ContactBody;
import org.tallystick.correspondence.rest.ContactBodies.ContactsBody;
import org.tallystick.correspondence.rest.ContactBodies.CorrectionBody;
import org.tallystick.correspondence.rest.ContactBodies.NewContactBody;
import org.tallystick.correspondence.rest.ContactBodies.TakeBackBody;
import org.tallystick.security.Needs;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Contacts")
class ContactEndpoint {

    private final Workbench workbench;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Outcomes outcomes;

    ContactEndpoint(Workbench workbench, Accounts accounts, Contacts contacts, Outcomes outcomes) {
        this.workbench = workbench;
        this.accounts = accounts;
        this.contacts = contacts;
        this.outcomes = outcomes;
    }

    @GetMapping("/outcomes")
    @Needs("contact.log")
    @Operation(summary = "The outcomes that a contact can have here, in the agency's order, and what each brings about")
    List<OutcomeRow> outcomes() {
        return outcomes.all();
    }

    @PostMapping("/accounts/{number}/contacts")
    @Needs("contact.log")
    @Operation(
            summary =
                    "Logs a contact with what its outcome brings about: next date, task, hold; the same Idempotency-Key"
                            + " and body get the same answer again, another body 422")
    ResponseEntity<ContactBody> log(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewContactBody contact) {
        var account = workbench.open(number).selected();
        var logged = contacts.log(new LogContact(
                key,
                List.of(account.id()),
                debts(account.id(), contact.debts()),
                contact.said().said(),
                contact.nextDate(),
                contact.nextTime()));
        return ResponseEntity.created(URI.create("/contacts/" + logged.id().value()))
                .body(ContactBody.of(logged));
    }

    @GetMapping("/accounts/{number}/contacts")
    @Needs("account.view")
    @Operation(summary = "Contacts about an account, newest first, with corrections beside what they correct")
    ContactsBody of(
            @PathVariable String number,
            @Parameter(description = "only those with all these words") @RequestParam(defaultValue = "") String words,
            @Parameter(description = "the next of the page before") @RequestParam @Nullable String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var page = contacts.about(List.of(workbench.open(number).selected().id()), words, cursor, limit);
        return new ContactsBody(page.items().stream().map(ContactBody::of).toList(), page.next());
    }

    @PostMapping("/contacts/{id}/correct")
    @Needs("contact.log")
    @Operation(
            summary = "Says anew what a contact was; what was logged first stays beside it, next date and holds stay")
    ContactBody correct(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody CorrectionBody correction) {
        return ContactBody.of(contacts.correct(
                new CorrectContact(key, seen(id), correction.said().said(), correction.why())));
    }

    @PostMapping("/contacts/{id}/take-back")
    @Needs("contact.log")
    @Operation(summary = "Takes a contact back: next date, owner and holds are as they were before it")
    ContactBody takeBack(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, @RequestBody TakeBackBody back) {
        return ContactBody.of(contacts.takeBack(new TakeBackContact(key, seen(id), back.why())));
    }

    /** Who may see none of its accounts is told the same as if there were no such contact. */
    private ContactId seen(UUID id) {
        var contact = contacts.of(new ContactId(id));
        for (var account : contact.accounts())
            workbench.open(accounts.of(account).number());
        return contact.id();
    }

    private List<DebtId> debts(AccountId account, @Nullable List<String> numbers) {
        if (numbers == null || numbers.isEmpty()) return List.of();
        var known = accounts.debtsOf(List.of(account));
        return numbers.stream()
                .map(number -> known.stream()
                        .filter(debt -> debt.number().equals(number))
                        .findFirst()
                        .orElseThrow(() -> new NotThere("debt", number))
                        .id())
                .toList();
    }
}
