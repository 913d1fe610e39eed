package org.tallystick.approvals;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.personal.Notifications;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.May;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;

/** Tells who may decide that something waits, and who asked what became of it. */
@Component
class Telling {

    private static final String LINK = "approvals";
    private static final int MOST = 25;

    private final Notifications notifications;
    private final People people;
    private final May may;
    private final Kinds kinds;
    private final Agreed agreed;

    Telling(Notifications notifications, People people, May may, Kinds kinds, Agreed agreed) {
        this.notifications = notifications;
        this.people = people;
        this.may = may;
        this.kinds = kinds;
        this.agreed = agreed;
    }

    /** In the order of the agency's people, the asker left out; a request that came back is told again. */
    void waits(ApprovalRow row) {
        next(row)
                .limit(MOST)
                .forEach(person -> notifications.tell(
                        person.id(), row.requestedByName() + " asks: " + row.title() + ".", LINK + "/" + row.id()));
    }

    /** Who decides after a recommendation learns of it only now. */
    void recommended(ApprovalRow row) {
        deciders(row)
                .limit(MOST)
                .forEach(person -> notifications.tell(
                        person.id(),
                        CurrentPerson.get().name() + " recommends: " + row.title() + ".",
                        LINK + "/" + row.id()));
    }

    /** Who asked learns what was said about a further consent. */
    void consented(ApprovalRow row, String by, boolean given) {
        notifications.tell(
                row.requestedBy(),
                by + (given ? " consented to: " : " refused consent to: ") + row.title() + ".",
                LINK + "/" + row.id());
    }

    /** Shortly before it is due. */
    void remind(ApprovalRow row) {
        next(row)
                .limit(MOST)
                .forEach(person -> notifications.tell(
                        person.id(),
                        row.id() + " due " + row.dueOn(),
                        row.title() + " waits for a decision and is due on " + WrittenDays.DAY.format(row.dueOn())
                                + ".",
                        LINK + "/" + row.id()));
    }

    /** The next above, when it is overdue. */
    void escalated(ApprovalRow row, List<PersonRow> above) {
        for (var person : above)
            notifications.tell(
                    person.id(),
                    row.id() + " overdue since " + row.dueOn(),
                    "Overdue since " + WrittenDays.DAY.format(row.dueOn()) + ": " + row.title() + ", asked by "
                            + row.requestedByName() + ".",
                    LINK + "/" + row.id());
    }

    /** Those who may decide it, in the order of the agency's people, the asker left out. */
    Stream<PersonRow> deciders(ApprovalRow row) {
        return people.all().stream()
                .filter(person ->
                        !person.service() && !person.id().equals(row.requestedBy()) && decides(person.id(), row));
    }

    /** Whose turn it is: who recommends while it has to be recommended first, who decides otherwise. */
    private Stream<PersonRow> next(ApprovalRow row) {
        var kind = kinds.of(row.kind());
        var recommends = kind.recommendAction();
        if (row.recommendedBy() != null || recommends.isEmpty() || !agreed.onlyRecommended(kind)) return deciders(row);
        return people.all().stream()
                .filter(person -> !person.service()
                        && !person.id().equals(row.requestedBy())
                        && may(person.id(), recommends.get(), row));
    }

    /** Who asked, and who else had a word in it, learn that somebody said something. */
    void said(ApprovalRow row, Collection<PersonId> others) {
        Stream.concat(Stream.of(row.requestedBy()), others.stream())
                .distinct()
                .filter(person -> !person.equals(CurrentPerson.get().person()))
                .limit(MOST)
                .forEach(person -> notifications.tell(
                        person,
                        CurrentPerson.get().name() + " has put something to: " + row.title() + ".",
                        LINK + "/" + row.id()));
    }

    private boolean decides(PersonId person, ApprovalRow row) {
        return may(person, kinds.of(row.kind()).decideAction(), row);
    }

    private boolean may(PersonId person, String action, ApprovalRow row) {
        var question = Question.of(person, action);
        var amount = row.amount();
        var debtType = row.debtType();
        var department = row.department();
        if (amount != null) question = question.amount(amount);
        if (debtType != null) question = question.debtType(debtType);
        if (department != null) question = question.department(department);
        return may.may(question) instanceof Permission.Allowed;
    }

    /** What the second person, or the platform, did with it. */
    void decided(ApprovalRow row, Step step, @Nullable String reason) {
        if (step == Step.VOID || step == Step.EXPIRE) {
            notifications.tell(
                    row.requestedBy(),
                    step == Step.VOID
                            ? "Void, because it was changed after you asked: " + row.title()
                                    + ". Look at it, and submit it again if it still holds."
                            : "Expired, because nobody decided it in time: " + row.title()
                                    + ". Ask again if it still holds.",
                    LINK + "/" + row.id());
            return;
        }
        var did = switch (step) {
            case APPROVE -> "approved";
            case DENY -> "denied";
            case RETURN -> "sent back";
            case FAIL -> "could not carry out";
            case RECOMMEND -> "recommended";
            case CHANGE -> "set lower";
            case RETRY -> "tried again";
            case PREPARE, SUBMIT, WITHDRAW, CONSENT, OBJECT, ESCALATE, EXECUTE, COMMENT, ATTACH, VOID, EXPIRE -> null;
        };
        if (did == null) return;
        notifications.tell(
                row.requestedBy(),
                CurrentPerson.get().name() + " " + did + ": " + row.title() + "."
                        + (reason == null || reason.isBlank() ? "" : " " + reason),
                LINK + "/" + row.id());
    }
}
