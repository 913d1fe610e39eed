package org.tallystick.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.SeenTable.Sight;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;

/** Who may decide a request, and who sees it. */
@Component
class MayDecide {

    private static final String NOT_THEIRS = " You did not ask for it yourself.";

    private final Kinds kinds;
    private final Authority authority;
    private final Parts parts;
    private final Conflicts conflicts;
    private final Agreed agreed;
    private final ConsentTable consents;
    private final People people;
    private final Deputies deputies;

    MayDecide(
            Kinds kinds,
            Authority authority,
            Parts parts,
            Conflicts conflicts,
            Agreed agreed,
            ConsentTable consents,
            People people,
            Deputies deputies) {
        this.kinds = kinds;
        this.authority = authority;
        this.parts = parts;
        this.conflicts = conflicts;
        this.agreed = agreed;
        this.consents = consents;
        this.people = people;
        this.deputies = deputies;
    }

    /** What stands against the person at work, whatever their authority; empty when nothing does. */
    Optional<String> against(ApprovalRow row) {
        var person = CurrentPerson.get();
        if (row.requestedBy().equals(person.person()))
            return Optional.of("You asked for this yourself; somebody else decides.");
        if (person.kind() != SignedInAs.PERSON)
            return Optional.of("A person decides this, at the screen or with a key of their own; a program does not.");
        return conflicts.against(person.person(), row.concerns());
    }

    /** With the parts that count together, their sum. */
    Parts.Together together(ApprovalRow row) {
        return parts.of(row);
    }

    /** About the request with all that counts together with it. */
    Question question(Executes kind, ApprovalRow row) {
        var question = question(kind.decideAction(), row);
        var together = together(row);
        return together.isSeveral() ? question.amount(together.total()) : question;
    }

    /** The authority for this request with its parts; the refusal says what makes it too much. */
    Permission answer(Executes kind, ApprovalRow row) {
        var question = question(kind, row);
        var together = together(row);
        return switch (authority.answer(question)) {
            case Permission.Allowed allowed
            when together.isSeveral() ->
                new Permission.Allowed(allowed.reason() + counted(together), allowed.actingFor());
            case Permission.Refused refused
            when together.isSeveral() -> new Permission.Refused(refused.reason() + counted(together));
            case Permission plain -> plain;
        };
    }

    private static String counted(Parts.Together together) {
        var words = together.inWords();
        return " Parts count together: " + words + ".";
    }

    /** Whether the person at work may recommend this request. */
    boolean mayRecommend(ApprovalRow row) {
        return row.state() == ApprovalState.SUBMITTED && recommends(row);
    }

    /** Whether the person at work sends it back, or did, as who recommends: before it was recommended. */
    boolean maySendBackFirst(ApprovalRow row) {
        boolean theirs = row.state() == ApprovalState.SUBMITTED
                || (row.state() == ApprovalState.RETURNED
                        && CurrentPerson.get().person().equals(row.decidedBy()));
        return theirs
                && recommends(row)
                && !consents.saidBy(row.id(), CurrentPerson.get().person());
    }

    private boolean recommends(ApprovalRow row) {
        var action = kinds.of(row.kind()).recommendAction();
        return action.isPresent() && against(row).isEmpty() && authority.may(question(action.get(), row));
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

    /** What is put to a request about a case that the person at work has only meanwhile is put in somebody's place. */
    void speaksTo(ApprovalRow row) {
        authority.actsIn(row.concerns());
    }

    /** Whether the person at work may decide this request, asking leaves no trace. */
    boolean may(ApprovalRow row) {
        return standing(row).allowed();
    }

    /** What stands against deciding now: it was not recommended yet, or it was by the same person. */
    Optional<String> tooEarly(ApprovalRow row) {
        if (CurrentPerson.get().person().equals(row.recommendedBy()))
            return Optional.of("You recommended this; somebody else decides.");
        if (consents.saidBy(row.id(), CurrentPerson.get().person()))
            return Optional.of("You consented to this or refused to; somebody else decides.");
        if (row.recommendedBy() == null
                && CurrentPerson.get().person().equals(row.changedBy())
                && agreed.terms().changedIsDecidedAnew(row.kind()))
            return Optional.of("You changed this; somebody else decides.");
        return row.state() == ApprovalState.SUBMITTED && agreed.onlyRecommended(kinds.of(row.kind()))
                ? Optional.of("It waits for a recommendation; it is decided after that.")
                : Optional.empty();
    }

    /** Whether it could not be done and lies with who asked now. */
    boolean isWithAsker(ApprovalRow row) {
        return row.state() == ApprovalState.FAILED && kinds.of(row.kind()).isWithAsker(row);
    }

    /** As {@link #standing}; where that is no and they may recommend it, that. */
    Standing part(ApprovalRow row) {
        var decides = standing(row);
        if (decides.allowed() || !mayRecommend(row)) return decides;
        var action = kinds.of(row.kind()).recommendAction().orElseThrow();
        return authority.answer(question(action, row)) instanceof Permission.Allowed allowed
                ? new Standing(false, true, allowed.reason() + NOT_THEIRS)
                : decides;
    }

    Standing standing(ApprovalRow row) {
        var against = against(row).or(() -> tooEarly(row));
        if (against.isPresent()) return new Standing(false, false, against.get());
        if (isWithAsker(row)) return new Standing(false, false, StillOpen.withAsker(row));
        return switch (answer(kinds.of(row.kind()), row)) {
            case Permission.Allowed allowed ->
                deputies.against(row, allowed)
                        .map(sentence -> new Standing(false, false, sentence))
                        .orElseGet(() -> new Standing(true, false, allowed.reason() + NOT_THEIRS));
            case Permission.Refused refused -> new Standing(false, false, refused.reason());
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
                (agreed.onlyRecommended(kind) ? above : all).add(kind.kind());
        }
        var person = CurrentPerson.get().person();
        return new Sight(
                person,
                List.copyOf(deputies.seats().keySet()),
                all,
                above,
                people.departmentsOf(person),
                authority.may(Question.ever("audit.read")));
    }

    boolean sees(ApprovalRow row) {
        return takesPart(row) || authority.may(Question.ever("audit.read"));
    }

    /** Whether it is their own, or theirs to decide, recommend or consent to; who only reads everything takes no part. */
    boolean takesPart(ApprovalRow row) {
        var sight = sight();
        if (row.requestedBy().equals(sight.person())) return true;
        if (row.state() == ApprovalState.DRAFT) return false;
        return sight.seats().stream().map(PersonId::value).anyMatch(row.escalatedToPeople()::contains)
                || sight.kinds().contains(row.kind())
                || consents.of(row.id()).stream()
                        .anyMatch(one -> sight.departments().contains(one.department()))
                || (row.recommendedBy() != null && sight.above().contains(row.kind()));
    }
}
