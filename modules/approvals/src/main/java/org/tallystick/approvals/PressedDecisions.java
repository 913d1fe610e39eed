package org.tallystick.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.tallystick.approvals.ApprovedTogether.PulledOut;
import org.tallystick.approvals.Deciding.Decision;
import org.tallystick.approvals.PressedTable.Pressed;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.Jobs;
import org.tallystick.jobs.Round;
import org.tallystick.personal.Notifications;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/**
 * What is decided on the screen is taken a few seconds later, so that a slip can be taken back, one or many at once. It is
 * kept in the database meanwhile: neither a closed window nor a killed process loses it. Until then the requests wait, and
 * somebody else may decide them. Not to be called within a transaction.
 */
@Service
public class PressedDecisions implements Round {

    static final String NAME = "approvals.pressed";

    private final PressedTable table;
    private final Deciding deciding;
    private final Bulk bulk;
    private final Agreed agreed;
    private final Kinds kinds;
    private final Notifications notifications;
    private final Jobs jobs;
    private final BusinessDay day;
    private final Duration time;

    PressedDecisions(
            PressedTable table,
            Deciding deciding,
            Bulk bulk,
            Agreed agreed,
            Kinds kinds,
            Notifications notifications,
            Jobs jobs,
            BusinessDay day,
            @Value("${tallystick.approvals.undo:10s}") Duration time) {
        this.table = table;
        this.deciding = deciding;
        this.bulk = bulk;
        this.agreed = agreed;
        this.kinds = kinds;
        this.notifications = notifications;
        this.jobs = jobs;
        this.day = day;
        this.time = time;
    }

    /** How long a decision can be taken back; nothing where each is taken at once. */
    public Duration time() {
        return time;
    }

    /** Refused like {@link Approvals#approve}, with what can be known before it is carried out. */
    public void approve(ApprovalRow row, @Nullable String reason) {
        press(row, Step.APPROVE, "Approved", reason, null);
    }

    public void giveBack(ApprovalRow row, String reason) {
        press(row, Step.RETURN, "Sent back", reason, null);
    }

    public void deny(ApprovalRow row, String reason) {
        press(row, Step.DENY, "Denied", reason, null);
    }

    /** Refused like {@link Approvals#approveLess}, when an amount or a day is none that can be granted. */
    public void approveLess(ApprovalRow row, LessThanAsked less, String reason) {
        var kind = kinds.of(row.kind());
        var _ = Lowering.inWords(kind.changeable(row), kind.shortenable(row), less);
        press(row, Step.CHANGE, "Approved with a change", reason, less);
    }

    /** Those that are alike as one decision, taken back as one; what stands out is left at once, with the reason. */
    public List<PulledOut> approveTogether(List<ApprovalId> ids) {
        if (time.isZero()) return bulk.approve(ids, null).pulledOut();
        var pulled = new ArrayList<PulledOut>();
        var fit = bulk.sift(ids, pulled);
        if (!fit.isEmpty())
            keep(
                    Step.APPROVE,
                    fit.stream().map(ApprovalRow::id).toList(),
                    fit.size() == 1 ? "Approved: " + fit.getFirst().title() : "Approved " + fit.size() + " together",
                    null,
                    null);
        return pulled;
    }

    /** Those of the person at work, the latest first. */
    public List<PressedDecision> mine() {
        return table.of(CurrentPerson.get().person());
    }

    /** Takes the latest back, with all that was decided by the same press; empty when it was too late. */
    public Optional<PressedDecision> takeBack() {
        return mine().stream().filter(this::takeBack).findFirst();
    }

    /** Takes back that one of the person at work; false when it was too late. */
    public boolean takeBack(PressedDecision one) {
        return table.takeBack(one.id(), CurrentPerson.get().person());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean visit() {
        return takeDue(day.now());
    }

    /** Takes those whose seconds are over, each as who pressed; says whether any wait. */
    boolean takeDue(Instant now) {
        for (var due = table.begin(now); due.isPresent(); due = table.begin(now)) {
            var one = due.get();
            CurrentPerson.run(one.by(), () -> take(one));
            table.end(one.id());
        }
        return table.isAnyLeft();
    }

    private void press(
            ApprovalRow row, Step step, String words, @Nullable String reason, @Nullable LessThanAsked less) {
        boolean approves = step == Step.APPROVE || step == Step.CHANGE;
        boolean same = deciding.rehearse(new Decision(row.id(), approves ? Step.APPROVE : step, reason));
        if (time.isZero() || !same) decide(row.id(), step, null, reason, less);
        else keep(step, List.of(row.id()), words + ": " + row.title(), reason, less);
    }

    private void keep(
            Step step, List<ApprovalId> ids, String words, @Nullable String reason, @Nullable LessThanAsked less) {
        table.add(
                new Pressed(Ids.next(), CurrentPerson.get(), step, table.contents(ids), words, reason, less),
                day.now().plus(time));
        jobs.announce(NAME);
    }

    /** What is refused by now is told to who pressed. */
    private void take(Pressed one) {
        var first = one.seen().keySet().iterator().next();
        try {
            if (one.seen().size() == 1) decide(first, one.step(), one.seen().get(first), one.reason(), one.less());
            else
                for (var left : bulk.approve(one.seen(), one.reason()).pulledOut())
                    if (!deciding.isDoneByMe(left.id())) tell(left.id(), left.title() + ": " + left.why());
        } catch (Refusal refused) {
            tell(first, one.words() + ". " + refused.sentence());
        } catch (NotPermitted | NotThere refused) {
            tell(first, one.words() + ". " + refused.getMessage());
        }
    }

    private void decide(
            ApprovalId id, Step step, @Nullable String seen, @Nullable String reason, @Nullable LessThanAsked less) {
        var then = seen;
        if (step == Step.CHANGE) {
            var changed = deciding.change(id, Objects.requireNonNull(less), Objects.requireNonNull(reason), seen);
            if (agreed.isDecidedAnew(kinds.of(changed.kind()))) return;
            then = null;
        }
        var _ = deciding.decide(new Decision(id, step == Step.CHANGE ? Step.APPROVE : step, reason, then));
    }

    private void tell(ApprovalId id, String sentence) {
        notifications.tell(CurrentPerson.get().person(), sentence, "approvals/" + id);
    }
}
