package org.tallystick.correspondence.ui;

import static org.tallystick.calendar.WrittenDays.DAY;
import static org.tallystick.calendar.WrittenDays.SHORT;
import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.ContactId;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.correspondence.ContactRow.Kind;
import org.tallystick.correspondence.CorrectContact;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.TakeBackContact;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.ChangedMeanwhile.Difference;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Glyph;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.workbench.WorkbenchSubject;

/** Contacts of a debtor, newest first, corrections beside what they correct. */
class ContactLog extends Div {

    private static final int PAGE = 50;

    private final ContactDesk desk;
    private final WorkbenchSubject subject;
    private final TextField words = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div end = new Div();
    private @Nullable String next;

    ContactLog(ContactDesk desk, WorkbenchSubject subject) {
        this.desk = desk;
        this.subject = subject;
        words.setPlaceholder("Words of a note, an outcome, a name");
        words.setAriaLabel("Find in contacts");
        words.setClearButtonVisible(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> restart());
        var bar = new Div(words);
        bar.addClassName("ts-facts");
        list.addClassName("ts-timeline");
        add(bar, list, end);
        restart();
    }

    private void restart() {
        list.removeAll();
        next = null;
        more();
    }

    private void more() {
        var accounts = subject.accounts().stream().map(AccountRow::id).toList();
        var page = desk.contacts().about(accounts, words.getValue(), next, PAGE);
        page.items().forEach(contact -> list.add(line(contact)));
        next = page.next();
        end.removeAll();
        if (next != null) end.add(new Button("Earlier contacts", _ -> more()));
        else if (list.getComponentCount() == 0) end.add(nothing());
    }

    private Component nothing() {
        return words.isEmpty()
                ? new EmptyState("No contact yet", "Press o, type what came of a call, and Enter.")
                : new EmptyState("No contact with these words", "Clear the field to see all.");
    }

    private ListItem line(ContactRow contact) {
        var what = new Div(new Paragraph(title(contact)));
        what.addClassName("ts-event-what");
        if (!contact.said().note().isEmpty() && contact.kind() != Kind.TAKEN_BACK)
            what.add(new Paragraph(contact.said().note()));
        if (contact.why() != null) what.add(new Paragraph("Why: " + contact.why()));
        about(contact, what);
        var line = new ListItem(
                Styled.words(when(contact), "ts-event-when"),
                Glyph.of(glyph(contact)),
                what,
                Styled.words("", "ts-event-amount"),
                Styled.words(contact.actorName(), "ts-event-who"));
        line.addClassName("ts-event");
        return line;
    }

    private String when(ContactRow contact) {
        var day = contact.businessDate();
        if (day.equals(desk.today())) return TIME.format(contact.at().atZone(desk.zone()));
        return (day.getYear() == desk.today().getYear() ? SHORT : DAY).format(day);
    }

    private static String title(ContactRow contact) {
        return switch (contact.kind()) {
            case LOGGED -> contact.inWords();
            case CORRECTION -> "Corrected: " + contact.inWords();
            case TAKEN_BACK -> "Taken back: " + contact.inWords();
        };
    }

    private void about(ContactRow contact, Div what) {
        var line = new Div();
        line.addClassNames("ts-line-up", "ts-contact-line");
        for (var about : contact.about())
            if (about.nextDate() != null) {
                line.add(Styled.words("Next date " + DAY.format(about.nextDate()), "ts-small"));
                break;
            }
        if (contact.takenBack() && contact.kind() == Kind.LOGGED) line.add(StatusBadge.plain(Tone.NO, "taken back"));
        else if (contact.correctedBy() != null) line.add(StatusBadge.plain(Tone.NOTE, "corrected"));
        if (contact.kind() == Kind.LOGGED && contact.stands()) {
            line.add(act("Correct", contact, () -> correct(contact)));
            line.add(act("Take back", contact, () -> takeBack(contact)));
        }
        if (line.getComponentCount() > 0) what.add(line);
    }

