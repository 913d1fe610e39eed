package org.tallystick.approvals;

import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;

/** Lets the person at work take a step, or refuses it and puts the refusal on record. */
@Component
class Entitled {

    private final MayDecide may;
    private final Authority authority;
    private final Conflicts conflicts;
    private final Audit audit;
    private final Deputies deputies;
    private final Kinds kinds;

    Entitled(MayDecide may, Authority authority, Conflicts conflicts, Audit audit, Deputies deputies, Kinds kinds) {
        this.may = may;
        this.authority = authority;
        this.conflicts = conflicts;
        this.audit = audit;
        this.deputies = deputies;
        this.kinds = kinds;
    }

    /** With all that counts together; a refusal says what makes it too much. */
    Permission.Allowed toDecide(Executes kind, ApprovalRow row) {
        var action = kind.decideAction();
        if (may.answer(kind, row) instanceof Permission.Refused refused
                && may.together(row).isSeveral()) throw no(action, row, refused.reason());
        var plain = authority.require(may.question(kind, row));
        var allowed = may.answer(kind, row) instanceof Permission.Allowed counted ? counted : plain;
        refuseAsker(action, kind, row);
        requireDeputy(action, row, allowed);
        return allowed;
    }

    /** Who decides; and who recommends, where it is sent back before that. */
    Permission.Allowed toTake(Step step, Executes kind, ApprovalRow row) {
        return sendsBackFirst(step, row)
                ? toRecommend(kind, kind.recommendAction().orElseThrow(), row)
                : toDecide(kind, row);
    }

    private boolean sendsBackFirst(Step step, ApprovalRow row) {
        return step == Step.RETURN && may.maySendBackFirst(row);
    }

    Permission.Allowed toRecommend(Executes kind, String action, ApprovalRow row) {
        var allowed = authority.require(may.question(action, row));
        refuseAsker(kind.decideAction(), kind, row);
        requireDeputy(action, row, allowed);
        return allowed;
    }

    /** The person at work, and in whose place they ask: by lent authority, or because the case is theirs only meanwhile. */
    Asker asker(RequestApproval command, Permission.Allowed allowed) {
        var _ = authority.actsBy(allowed);
        authority.actsIn(
                () -> kinds.of(command.kind()).subject(command.subject()).concerns());
        return Asker.of(CurrentPerson.get());
    }

    /** What it records from here on says in whose place it is decided. */
    private void requireDeputy(String action, ApprovalRow row, Permission.Allowed allowed) {
        deputies.against(row, allowed).ifPresent(sentence -> {
            throw no(action, row, sentence);
        });
        deputies.inPlaceOf(row, allowed).ifPresent(authority::actInPlaceOf);
    }

    void refuseTooEarly(Step step, Executes kind, ApprovalRow row) {
        if (sendsBackFirst(step, row)) return;
        may.tooEarly(row).ifPresent(sentence -> {
            throw no(kind.decideAction(), row, sentence);
        });
    }

    /** Lets somebody act without a request, with all that counts together with it. */
    Permission.Allowed toAct(Question question, Parts.Together together) {
        var counted = question.amount(together.total());
        if (together.isSeveral() && authority.answer(counted) instanceof Permission.Refused refused) {
            var sentence = refused.reason() + " Parts count together: " + together.inWords() + ".";
            audit.refused(Act.of(question.action(), "parts", "together"), sentence);
            throw new NotPermitted(question.action(), sentence);
        }
        var allowed = authority.require(counted);
        return together.isSeveral()
                ? new Permission.Allowed(
                        allowed.reason() + " Parts count together: " + together.inWords() + ".", allowed.actingFor())
                : allowed;
    }

    void requireAsker(Step step, ApprovalRow row) {
        if (!row.requestedBy().equals(CurrentPerson.get().person()))
            throw no(step.act(), row, row.requestedByName() + " asked for this; nobody else takes it back.");
        authority.actsIn(row.concerns());
    }

    /** One person is one, whether at the screen or by an API key; and a program is nobody's second person. */
    private void refuseAsker(String action, Executes kind, ApprovalRow row) {
        conflicts.refuse(kind.decideAction(), row.concerns());
        may.against(row).ifPresent(sentence -> {
            throw no(action, row, sentence);
        });
    }

    private NotPermitted no(String action, ApprovalRow row, String sentence) {
        audit.refused(Act.of(action, "approval", row.id().toString()), sentence);
        return new NotPermitted(action, sentence);
    }
}
