package org.tallystick.approvals;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.approvals.ApprovalTable.Held;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Refusal.Because;

/** The word of the second person: checked, kept and carried out in one transaction, in which the request is held. */
@Component
class Deciding {

    static final String CHANGED =
            "It was changed after it was submitted, so the request is void and has gone back to who asked.";

    private static final String EXPIRED = "Nobody decided it in time.";

    /** What somebody decides, and why; with the mark of what they saw, where that was a while ago. */
    record Decision(
            ApprovalId id,
            Step step,
            @Nullable String reason,
            @Nullable String seen) {
        Decision(ApprovalId id, Step step, @Nullable String reason) {
            this(id, step, reason, null);
        }
    }

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
    private final Entitled entitled;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final BusinessDay day;
    private final Telling telling;
    private final Consents consents;
    private final Asking asking;

    Deciding(
            ApprovalTable table,
            Kinds kinds,
            Entitled entitled,
            TransactionOperations transactions,
            Audit audit,
            BusinessDay day,
            Telling telling,
            Consents consents,
            Asking asking) {
        this.table = table;
        this.kinds = kinds;
        this.entitled = entitled;
        this.transactions = transactions;
        this.audit = audit;
        this.day = day;
        this.telling = telling;
        this.consents = consents;
        this.asking = asking;
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
            transactions.executeWithoutResult(_ -> failed(held(decision.id()), sentence));
            throw new ApprovalRefused(Because.STATE, "It was approved and could not be done. " + sentence);
        }
    }

    /** Refuses what {@link #decide} would refuse now, and takes nothing; says whether it is still what was submitted. */
    boolean rehearse(Decision decision) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var held = held(decision.id());
            var row = held.row();
            var kind = kinds.of(row.kind());
            var _ = entitled.toTake(decision.step(), kind, row);
            StillOpen.requireDecidable(row);
            entitled.refuseTooEarly(decision.step(), kind, row);
            if (!Content.sha256(subject(kind, row)).equals(held.content())) return false;
            if (decision.step() == Step.APPROVE) {
                consents.requireAll(row);
                kind.check(row, decision.reason());
            }
            return true;
        }));
    }

    private Outcome deciding(Decision decision) {
        var held = held(decision.id());
        var row = held.row();
        var kind = kinds.of(row.kind());
        var allowed = entitled.toTake(decision.step(), kind, row);
        if (StillOpen.isDoneAlready(row, decision.step())) return new Outcome.Kept(row);
        StillOpen.requireDecidable(row);
        StillOpen.requireSeen(decision.seen(), held);
        entitled.refuseTooEarly(decision.step(), kind, row);
        if (isVoid(kind, held)) return new Outcome.Voided();
        if (decision.step() == Step.APPROVE) {
            consents.requireAll(row);
            kind.check(row, decision.reason());
        }
        boolean again = decision.step() == Step.APPROVE && row.state() == ApprovalState.FAILED;
        take(held, again ? Step.RETRY : decision.step(), decision.reason(), allowed.reason());
        carryOut(kind, now(row.id()), decision);
        return new Outcome.Kept(now(row.id()));
    }

    private void carryOut(Executes kind, ApprovalRow row, Decision decision) {
        if (decision.step() != Step.APPROVE) {
            kind.notExecuted(row, Objects.requireNonNullElse(decision.reason(), ""));
            return;
        }
        try {
            kind.execute(row, decision.reason());
        } catch (Refusal refusal) {
            throw new CannotBeDone(refusal);
        }
        if (!kind.isDoneLater()) executed(held(row.id()));
    }

    private void executed(Held held) {
        table.executed(held, CurrentPerson.get(), day.now());
        audit.done(Act.of(Step.EXECUTE.act(), "approval", held.row().id().toString())
                .before(Map.of("state", held.row().state().name()))
                .after(Asking.facts(held)));
    }

    /** Void, and back with who asked, when its subject is not what was submitted. */
    private boolean isVoid(Executes kind, Held held) {
        if (Content.sha256(subject(kind, held.row())).equals(held.content())) return false;
        take(held, Step.VOID, CHANGED, null);
        kind.notExecuted(now(held.row().id()), CHANGED);
        return true;
    }

    /** Where what could not be done went back to who asked, nobody else gets at it until they submit it again. */
    private static ApprovalSubject subject(Executes kind, ApprovalRow row) {
        try {
            return kind.subject(row.subject());
        } catch (NotThere gone) {
            if (row.state() != ApprovalState.FAILED) throw gone;
            throw new ApprovalRefused(Because.STATE, StillOpen.withAsker(row));
        }
    }

    /** What was begun by an approval is done now, or could not be; nothing where no such request is being carried out. */
    void ended(String kind, String subject, @Nullable String failure) {
        transactions.executeWithoutResult(_ -> table.holdOpen(kind, subject)
                .filter(held -> held.row().state() == ApprovalState.APPROVED)
                .ifPresent(held -> {
                    if (failure == null) executed(held);
                    else failed(held, failure);
                }));
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
        var allowed = entitled.toRecommend(kind, action, row);
        if (row.state() == ApprovalState.RECOMMENDED
                && CurrentPerson.get().person().equals(row.recommendedBy())) return row;
        if (row.state() == ApprovalState.RECOMMENDED)
            throw new ApprovalRefused(Because.STATE, row.recommendedByName() + " recommended it already.");
        StillOpen.requireWaiting(row);
        if (isVoid(kind, held)) return now(id);
        take(held, Step.RECOMMEND, reason, allowed.reason());
        telling.recommended(row);
        return now(id);
    }

    /** Who decides sets amounts lower, or ends it earlier; the request is another one then, still of who asked, and waits. */
    ApprovalRow change(ApprovalId id, LessThanAsked less, String reason, @Nullable String seen) {
        var changed = Objects.requireNonNull(transactions.execute(_ -> {
            var held = held(id);
            var row = held.row();
            var kind = kinds.of(row.kind());
            var allowed = entitled.toDecide(kind, row);
            StillOpen.requireWaiting(row);
            StillOpen.requireSeen(seen, held);
            entitled.refuseTooEarly(Step.CHANGE, kind, row);
            if (isVoid(kind, held)) return Optional.<ApprovalRow>empty();
            var words = Lowering.inWords(kind.changeable(row), kind.shortenable(row), less) + ". " + reason;
            if (!less.amounts().isEmpty()) kind.change(row, less.amounts());
            if (!less.lastDays().isEmpty()) kind.shorten(row, less.lastDays());
            var anew = asking.renewed(row);
            take(anew, Step.CHANGE, words, allowed.reason());
            return Optional.of(now(id));
        }));
        return changed.orElseThrow(() -> new ApprovalRefused(Because.STATE, CHANGED));
    }

    /** Takes back what one asked for oneself. */
    ApprovalRow withdraw(ApprovalId id, @Nullable String reason) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = held(id);
            var row = held.row();
            entitled.requireAsker(Step.WITHDRAW, row);
            if (row.state() == ApprovalState.WITHDRAWN) return row;
            if (!row.state().isOpen()) StillOpen.requireDecidable(row);
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
            if (!state.isDecidable() && state != ApprovalState.RETURNED) return false;
            take(held, Step.EXPIRE, EXPIRED, null);
            kinds.of(held.row().kind()).notExecuted(now(id), EXPIRED);
            return true;
        }));
    }

    private void failed(Held held, String sentence) {
        if (held.row().state() != ApprovalState.APPROVED) StillOpen.requireDecidable(held.row());
        take(held, Step.FAIL, sentence, null);
        kinds.of(held.row().kind()).notExecuted(now(held.row().id()), sentence);
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

    /** Whether the person at work approved it already, as after a stop in the middle of many. */
    boolean isDoneByMe(ApprovalId id) {
        return StillOpen.isDoneAlready(now(id), Step.APPROVE);
    }

    private Held held(ApprovalId id) {
        return table.hold(id).orElseThrow(() -> new NotThere("approval", id.toString()));
    }

    private ApprovalRow now(ApprovalId id) {
        return table.row(id).orElseThrow();
    }
}
