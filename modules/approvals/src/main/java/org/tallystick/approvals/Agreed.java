package org.tallystick.approvals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.agency.OfficeDays;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyRefused;

/** What the agency has agreed about requests as of today: until when they are decided, and what is asked besides. */
@Component
class Agreed {

    private final Policies policies;
    private final OfficeDays office;
    private final BusinessDay day;

    Agreed(Policies policies, OfficeDays office, BusinessDay day) {
        this.policies = policies;
        this.office = office;
        this.day = day;
    }

    ApprovalTerms terms() {
        try {
            return policies.inForce(ApprovalTerms.KIND, day.today()).terms();
        } catch (PolicyRefused none) {
            if (!none.problems().isEmpty()) throw none;
            return ApprovalTerms.NONE_ADOPTED;
        }
    }

    /** Whether it is decided only after it was recommended: by its kind, or because the agency has agreed so. */
    boolean onlyRecommended(Executes kind) {
        return kind.onlyRecommended() || (kind.recommendAction().isPresent() && terms().recommendedFirst(kind.kind()));
    }

    /** Whether what who decides sets lower waits anew: the agency says so, or something else is wanted for it. */
    boolean isDecidedAnew(Executes kind) {
        return onlyRecommended(kind)
                || terms().changedIsDecidedAnew(kind.kind())
                || !terms().consents(kind.kind()).isEmpty();
    }

    LocalDate dueOn(String kind) {
        return office.after(day.today(), terms().dueDays(kind));
    }

    /** Never before it is due. */
    LocalDate expiresOn(String kind) {
        var terms = terms();
        return office.after(day.today(), Math.max(terms.expireDays(kind), terms.dueDays(kind)));
    }

    /** Whether a reminder is sent in the morning of that day. */
    boolean isTimeToRemind(String kind, LocalDate morning, LocalDate dueOn) {
        return !office.after(morning, terms().remindDays(kind)).isBefore(dueOn);
    }

    @Nullable
    CitedRule rule(String kind) {
        try {
            var policy = policies.inForce(ApprovalTerms.KIND, day.today());
            var rule = policy.terms().rule(kind);
            if (rule == null) return null;
            var own = policy.terms().ruleCitation(kind);
            var citation = own == null ? policy.citation() : own;
            return new CitedRule(rule, (citation == null ? "" : citation + ", ") + "version " + policy.version());
        } catch (PolicyRefused none) {
            if (!none.problems().isEmpty()) throw none;
            return null;
        }
    }
}
