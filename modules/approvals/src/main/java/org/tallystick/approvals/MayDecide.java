package org.tallystick.approvals;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalTable.Sight;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;
import org.tallystick.security.SignedInAs;

/** Who may decide a request, and who sees it. */
@Component
class MayDecide {

    private final Kinds kinds;
    private final Authority authority;

    MayDecide(Kinds kinds, Authority authority) {
        this.kinds = kinds;
        this.authority = authority;
    }

    /** What stands against the person at work, whatever their authority; empty when nothing does. */
    Optional<String> against(ApprovalRow row) {
        var person = CurrentPerson.get();
        if (row.requestedBy().equals(person.person()))
            return Optional.of("You asked for this yourself; somebody else decides.");
        if (person.kind() != SignedInAs.PERSON)
            return Optional.of("A person decides this, at the screen or with a key of their own; a program does not.");
        return Optional.empty();
    }

    /** What stands against deciding in place of somebody: they would decide what they asked for themselves. */
    static Optional<String> againstDeputy(ApprovalRow row, Permission.Allowed allowed) {
        var away = allowed.actingFor();
        return away != null && row.requestedByUsername().equals(away.username())
                ? Optional.of(
                        "You would decide in place of " + away.name() + ", who asked for it; somebody else decides.")
                : Optional.empty();
    }

    Question question(Executes kind, ApprovalRow row) {
        return question(kind.decideAction(), row);
    }

    /** Whether the person at work may recommend this request. */
    boolean mayRecommend(ApprovalRow row) {
        var action = kinds.of(row.kind()).recommendAction();
        return row.state() == ApprovalState.SUBMITTED
                && action.isPresent()
                && against(row).isEmpty()
                && authority.may(question(action.get(), row));
    }

    Question question(String action, ApprovalRow row) {
        var question = Question.of(action);
        var amount = row.amount();
        var debtType = row.debtType();
        var department = row.department();
        if (amount != null) question = question.amount(amount);
        if (debtType != null) question = question.debtType(debtType);
        return department == null ? question : question.department(department);
    }

    /** Whether the person at work may decide this request, asking leaves no trace. */
    boolean may(ApprovalRow row) {
        return standing(row).allowed();
    }

    /** What stands against deciding now: it was not recommended yet, or it was by the same person. */
    Optional<String> tooEarly(ApprovalRow row) {
        if (CurrentPerson.get().person().equals(row.recommendedBy()))
            return Optional.of("You recommended this; somebody else decides.");
        return row.state() == ApprovalState.SUBMITTED && kinds.of(row.kind()).onlyRecommended()
                ? Optional.of("It waits for a recommendation; it is decided after that.")
                : Optional.empty();
    }

    Standing standing(ApprovalRow row) {
        var against = against(row).or(() -> tooEarly(row));
        if (against.isPresent()) return new Standing(false, against.get());
        return switch (authority.answer(question(kinds.of(row.kind()), row))) {
            case Permission.Allowed allowed ->
                againstDeputy(row, allowed)
                        .map(sentence -> new Standing(false, sentence))
                        .orElseGet(() -> new Standing(true, allowed.reason() + " You did not ask for it yourself."));
            case Permission.Refused refused -> new Standing(false, refused.reason());
        };
    }

    Sight sight() {
        var all = new ArrayList<String>();
        var above = new ArrayList<String>();
        for (var kind : kinds.all()) {
            if (kind.recommendAction()
                    .filter(action -> authority.may(Question.ever(action)))
                    .isPresent()) all.add(kind.kind());
            else if (authority.may(Question.ever(kind.decideAction())))
                (kind.onlyRecommended() ? above : all).add(kind.kind());
        }
        return new Sight(CurrentPerson.get().person(), all, above, authority.may(Question.ever("audit.read")));
    }

    boolean sees(ApprovalRow row) {
        var sight = sight();
        return sight.everything()
                || row.requestedBy().equals(sight.person())
                || sight.kinds().contains(row.kind())
                || (row.state() != ApprovalState.SUBMITTED && sight.above().contains(row.kind()));
    }
}