    private static Button act(String words, ContactRow contact, Runnable act) {
        var button = new Button(words, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + ": " + contact.inWords());
        return button;
    }

    private void correct(ContactRow contact) {
        var outcome = new TextField("Outcome code");
        outcome.setValue(contact.said().outcome());
        var note = new TextField("Note");
        note.setValue(contact.said().note());
        var why = new TextField("Why it is corrected");
        var key = Ids.next().toString();
        dialog(
                new FormDialog(
                                "Correct a contact",
                                "Correct",
                                () -> {
                                    correctedMeanwhile(contact, outcome.getValue(), note.getValue(), null);
                                    correct(key, contact.id(), contact.said(), outcome, note, why);
                                },
                                outcome,
                                note,
                                why)
                        .about(contact.id())
                        .picking((shown, yours) -> {
                            correctedMeanwhile(contact, outcome.getValue(), note.getValue(), shown);
                            var now = latest(contact).said();
                            if (!yours.contains("outcome")) outcome.setValue(now.outcome());
                            if (!yours.contains("note")) note.setValue(now.note());
                            correct(key, contact.id(), now, outcome, note, why);
                        }),
                contact);
    }

    private void correct(String key, ContactId contact, Said was, TextField outcome, TextField note, TextField why) {
        var same = was.outcome().equalsIgnoreCase(outcome.getValue().strip());
        desk.contacts()
                .correct(new CorrectContact(
                        key,
                        contact,
                        new Said(
                                same ? was.channel() : null,
                                same ? was.direction() : null,
                                same ? was.spokenTo() : null,
                                same ? was.rightParty() : null,
                                outcome.getValue(),
                                note.getValue(),
                                was.promise()),
                        why.getValue()));
        Toast.done("Corrected. What was logged first stays beside it.");
        restart();
    }

    /** Who comes second after somebody else corrected the same contact picks what stands. */
    private void correctedMeanwhile(ContactRow seen, String outcome, String note, @Nullable ChangedMeanwhile shown) {
        var now = latest(seen);
        if (now.id().equals(seen.id())) return;
        var differences = new ArrayList<Difference>();
        if (!now.said().outcome().equalsIgnoreCase(outcome.strip()))
            differences.add(new Difference("outcome", "Outcome code", now.said().outcome(), outcome.strip()));
        if (!now.said().note().equals(note.strip()))
            differences.add(new Difference("note", "Note", now.said().note(), note.strip()));
        if (!differences.isEmpty() && !ChangedMeanwhile.wasShown(shown, differences))
            throw new ChangedMeanwhile("This contact", 0, differences);
    }

    /** What counts now: the newest correction, or the contact itself. */
    private ContactRow latest(ContactRow seen) {
        var now = desk.contacts().of(seen.id());
        return now.correctedBy() == null ? now : desk.contacts().of(now.correctedBy());
    }

    private void takeBack(ContactRow contact) {
        var why = new TextField("Why it is taken back");
        var key = Ids.next().toString();
        dialog(
                new FormDialog(
                                "Take a contact back",
                                "Take back",
                                () -> {
                                    desk.contacts().takeBack(new TakeBackContact(key, contact.id(), why.getValue()));
                                    Toast.done("Taken back. The next date is as it was before.");
                                    restart();
                                },
                                why)
                        .about(contact.id()),
                contact);
    }

    private static void dialog(FormDialog dialog, ContactRow contact) {
        dialog.saying(contact.inWords() + ".");
        dialog.open();
    }

    private static String glyph(ContactRow contact) {
        var channel = contact.said().channel();
        if (contact.kind() != Kind.LOGGED || channel == null) return "undo";
        return switch (channel) {
            case CALL -> "phone";
            case VISIT, COUNTER -> "person";
            case EMAIL, MAIL, TEXT -> "mail";
            case HEARING -> "legal";
        };
    }
}
