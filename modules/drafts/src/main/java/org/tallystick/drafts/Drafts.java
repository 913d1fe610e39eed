package org.tallystick.drafts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.RequestApproval;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** Accounts entered by hand: kept while they are typed, submitted, and opened when nobody or somebody else checked them. */
@Service
public class Drafts {

    private static final int LONGEST_LIST = 200;

    private final DraftTable drafts;
    private final Reviewing reviewing;
    private final OpenDraft opening;
    private final DraftTerms terms;
    private final Approvals approvals;
    private final Authority authority;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final BusinessDay day;

    Drafts(
            DraftTable drafts,
            Reviewing reviewing,
            OpenDraft opening,
            DraftTerms terms,
            Approvals approvals,
            Authority authority,
            TransactionOperations transactions,
            Audit audit,
            BusinessDay day) {
        this.drafts = drafts;
        this.reviewing = reviewing;
        this.opening = opening;
        this.terms = terms;
        this.approvals = approvals;
        this.authority = authority;
        this.transactions = transactions;
        this.audit = audit;
        this.day = day;
    }

    /**
     * Begins a draft; the same key of the same person gives the same draft again. Refused with {@link DraftRefused} for
     * what is never kept, such as the number of a card.
     */
    public DraftRow begin(DraftContent content, @Nullable String key) {
        var allowed = authority.require(Question.ever("draft.prepare"));
        Reviewing.checkKeepable(content);
        if (key != null && key.length() > DraftContent.LONGEST_FIELD)
            throw new DraftRefused("An idempotency key has at most " + DraftContent.LONGEST_FIELD + " characters.");
        var by = CurrentPerson.get();
        var id = new DraftId(Ids.next());
        return Objects.requireNonNull(transactions.execute(_ -> {
            if (!drafts.insert(id, key, content, by, day.now()) && key != null)
                return drafts.byKey(by.person(), key).orElseThrow();
            audit.done(Act.of("draft.prepare", "draft", id.toString()).authority(allowed.reason()));
            return drafts.of(id).orElseThrow();
        }));
    }

    /** Keeps what was typed so far, over the version that was shown; null keeps it over whatever is there. */
    public DraftRow save(DraftId id, DraftContent content, @Nullable Integer version) {
        authority.require(Question.ever("draft.prepare"));
        requireMine(id);
        Reviewing.checkKeepable(content);
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = hold(id);
            requireOpen(held);
            if (held.content().equals(content)) return held;
            if (version != null && version != held.version()) throw DraftRefused.changedElsewhere();
            drafts.write(id, content, day.now());
            return drafts.of(id).orElseThrow();
        }));
    }

    /**
     * Submits it: to somebody else when policy says so, otherwise it is opened at once; a second time changes nothing.
     * Refused with {@link DraftRefused}, which names everything that is missing.
     */
    public DraftRow submit(DraftId id) {
        var allowed = authority.require(Question.ever("draft.prepare"));
        var draft = requireMine(id);
        if (!draft.state().isOpen()) return draft;
        var because = reviewing.whyChecked(draft);
        if (because == null) return openAtOnce(id, allowed.reason());
        return Objects.requireNonNull(transactions.execute(_ -> {
            approvals.request(new RequestApproval(DraftApproval.KIND, id.toString(), null, because));
            return drafts.of(id).orElseThrow();
        }));
    }

    private DraftRow openAtOnce(DraftId id, String reliedOn) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = hold(id);
            if (!held.state().isOpen()) return held;
            if (reviewing.whyChecked(held) != null)
                throw new DraftRefused(Because.STATE, "This draft was changed just now. Submit it again.");
            opening.open(held, null);
            var opened = drafts.of(id).orElseThrow();
            audit.done(Act.of("draft.open", "draft", id.toString())
                    .after(Map.of(
                            "account",
                            String.valueOf(opened.accountNumber()),
                            "totalCents",
                            opened.content().total().cents()))
                    .authority(reliedOn));
            return opened;
        }));
    }

    /** Takes it back from the checker, to change it. */
    public DraftRow takeBack(DraftId id) {
        authority.require(Question.ever("draft.prepare"));
        var draft = requireMine(id);
        if (draft.state() != DraftState.SUBMITTED) return draft;
        approvals
                .latestAbout(DraftApproval.KIND, id.toString())
                .ifPresent(request -> approvals.withdraw(request.id(), null));
        return drafts.of(id).orElseThrow();
    }

    /** Throws away what nobody submitted; what was submitted is taken back first. */
    public DraftRow discard(DraftId id) {
        authority.require(Question.ever("draft.prepare"));
        requireMine(id);
        return Objects.requireNonNull(transactions.execute(_ -> {
            var held = hold(id);
            if (held.state() == DraftState.DISCARDED) return held;
            requireOpen(held);
            drafts.state(id, DraftState.DISCARDED, null, null, day.now());
            audit.done(Act.of("draft.discard", "draft", id.toString()));
            return drafts.of(id).orElseThrow();
        }));
    }

    /** Refused with {@link NotThere} for whoever neither entered it nor checks such drafts. */
    public DraftRow of(DraftId id) {
        return drafts.of(id).filter(this::sees).orElseThrow(() -> notThere(id));
    }

    /** What can be said of it before it is submitted. */
    public DraftReview review(DraftRow draft) {
        return reviewing.of(draft);
    }

    /** The drafts of the person at work in these states, the latest changed first; no state means every state. */
    public List<DraftRow> mine(Set<DraftState> states, int limit) {
        var wanted = states.isEmpty() ? Set.of(DraftState.values()) : states;
        return drafts.madeBy(CurrentPerson.get().person(), wanted, Math.clamp(limit, 1, LONGEST_LIST));
    }

    /** The fields at which the agency wants the cursor to stop, in order. */
    public List<DraftField> stops() {
        return terms.today().fieldsToStopAt();
    }

    private boolean sees(DraftRow draft) {
        return isMine(draft)
                || (draft.state() != DraftState.DRAFT && authority.may(Question.ever("draft.accept")))
                || authority.may(Question.ever("audit.read"));
    }

    private static boolean isMine(DraftRow draft) {
        return draft.madeBy().equals(CurrentPerson.get().person());
    }

    private DraftRow requireMine(DraftId id) {
        return drafts.of(id).filter(Drafts::isMine).orElseThrow(() -> notThere(id));
    }

    private DraftRow hold(DraftId id) {
        return drafts.hold(id).orElseThrow(() -> notThere(id));
    }

    private static void requireOpen(DraftRow draft) {
        if (draft.state() == DraftState.SUBMITTED)
            throw new DraftRefused(Because.STATE, "It is with the checker. Take it back first, then change it.");
        if (!draft.state().isOpen())
            throw new DraftRefused(
                    Because.STATE, "This draft is " + draft.state().inWords() + ". It cannot be changed any more.");
    }

    private static NotThere notThere(DraftId id) {
        return new NotThere("draft", id.toString());
    }
}
