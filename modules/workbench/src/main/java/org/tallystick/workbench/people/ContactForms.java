package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.ContactRow;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.debtors.SayOfContact;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Glyph;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** How a party is reached: what stands now, who said so, and what is known to be good or bad. */
class ContactForms {

    private final Desk desk;
    private final PartyId party;
    private final Runnable changed;

    ContactForms(Desk desk, PartyId party, Runnable changed) {
        this.desk = desk;
        this.party = party;
        this.changed = changed;
    }

    Component section(PartyFile file) {
        var head = Parts.head("How to reach the debtor");
        if (desk.mayChange()) head.add(Parts.adding("Add", "c", this::add));
        if (file.contacts().isEmpty())
            return new Div(
                    head,
                    Styled.box(
                            "ts-facts",
                            Styled.words(
                                    "No address, phone or e-mail address is on record. Press c to add one.",
                                    "ts-quiet")));
        var table = Parts.table("Contact points", "Where", "Status", "Who said so", "");
        for (var contact : file.contacts()) {
            var row = table.getBody().addRow();
            var where = row.addDataCell();
            where.add(Styled.box("ts-line-up", glyph(contact.kind()), Styled.words(contact.inWords())));
            var known = known(contact);
            if (!known.isEmpty()) where.add(Styled.box("ts-small ts-quiet", Styled.words(known)));
            row.addDataCell().add(status(contact.status()));
            row.addDataCell().setText(contact.source() + ", " + contact.saidBy() + ", " + desk.day(contact.since()));
            row.addDataCell().add(acts(contact));
        }
        return new Div(head, table);
    }

    private Div acts(ContactRow contact) {
        var acts = Styled.box("ts-right ts-nowrap");
        if (desk.mayChange()) {
            if (contact.status() != ContactRow.Status.GOOD)
                acts.add(Parts.act("Good", contact.inWords(), () -> say(contact, ContactRow.Status.GOOD)));
            if (contact.status() != ContactRow.Status.BAD)
                acts.add(Parts.act("Bad", contact.inWords(), () -> say(contact, ContactRow.Status.BAD)));
            acts.add(Parts.act("More", "about " + contact.inWords(), () -> say(contact, contact.status())));
        }
        acts.add(Parts.act("History", contact.inWords(), () -> new ContactHistory(desk, contact).open()));
        return acts;
    }

    private static Glyph glyph(NewContact.Kind kind) {
        return Glyph.of(
                switch (kind) {
                    case ADDRESS -> "account";
                    case PHONE -> "phone";
                    case EMAIL -> "mail";
                });
    }

    static StatusBadge status(ContactRow.Status status) {
        return switch (status) {
            case GOOD -> StatusBadge.plain(Tone.OK, "Good");
            case BAD -> StatusBadge.plain(Tone.NO, "Bad");
            case UNVERIFIED -> StatusBadge.plain(Tone.OPEN, "Not verified");
        };
    }

    private static String known(ContactRow contact) {
        var known = new StringBuilder();
        if (contact.bestTime() != null)
            known.append("best ").append(contact.bestTime()).append("  ");
        if (contact.language() != null) known.append(contact.language()).append("  ");
        if (contact.smsConsent() != null)
            known.append(Boolean.TRUE.equals(contact.smsConsent()) ? "agreed to text messages" : "no text messages");
        return known.toString().strip();
    }

    private static Select<NewContact.Kind> kinds() {
        var kind = new Select<NewContact.Kind>();
        kind.setLabel("Kind");
        kind.setItems(NewContact.Kind.values());
        kind.setItemLabelGenerator(ContactForms::capital);
        kind.setValue(NewContact.Kind.PHONE);
        return kind;
    }

