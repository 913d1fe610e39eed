package org.tallystick.approvals;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.approvals.ApprovalTable.Asker;
import org.tallystick.approvals.Deciding.Decision;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.Cursors;
import org.tallystick.security.Permission;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.staff.People;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal.Because;

/** What somebody asks and somebody else decides. */
@Service
public class Approvals {

    private static final int LONGEST_PAGE = 200;
    private static final String CURSOR = "approvals ";

    private final Asking asking;
    private final Deciding deciding;
    private final MayDecide may;
    private final ApprovalTable table;
    private final Kinds kinds;
    private final People people;
    private final Authority authority;
    private final Cursors cursors;
    private final LikeTable like;
    private final StandsOut standsOut;
    private final Bulk bulk;
    private final Agreed agreed;
    private final SeenTable seen;
    private final Parts parts;
    private final Entitled entitled;
    private final BusinessDay day;

    Approvals(
            Asking asking,
            Deciding deciding,
            MayDecide may,
            ApprovalTable table,
            Kinds kinds,
            People people,
            Authority authority,
            Cursors cursors,
            LikeTable like,
            StandsOut standsOut,
            Bulk bulk,
            Agreed agreed,
            SeenTable seen,
            Parts parts,
            Entitled entitled,
            BusinessDay day) {
        this.asking = asking;
        this.deciding = deciding;
        this.may = may;
        this.table = table;
        this.kinds = kinds;
        this.people = people;
        this.authority = authority;
        this.cursors = cursors;
        this.like = like;
        this.standsOut = standsOut;
        this.bulk = bulk;
        this.agreed = agreed;
        this.seen = seen;
        this.parts = parts;
        this.entitled = entitled;
        this.day = day;
    }

    /**
     * Asks in the name of the person at work. The same again changes nothing; after it was returned, or its subject has
     * changed, it is submitted anew. Refused with {@link ApprovalRefused}.
     */
    public ApprovalRow request(RequestApproval asked) {
        var command = kinds.named(asked);
        var allowed = authority.require(Question.ever(kinds.of(command.kind()).askAction()));
        return asking.submit(command, () -> entitled.asker(command, allowed), allowed.reason());
    }

    /** Puts a request by, for papers and words before anybody decides; {@link #submit} asks. */
    public ApprovalRow prepare(RequestApproval asked) {
        var command = kinds.named(asked);
        var allowed = authority.require(Question.ever(kinds.of(command.kind()).askAction()));
        return asking.prepare(command, () -> entitled.asker(command, allowed), allowed.reason());
    }

    /** Submits what the person at work put by, or what was sent back to them. */
    public ApprovalRow submit(ApprovalId id) {
        var row = of(id);
        entitled.requireAsker(Step.SUBMIT, row);
        if (row.state() != ApprovalState.DRAFT && row.state() != ApprovalState.RETURNED) return row;
        return request(new RequestApproval(row.kind(), row.subject(), null, row.reason()));
    }

    /** Asks in the name of who prepared the subject, when somebody else is about to decide it. */
    public ApprovalRow request(RequestApproval command, PersonId preparedBy) {
        var by = people.of(preparedBy);
        return asking.submit(command, () -> new Asker(by.id(), by.username(), by.name()), by.name() + " prepared it.");
    }

    /**
     * Approves and carries it out in one transaction; not to be called within one. Refused for who asked and for who has no
     * authority, and with {@link ApprovalRefused} when it is decided already, has changed since, or cannot be done.
     */
    public ApprovalRow approve(ApprovalId id, @Nullable String reason) {
        return deciding.decide(new Decision(of(id).id(), Step.APPROVE, RequestApproval.said(reason)));
    }

    /** Tries again what could not be done; changes nothing about anything else. */
    public ApprovalRow retry(ApprovalId id, @Nullable String reason) {
        var row = of(id);
        if (row.state() != ApprovalState.FAILED)
            throw new ApprovalRefused(
                    Because.STATE, "It is " + row.state().inWords() + ". There is nothing to try again.");
        return approve(id, reason);
    }

    /** The amounts that who decides may set lower when approving; empty when it is approved as it is. */
    @Transactional(readOnly = true)
    public List<Executes.Changeable> changeable(ApprovalRow row) {
        return kinds.of(row.kind()).changeable(row);
    }

    /** The last days that who decides may set earlier. */
    @Transactional(readOnly = true)
    public List<Executes.Shortenable> shortenable(ApprovalRow row) {
        return kinds.of(row.kind()).shortenable(row);
    }

    /**
     * Approves less than was asked, still in the name of who asked; where the agency wants that decided anew, or something
     * else is still wanted, it goes on waiting. Not to be called within a transaction.
     */
    public ApprovalRow approveLess(ApprovalId id, LessThanAsked less, @Nullable String reason) {
        var changed = deciding.change(of(id).id(), less, needed(reason), null);
        return agreed.isDecidedAnew(kinds.of(changed.kind())) ? changed : approve(id, reason);
    }

    /**
     * Lets the person at work act without a request over an amount, with which counts what was asked or done about the
     * same. Refused with {@link org.tallystick.security.NotPermitted}, in words that name the parts.
     */
    public Permission.Allowed requireTogether(
            Question question, String decides, Collection<String> concerns, Money amount) {
        return entitled.toAct(question, parts.of(question.action(), decides, concerns, amount));
    }

