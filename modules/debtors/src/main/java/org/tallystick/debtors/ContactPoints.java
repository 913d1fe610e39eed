package org.tallystick.debtors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.NotThere;

/** How parties are reached: added, said to be good or bad by somebody, never deleted. */
@Service
public class ContactPoints {

    private static final int LAST = 1_000;

    private final Change change;
    private final PartyFiles files;
    private final ContactTable contacts;

    ContactPoints(Change change, PartyFiles files, ContactTable contacts) {
        this.change = change;
        this.files = files;
        this.contacts = contacts;
    }

    /** Adds one to a party; the same id again changes nothing. Refused with {@link PartyRefused} when it cannot be one. */
    @Transactional
    public void add(UUID id, PartyId party, NewContact contact, ContactRow.Status status, String source) {
        if (source.isBlank()) throw new PartyRefused("Say who gave it, such as the debtor or a letter.");
        CardNumberRefused.check(source);
        if (contact.kind() == NewContact.Kind.ADDRESS)
            CardNumberRefused.check(contact.given().line1(), contact.given().line2());
        check(contact);
        var stored = change.allowed(party);
        if (contacts.byId(id).isPresent()) return;
        refuseTwice(party, contact);
        contacts.insert(List.of(new ContactTable.Placed(id, party, LAST, contact, status, source.strip())));
        change.done(
                stored,
                contact.kind().inWords() + " added",
                Map.of(),
                Map.of(
                        "value", inWords(contact),
                        "status", status.name(),
                        "source", source.strip()),
                null);
    }

    /** Says of a contact point what is true of it now; what was said before stays on record. */
    @Transactional
    public void say(SayOfContact command) {
        var now = known(command.contact());
        var stored = change.allowed(now.party());
        contacts.say(new SayOfContact(
                command.id(),
                command.contact(),
                command.status(),
                command.source(),
                blankIsNull(command.note()),
                or(command.bestTime(), now.bestTime()),
                or(command.language(), now.language()),
                command.smsConsent() == null ? now.smsConsent() : command.smsConsent()));
        change.done(
                stored,
                now.kind().inWords() + " " + command.status().inWords(),
                said(now.inWords(), now.status(), now.source()),
                said(now.inWords(), command.status(), command.source()),
                blankIsNull(command.note()));
    }

    /** All that were ever given of a party and its aliases, as they stand now. */
    @Transactional(readOnly = true)
    public List<ContactRow> of(PartyId party) {
        var members = files.clusters(List.of(party)).getOrDefault(party, List.of(party));
        var found = contacts.of(members);
        return members.stream()
                .flatMap(member -> found.getOrDefault(member, List.of()).stream())
                .toList();
    }

    /** A contact point and what was said of it, the newest first. Refused with {@link NotThere}. */
    @Transactional(readOnly = true)
    public ContactRow.History historyOf(UUID contact) {
        var now = known(contact);
        return new ContactRow.History(now, contacts.statementsOf(contact));
    }

    private ContactRow known(UUID contact) {
        return contacts.byId(contact).orElseThrow(() -> new NotThere("contact", contact.toString()));
    }

    private static void check(NewContact contact) {
        if (contact.kind() != NewContact.Kind.ADDRESS && contact.normal() == null)
            throw new PartyRefused(
                    contact.kind() == NewContact.Kind.PHONE
                            ? "This is no phone number: type it with its area code."
                            : "This is no e-mail address: it has a name, an @ and a domain.");
    }

    private void refuseTwice(PartyId party, NewContact contact) {
        var normal = contact.normal();
        var known = contacts.of(List.of(party)).getOrDefault(party, List.of());
        for (var one : known)
            if (one.kind() == contact.kind()
                    && normal != null
                    && normal.equals(new NewContact(one.kind(), given(one.given())).normal()))
                throw new PartyRefused(
                        "This " + contact.kind().inWords() + " is on record already; say there whether it is good.");
    }

    private static NewAddress given(AddressRow row) {
        return new NewAddress(row.line1(), row.line2(), row.city(), row.state(), row.zip());
    }

    private static String inWords(NewContact contact) {
        var given = contact.given();
        return new AddressRow(given.line1(), given.line2(), given.city(), given.state(), given.zip()).inOneLine();
    }

    private static Map<String, Object> said(String value, ContactRow.Status status, String source) {
        var words = new LinkedHashMap<String, Object>();
        words.put("value", value);
        words.put("status", status.name());
        words.put("source", source);
        return words;
    }

    private static @Nullable String or(@Nullable String given, @Nullable String before) {
        return given == null || given.isBlank() ? before : given.strip();
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