    void add() {
        var kind = kinds();
        var value = Parts.field("Phone", null);
        var line2 = Parts.field("Second line", null);
        var city = Parts.field("City", null);
        var state = Parts.field("State", null);
        var zip = Parts.field("ZIP", null);
        var place = Styled.box("ts-stack", line2, city, state, zip);
        place.setVisible(false);
        kind.addValueChangeListener(change -> {
            boolean address = change.getValue() == NewContact.Kind.ADDRESS;
            place.setVisible(address);
            value.setLabel(address ? "First line" : capital(change.getValue()));
        });
        var status = statuses(ContactRow.Status.UNVERIFIED);
        var source = Parts.field("Who said so", "the debtor");
        new FormDialog(
                        "Add a way to reach the debtor",
                        "Add",
                        () -> {
                            if (value.getValue().isBlank())
                                throw new PartyRefused(
                                        "Type the " + kind.getValue().inWords() + ".");
                            var given = new NewAddress(
                                    value.getValue().strip(),
                                    orNull(line2.getValue()),
                                    orNull(city.getValue()),
                                    orNull(state.getValue()),
                                    orNull(zip.getValue()));
                            desk.contacts.add(
                                    Ids.next(),
                                    party,
                                    new NewContact(kind.getValue(), given),
                                    status.getValue(),
                                    source.getValue());
                            Toast.done("Added.");
                            changed.run();
                        },
                        kind,
                        value,
                        place,
                        status,
                        source)
                .about(party)
                .open();
        value.focus();
    }

    private static String capital(NewContact.Kind kind) {
        var words = kind.inWords();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Select<ContactRow.Status> statuses(ContactRow.Status first) {
        var status = new Select<ContactRow.Status>();
        status.setLabel("Status");
        status.setItems(ContactRow.Status.values());
        status.setItemLabelGenerator(ContactRow.Status::inWords);
        status.setValue(first);
        return status;
    }

    private void say(ContactRow contact, ContactRow.Status first) {
        var status = statuses(first);
        var source = Parts.field("Who says so", first == ContactRow.Status.BAD ? "returned mail" : "the debtor");
        var note = Parts.field("Note", null);
        var bestTime = Parts.field("Best time", contact.bestTime());
        var language = Parts.field("Language", contact.language());
        var sms = new Select<String>();
        sms.setLabel("Text messages");
        sms.setItems(Reached.NOT_ASKED, Reached.AGREED, Reached.NO);
        sms.setValue(Reached.of(contact).texts());
        sms.setVisible(contact.kind() == NewContact.Kind.PHONE);
        Supplier<Reached> typed = () -> new Reached(
                status.getValue(),
                bestTime.getValue().strip(),
                language.getValue().strip(),
                sms.getValue());
        new FormDialog(
                        contact.inWords(),
                        "Save",
                        () -> keep(contact, typed.get(), null, Set.of(), source.getValue(), note.getValue()),
                        status,
                        source,
                        note,
                        bestTime,
                        language,
                        sms)
                .about(contact.id())
                .picking((shown, yours) -> keep(contact, typed.get(), shown, yours, source.getValue(), note.getValue()))
                .open();
        source.focus();
    }

    /** Who comes second after somebody else said something new keeps that, or picks where both did. */
    private void keep(
            ContactRow seen,
            Reached typed,
            @Nullable ChangedMeanwhile shown,
            Set<String> yours,
            String source,
            String note) {
        var history = desk.contacts.historyOf(seen.id());
        var before = Reached.of(seen);
        var now = Reached.of(history.now());
        var fields = ChangedMeanwhile.fieldsOf(shown);
        var differences = typed.against(before, now, fields);
        if (!differences.isEmpty() && !ChangedMeanwhile.wasShown(shown, differences))
            throw new ChangedMeanwhile(seen.inWords(), history.statements().size(), differences);
        say(seen, typed.mergedWith(before, now, fields, yours), source, note);
    }

    private void say(ContactRow contact, Reached said, String source, String note) {
        desk.contacts.say(new SayOfContact(
                Ids.next(),
                contact.id(),
                said.status(),
                source,
                note,
                said.bestTime(),
                said.language(),
                said.consent()));
        Toast.done("Kept; what was said before stays in the history.");
        changed.run();
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
