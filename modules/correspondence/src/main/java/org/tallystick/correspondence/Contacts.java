package org.tallystick.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.Cursors;
import org.tallystick.web.NotThere;

/** The contact log: what was said with whom, what came of it, and what that brought about. */
@Service
@Transactional
public class Contacts {

    private static final int LONGEST_PAGE = 200;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    /** Some contacts, newest first, and the sealed cursor of the next ones; no cursor means that these were the last. */
    public record Page(List<ContactRow> items, @Nullable String next) {}

    private final Logging logging;
    private final Correcting correcting;
    private final ContactTable contacts;
    private final ContactFigures figures;
    private final Cursors cursors;

    Contacts(Logging logging, Correcting correcting, ContactTable contacts, ContactFigures figures, Cursors cursors) {
        this.logging = logging;
        this.correcting = correcting;
        this.contacts = contacts;
        this.figures = figures;
        this.cursors = cursors;
    }

    /**
     * Logs a contact with what its outcome brings about, or answers with the one logged before under the same key.
     * Refused with {@link ContactRefused}.
     */
    public ContactRow log(LogContact command) {
        return of(logging.log(command));
    }

    /** Says anew what a contact was; next date and holds stay. Refused with {@link ContactRefused} and {@link NotThere}. */
    public ContactRow correct(CorrectContact command) {
        return of(correcting.correct(command));
    }

    /** Takes a contact back with all that it brought about. Refused with {@link ContactRefused} and {@link NotThere}. */
    public ContactRow takeBack(TakeBackContact command) {
        return of(correcting.takeBack(command));
    }

    /** Promises that were to be kept between these days, both included, the first first; not what was taken back. */
    @Transactional(readOnly = true)
    public List<PromiseRow> promises(LocalDate from, LocalDate to) {
        return figures.promises(from, to);
    }

    /** Each account once for each of these days on which a contact about it was logged. */
    @Transactional(readOnly = true)
    public List<AccountId> worked(LocalDate from, LocalDate to) {
        return figures.worked(from, to);
    }

    /** Refused with {@link NotThere} when this agency has no such contact. */
    @Transactional(readOnly = true)
    public ContactRow of(ContactId contact) {
        return contacts.find(contact)
                .orElseThrow(() -> new NotThere("contact", contact.value().toString()));
    }

    /** Contacts about any of these accounts, corrections among them. Refused with {@link CursorRefused}. */
    @Transactional(readOnly = true)
    public Page about(List<AccountId> accounts, @Nullable String cursor, int limit) {
        return about(accounts, "", cursor, limit);
    }

    /** Those with all these words in their note, their outcome's name or who logged them. */
    @Transactional(readOnly = true)
    public Page about(List<AccountId> accounts, String words, @Nullable String cursor, int limit) {
        if (accounts.isEmpty()) return new Page(List.of(), null);
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var at = END_OF_TIME;
        var id = LAST;
        if (cursor != null) {
            var parts = cursors.open(cursor).split(" ", -1);
            if (parts.length != 3 || !parts[0].equals("contacts")) throw new CursorRefused();
            at = Instant.parse(parts[1]);
            id = UUID.fromString(parts[2]);
        }
        var rows = contacts.of(accounts, words, at, id, size + 1);
        if (rows.size() <= size) return new Page(rows, null);
        var last = rows.get(size - 1);
        return new Page(
                List.copyOf(rows.subList(0, size)),
                cursors.seal("contacts " + last.at() + " " + last.id().value()));
    }
}