    /** Says a word for it before somebody else decides. Refused for who asked, and for a kind that is decided as it is. */
    public ApprovalRow recommend(ApprovalId id, @Nullable String reason) {
        return deciding.recommend(of(id).id(), RequestApproval.said(reason));
    }

    /** Whether it could not be done and lies with who asked, who mends it and submits it again. */
    public boolean isWithAsker(ApprovalRow row) {
        return may.isWithAsker(row);
    }

    public boolean mayRecommend(ApprovalRow row) {
        return may.mayRecommend(row);
    }

    /** Sends it back to who asked, with what is to be mended; who recommends does so until it is recommended. */
    public ApprovalRow giveBack(ApprovalId id, @Nullable String reason) {
        return deciding.decide(new Decision(of(id).id(), Step.RETURN, needed(reason)));
    }

    public ApprovalRow deny(ApprovalId id, @Nullable String reason) {
        return deciding.decide(new Decision(of(id).id(), Step.DENY, needed(reason)));
    }

    /** Takes back what the person at work asked for. */
    public ApprovalRow withdraw(ApprovalId id, @Nullable String reason) {
        return deciding.withdraw(of(id).id(), RequestApproval.said(reason));
    }

    /** Refused with {@link NotThere} when there is no such request, or none that the person at work may see. */
    public ApprovalRow of(ApprovalId id) {
        return table.row(id).filter(may::sees).orElseThrow(() -> new NotThere("approval", id.toString()));
    }

    /** The latest request about a subject, whatever became of it. */
    public Optional<ApprovalRow> latestAbout(String kind, String subject) {
        return table.latestAbout(kind, subject);
    }

    /** What was done with it so far, in order. */
    public List<DecisionRow> steps(ApprovalId id) {
        return table.steps(of(id).id());
    }

    /** Those the person at work may see, newest first. Refused with {@link CursorRefused} for a foreign cursor. */
    public ApprovalPage page(@Nullable ApprovalState state, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, LONGEST_PAGE);
        var rows = seen.page(may.sight(), state, cursor == null ? null : opened(cursor), size + 1);
        if (rows.size() <= size) return new ApprovalPage(rows, null);
        return new ApprovalPage(
                rows.subList(0, size), cursors.seal(CURSOR + rows.get(size - 1).id()));
    }

    /** What waits for a decision, oldest first, one's own included. */
    public List<ApprovalRow> waiting(int limit) {
        return seen.waiting(may.sight(), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /** What was decided or ended otherwise, of all that the person at work may see, the latest first. */
    public List<ApprovalRow> ended(int limit) {
        return seen.ended(may.sight(), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /** What the person at work asked for, newest first. */
    public List<ApprovalRow> mine(int limit) {
        return seen.askedBy(CurrentPerson.get().person(), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /** How the agency decided lately about the same kind. */
    public List<ApprovalRow> earlierLike(ApprovalRow row, int limit) {
        return like.decided(row.kind(), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /** How many of the same kind were decided within a year, and how. */
    public LikeCases casesLike(ApprovalRow row) {
        return like.cases(row.kind(), day.now().minus(Duration.ofDays(365)));
    }

    /** The agency's own rule for requests of this kind; null when it has written none down. */
    @Transactional(readOnly = true)
    public @Nullable CitedRule rule(ApprovalRow row) {
        return agreed.rule(row.kind());
    }

    /**
     * Approves several in one act, each by a decision of its own; those that stand out, or are not the person's to decide,
     * are left with the reason. Not to be called within a transaction. Refused with {@link NotThere}, and nothing is
     * approved, when one of them is none that the person may see.
     */
    public ApprovedTogether approveTogether(List<ApprovalId> ids, @Nullable String reason) {
        if (ids.isEmpty()) throw new ApprovalRefused("Say which requests are approved.");
        if (ids.size() > LONGEST_PAGE)
            throw new ApprovalRefused("At most " + LONGEST_PAGE + " requests are approved together.");
        return bulk.approve(ids, RequestApproval.said(reason));
    }

    /** For each of these that stands out at a glance, why. */
    @Transactional(readOnly = true)
    public Map<ApprovalId, List<String>> standingOut(List<ApprovalRow> rows) {
        return standsOut.among(rows);
    }

    /** Whether the person at work may decide it, or recommend what is decided only after that. */
    public boolean isTheirTurn(ApprovalRow row) {
        return may.may(row) || (may.mayRecommend(row) && agreed.onlyRecommended(kinds.of(row.kind())));
    }

    /** Whether the person at work may send it back to who asked. */
    public boolean maySendBack(ApprovalRow row) {
        return row.state().isDecidable() && (may.maySendBackFirst(row) || may.may(row));
    }

    /** Whether the person at work may decide it, or recommend it, and by whose authority or why not. */
    public Standing standing(ApprovalRow row) {
        return may.part(row);
    }

    /** Whether the person at work may decide it. */
    public boolean mayDecide(ApprovalRow row) {
        return may.may(row);
    }

    private UUID opened(String cursor) {
        var plain = cursors.open(cursor);
        if (!plain.startsWith(CURSOR)) throw new CursorRefused();
        return UUID.fromString(plain.substring(CURSOR.length()));
    }

    private static String needed(@Nullable String reason) {
        var said = RequestApproval.said(reason);
        if (said == null) throw new ApprovalRefused("Say why: who asked reads it.");
        return said;
    }
}
