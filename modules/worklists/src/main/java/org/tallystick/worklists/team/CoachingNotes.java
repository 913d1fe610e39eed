package org.tallystick.worklists.team;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.approvals.Conflicts;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.ContactId;
import org.tallystick.correspondence.Contacts;
import org.tallystick.personal.Notifications;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.team.CoachingNoteRow.Kind;
import org.tallystick.worklists.team.CoachingNoteRow.Reply;

/**
 * Coaching notes of who leads to the people they lead. They are direction: no rating, no part of an evaluation, and read
 * only by the person, by who wrote them, and by who supervises that person. Stand-ins do not inherit them.
 */
@Service
public class CoachingNotes {

    /** Writing to people whose work one directs; nobody evaluates by it. */
    public static final String WRITE = "coaching.write";

    /** Reading what others wrote to people whom one supervises. */
    static final String READ_LINE = "coaching.read-line";

    /** Reading and answering what was written to oneself. */
    static final String OWN = "me.view";

    private static final String PATH = "coaching";
    private static final int A_FEW = 12;

    private final CoachingTable notes;
    private final Teams teams;
    private final Contacts contacts;
    private final Workbench workbench;
    private final OpenToMe open;
    private final Telling telling;
    private final Notifications notifications;
    private final Conflicts conflicts;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    CoachingNotes(
            CoachingTable notes,
            Teams teams,
            Contacts contacts,
            Workbench workbench,
            OpenToMe open,
            Telling telling,
            Notifications notifications,
            Conflicts conflicts,
            Authority authority,
            Audit audit,
            BusinessDay day) {
        this.notes = notes;
        this.teams = teams;
        this.contacts = contacts;
        this.workbench = workbench;
        this.open = open;
        this.telling = telling;
        this.notifications = notifications;
        this.conflicts = conflicts;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    /** Writes it, and tells the person. Refused to who does not lead them, and about a case that is kept from either. */
    @Transactional
    public CoachingNoteRow write(WriteCoachingNote command) {
        var account = command.account();
        var allowed = authority.require(account == null ? Question.of(WRITE) : account.question(WRITE));
        var to = telling.colleague(command.to(), "Write to somebody who holds a position here today.");
        var me = CurrentPerson.get();
        if (to.id().equals(me.person())) throw new TeamRefused("Write to somebody whom you lead, not to yourself.");
        teams.requireLead(to.id());
        var before = notes.of(command.id());
        if (before.isPresent() && before.get().writtenBy().equals(me.person()))
            return TeamRefused.sameAs(before.get(), command.isWrittenIn(before.get()));
        var followUp = command.followUpOn();
        if (followUp != null && followUp.isBefore(day.today()))
            throw new TeamRefused("The day to look at it again is today or later.");
        if (account != null) concerns(account, command.contact(), to);
        var row = new CoachingNoteRow(
                command.id(),
                to.id(),
                to.name(),
                me.person(),
                me.name(),
                day.now(),
                account == null ? null : account.id(),
                command.contact(),
                command.wentWell(),
                command.nextTime(),
                followUp,
                List.of());
        if (!notes.add(row)) throw new NotThere("coaching-note", command.id().toString());
        var after = new LinkedHashMap<String, Object>();
        after.put("account", account == null ? "" : account.number());
        after.put("followUpOn", followUp == null ? "" : followUp.toString());
        audit.done(Act.of(WRITE, "person", to.username()).after(after).authority(allowed.reason()));
        notifications.tell(to.id(), me.name() + " wrote you a coaching note" + about(account) + ".", PATH);
        return row;
    }

    private void concerns(AccountRow account, @Nullable ContactId contact, PersonRow to) {
        if (!workbench.mayOpen(account)) throw new NotThere("account", account.number());
        conflicts.refuse(WRITE, to.id(), account.concerns());
        var reader = new SignedIn(to.id(), to.username(), to.name(), Tenants.current(), SignedInAs.PERSON);
        if (!CurrentPerson.call(reader, () -> workbench.mayOpen(account)))
            throw new TeamRefused(to.name() + " may not open account " + account.number()
                    + ", and could not read the note. Write it about the work in general.");
        if (contact == null) return;
        var logged = contacts.of(contact);
        if (!logged.accounts().contains(account.id()))
            throw new NotThere("contact", contact.value().toString());
        if (!logged.actor().equals(to.id()))
            throw new TeamRefused(logged.actorName() + " logged this contact, not " + to.name() + ".");
    }

    /** The person it is for has seen it; saying so twice is saying it once. */
    @Transactional
    public CoachingNoteRow acknowledge(UUID id) {
        var row = toMe(id);
        if (row.isSeen()) return row;
        if (!say(UUID.nameUUIDFromBytes(("seen " + id).getBytes(StandardCharsets.UTF_8)), row, Kind.SEEN, ""))
            return of(id);
        return told(row, row.writtenBy(), " has seen your coaching note.");
    }

    /** The person it is for answers, which is also to have seen it. */
    @Transactional
    public CoachingNoteRow answer(UUID reply, UUID id, String words) {
        var said = TeamRefused.words(words, "Say what you answer.");
        var row = acknowledge(id);
        if (!say(reply, row, Kind.ANSWER, said)) return saidBefore(id, Kind.ANSWER, said);
        return told(row, row.writtenBy(), " answered your coaching note: " + said);
    }

    /** Who wrote it says how it went on. */
    @Transactional
    public CoachingNoteRow followUp(UUID reply, UUID id, String words) {
        authority.require(Question.ever(WRITE));
        var said = TeamRefused.words(words, "Say how it went on.");
        var row = of(id);
        if (!row.writtenBy().equals(CurrentPerson.get().person()))
            throw new TeamRefused("Only " + row.writtenByName() + ", who wrote it, says how it went on.");
        if (!say(reply, row, Kind.FOLLOW_UP, said)) return saidBefore(id, Kind.FOLLOW_UP, said);
        return told(row, row.person(), " came back to a coaching note: " + said);
    }

    /** Refused with {@link NotThere} to everybody but the person, who wrote it, and who supervises the person. */
    @Transactional(readOnly = true)
    public CoachingNoteRow of(UUID id) {
        return notes.of(id)
                .filter(row -> mayRead(row) && !seen(List.of(row)).isEmpty())
                .orElseThrow(() -> new NotThere("coaching-note", id.toString()));
    }

    /** What was written to the person at work, the latest first. */
    @Transactional(readOnly = true)
    public List<CoachingNoteRow> toMe() {
        authority.require(OWN);
        return seen(notes.to(List.of(CurrentPerson.get().person())));
    }

    /** What the person at work wrote. */
    @Transactional(readOnly = true)
    public List<CoachingNoteRow> byMe() {
        return authority.may(Question.ever(WRITE))
                ? seen(notes.writtenBy(CurrentPerson.get().person()))
                : List.of();
    }

    /** The latest that the person at work has not seen yet; a few at most. */
    @Transactional(readOnly = true)
    List<CoachingNoteRow> newToMe() {
        return seen(notes.unseen(CurrentPerson.get().person(), A_FEW));
    }

    /** Those of the person at work whose day has come, the longest ago first; a few at most. */
    @Transactional(readOnly = true)
    List<CoachingNoteRow> toFollowUp() {
        return authority.may(Question.ever(WRITE))
                ? seen(notes.toFollowUp(CurrentPerson.get().person(), day.today(), A_FEW))
                : List.of();
    }

    /** What was written to the people whom the person at work supervises; empty for who only leads. */
    @Transactional(readOnly = true)
    public List<CoachingNoteRow> ofMyLine() {
        if (!authority.may(Question.ever(READ_LINE))) return List.of();
        var me = CurrentPerson.get().person();
        var line = teams.lineOf(me);
        return line.isEmpty() ? List.of() : seen(notes.to(line));
    }

    /** Those to one person that the person at work may read. */
    @Transactional(readOnly = true)
    public List<CoachingNoteRow> to(PersonId person) {
        return seen(notes.to(List.of(person)).stream().filter(this::mayRead).toList());
    }

    private boolean mayRead(CoachingNoteRow row) {
        var me = CurrentPerson.get().person();
        return row.person().equals(me)
                || row.writtenBy().equals(me)
                || (authority.may(Question.ever(READ_LINE)) && teams.lineOf(me).contains(row.person()));
    }

    /** Without those about accounts that are kept from who reads, be it by department or by a conflict. */
    private List<CoachingNoteRow> seen(List<CoachingNoteRow> rows) {
        return open.of(rows, CoachingNoteRow::account);
    }

    private CoachingNoteRow toMe(UUID id) {
        authority.require(OWN);
        var row = of(id);
        if (!row.person().equals(CurrentPerson.get().person()))
            throw new TeamRefused("It was written to " + row.personName() + ", who answers it.");
        return row;
    }

    private boolean say(UUID reply, CoachingNoteRow row, Kind kind, String words) {
        var me = CurrentPerson.get();
        return notes.add(reply, row.id(), me.person(), new Reply(kind, me.name(), day.now(), words));
    }

    private CoachingNoteRow saidBefore(UUID id, Kind kind, String words) {
        var row = of(id);
        return TeamRefused.sameAs(
                row,
                row.replies().stream()
                        .anyMatch(one -> one.kind() == kind && one.words().equals(words)));
    }

    private CoachingNoteRow told(CoachingNoteRow row, PersonId other, String words) {
        audit.done(
                Act.of("coaching.reply", "coaching-note", row.id().toString()).after(Map.of("to", row.personName())));
        notifications.tell(other, CurrentPerson.get().name() + words, PATH);
        return of(row.id());
    }

    private static String about(@Nullable AccountRow account) {
        return account == null ? "" : " about " + account.number();
    }
}
