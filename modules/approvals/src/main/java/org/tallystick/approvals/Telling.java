package org.tallystick.approvals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    Telling(Notifications notifications, People people, May may, Kinds kinds) {
        this.notifications = notifications;
        this.people = people;
        this.may = may;
        this.kinds = kinds;
    }

    /** In the order of the agency's people, the asker left out; a request that came back is told again. */
    void waits(ApprovalRow row) {
        people.all().stream()
                .map(PersonRow::id)
                .filter(person -> !person.equals(row.requestedBy()) && decides(person, row))
                .limit(MOST)
                .forEach(person ->
                        notifications.tell(person, row.requestedByName() + " asks: " + row.title() + ".", LINK));
    }

    private boolean decides(PersonId person, ApprovalRow row) {
        var question = Question.of(person, kinds.of(row.kind()).decideAction());
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
        var did = switch (step) {
            case APPROVE -> "approved";
            case DENY -> "denied";
            case RETURN -> "sent back";
            case FAIL, VOID -> "could not carry out";
            case RECOMMEND -> "recommended";
            case SUBMIT, WITHDRAW -> null;
        };
        if (did == null) return;
        notifications.tell(
                row.requestedBy(),
                CurrentPerson.get().name() + " " + did + ": " + row.title() + "."
                        + (reason == null || reason.isBlank() ? "" : " " + reason),
                LINK);
    }
}
