package org.tallystick.approvals;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.approvals.ApprovalTable.Held;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.SignedInAs;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Refusal.Because;

/** The word of the second person: checked, kept and carried out in one transaction, in which the request is held. */
@Component
class Deciding {

    private static final String CHANGED =
            "It was changed after it was submitted, so the request is void and has gone back to who asked.";

    private static final String EXPIRED = "Nobody decided it in time.";

    /** What somebody decides, and why. */
    record Decision(ApprovalId id, Step step, @Nullable String reason) {}

    /** How a decision ended: with a request to show, or void. */
    private sealed interface Outcome {
        record Kept(ApprovalRow row) implements Outcome {}

        record Voided() implements Outcome {}
    }

    /** What was approved cannot be done; undoes the whole decision. */
    private static final class CannotBeDone extends RuntimeException {
        private final transient Refusal refusal;

        CannotBeDone(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    private final ApprovalTable table;
    private final Kinds kinds;
    private final MayDecide may;
    private final Authority authority;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final BusinessDay day;
    private final Telling telling;
    private final Consents consents;
    private final Conflicts conflicts;

    Deciding(
            ApprovalTable table,
            Kinds kinds,
            MayDecide may,
            Authority authority,
            TransactionOperations transactions,
            Audit audit,
            BusinessDay day,
            Telling telling,
            Consents consents,
            Conflicts conflicts) {
        this.table = table;
        this.kinds = kinds;
        this.may = may;
        this.authority = authority;
        this.transactions = transactions;
        this.audit = audit;
        this.day = day;
        this.telling = telling;
        this.consents = consents;
        this.conflicts = conflicts;
    }

    ApprovalRow decide(Decision decision) {
        try {
            var outcome = Objects.requireNonNull(transactions.execute(_ -> deciding(decision)));
            return switch (outcome) {
                case Outcome.Kept(var row) -> row;
                case Outcome.Voided() -> throw new ApprovalRefused(Because.STATE, CHANGED);
            };
        } catch (CannotBeDone cannot) {
            var sentence = cannot.refusal.sentence();
            transactions.executeWithoutResult(_ -> failed(decision.id(), sentence));
            throw new ApprovalRefused(Because.STATE, "It was approved and could not be done. " + sentence);
        }
    }

    private Outcome deciding(Decision decision) {
        var held = held(decision.id());
        var row = held.row();
        var kind = kinds.of(row.kind());
        var allowed = required(kind, row);
        refuseAsker(kind, row);
        MayDecide.againstDeputy(row, allowed).ifPresent(sentence -> {
            throw no(kind.decideAction(), row, sentence);
        });
        if (isDoneAlready(row, decision.step())) return new Outcome.Kept(row);
        requireSubmitted(row);
        may.tooEarly(row).ifPresent(sentence -> {
            throw no(kind.decideAction(), row, sentence);
        });
        if (isChanged(kind, held)) {
            take(held, Step.VOID, CHANGED, null);
            kind.notExecuted(now(row.id()), CHANGED);
            return new Outcome.Voided();
        }
        if (decision.step() == Step.APPROVE) {
            consents.requireAll(row);
            kind.check(row, decision.reason());
        }
        take(held, decision.step(), decision.reason(), allowed.reason());
        carryOut(kind, now(row.id()), decision);
        return new Outcome.Kept(now(row.id()));
    }

    /** With all that counts together; a refusal says what makes it too much, and goes on record. */
    private Permission.Allowed required(Executes kind, ApprovalRow row) {
        if (may.answer(kind, row) instanceof Permission.Refused refused
                && may.together(row).isSeveral()) throw no(kind.decideAction(), row, refused.reason());
        var allowed = authority.require(may.question(kind, row));
        return may.answer(kind, row) instanceof Permission.Allowed counted ? counted : allowed;
    }

    private static void carryOut(Executes kind, ApprovalRow row, Decision decision) {
        if (decision.step() != Step.APPROVE) {
            kind.notExecuted(row, Objects.requireNonNullElse(decision.reason(), ""));
            return;
        }
        try {
            kind.execute(row, decision.reason());
        } catch (Refusal refusal) {
            throw new CannotBeDone(refusal);
        }
    }

    private static boolean isChanged(Executes kind, Held held) {
        return !Content.sha256(kind.subject(held.row().subject())).equals(held.content());
    }

    /** A word of one's own before somebody else decides. */
    ApprovalRow recommend(ApprovalId id, @Nullable String reason) {
        var row = Objects.requireNonNull(transactions.execute(_ -> recommending(id, reason)));
        if (row.state() == ApprovalState.RETURNED) throw new ApprovalRefused(Because.STATE, CHANGED);
        return row;
    }

    private ApprovalRow recommending(ApprovalId id, @Nullable String reason) {
        var held = held(id);
        var row = held.row();
        var kind = kinds.of(row.kind());
        var action = kind.recommendAction()
                .orElseThrow(() -> new ApprovalRefused("This needs no recommendation; it is decided as it is."));
        var allowed = authority.require(may.question(action, row));
        refuseAsker(kind, row);
        MayDecide.againstDeputy(row, allowed).ifPresent(sentence -> {
            throw no(action, row, sentence);
        });
        if (row.state() == ApprovalState.RECOMMENDED
                && CurrentPerson.get().person().equals(row.recommendedBy())) return row;
        if (row.state() == ApprovalState.RECOMMENDED)
            throw new ApprovalRefused(Because.STATE, row.recommendedByName() + " recommended it already.");
        requireSubmitted(row);
        if (isChanged(kind, held)) {
            take(held, Step.VOID, CHANGED, null);
            kind.notExecuted(now(id), CHANGED);
            return now(id);
        }
        take(held, Step.RECOMMEND, reason, allowed.reason());
        telling.recommended(row);
        return now(id);
    }

    /** Takes back what one asked for oneself. */
    ApprovalRow withdraw(ApprovalId id, @Nullable String reason) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = held(id);
            var row = held.row();
            if (!row.requestedBy().equals(CurrentPerson.get().person()))
                throw no(Step.WITHDRAW, row, row.requestedByName() + " asked for this; nobody else takes it back.");
            if (row.state() == ApprovalState.WITHDRAWN) return row;
            if (row.state() != ApprovalState.RETURNED) requireSubmitted(row);
            take(held, Step.WITHDRAW, reason, null);
            kinds.of(row.kind()).notExecuted(now(id), Objects.requireNonNullElse(reason, ""));
            return now(id);
        }));
    }

    /** Nobody decided in time; the subject is free to be asked about again. */
    boolean expire(ApprovalId id) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var held = held(id);
            var state = held.row().state();
            if (!state.waits() && state != ApprovalState.RETURNED) return false;
            take(held, Step.EXPIRE, EXPIRED, null);
            kinds.of(held.row().kind()).notExecuted(now(id), EXPIRED);
            return true;
        }));
    }

    private void failed(ApprovalId id, String sentence) {
        var held = held(id);
        requireSubmitted(held.row());
        take(held, Step.FAIL, sentence, null);
        kinds.of(held.row().kind()).notExecuted(now(id), sentence);
    }

    private void take(Held held, Step step, @Nullable String reason, @Nullable String reliedOn) {
        var row = held.row();
        table.step(held, step, CurrentPerson.get(), reason, reliedOn, day.now());
        telling.decided(row, step, reason);
        audit.done(Act.of(step.act(), "approval", row.id().toString())
                .before(Map.of("state", row.state().name()))
                .after(Asking.facts(held))
                .why(reason)
                .authority(reliedOn));
    }

    /** One person is one, whether at the screen or by an API key; and a program is nobody's second person. */
    private void refuseAsker(Executes kind, ApprovalRow row) {
        conflicts.refuse(kind.decideAction(), row.concerns());
        may.against(row).ifPresent(sentence -> {
            throw no(kind.decideAction(), row, sentence);
        });
    }

    private NotPermitted no(Step step, ApprovalRow row, String sentence) {
        return no(step.act(), row, sentence);
    }

    private NotPermitted no(String action, ApprovalRow row, String sentence) {
        audit.refused(Act.of(action, "approval", row.id().toString()), sentence);
        return new NotPermitted(action, sentence);
    }

    private static boolean isDoneAlready(ApprovalRow row, Step step) {
        return row.state() == step.after()
                && CurrentPerson.get().person().equals(row.decidedBy())
                && CurrentPerson.get().kind() == SignedInAs.PERSON;
    }

    private static void requireSubmitted(ApprovalRow row) {
        if (row.state().waits()) return;
        var by = row.decidedByName();
        throw new ApprovalRefused(
                Because.STATE,
                "This is " + row.state().inWords() + (by == null ? "" : " by " + by)
                        + " already. Nothing was changed.");
    }

    private Held held(ApprovalId id) {
        return table.hold(id).orElseThrow(() -> new NotThere("approval", id.toString()));
    }

    private ApprovalRow now(ApprovalId id) {
        return table.row(id).orElseThrow();
    }
}
