package org.tallystick.staff;

import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.security.Permission;
import org.tallystick.web.Refusal.Because;

/** Whether one person makes a change alone: the agency's policy names the sorts; what is given they must hold themselves. */
@Component
class Alone {

    private final Policies policies;
    private final AuthorityMaking authorities;
    private final PositionMaking positions;
    private final BusinessDay day;

    Alone(Policies policies, AuthorityMaking authorities, PositionMaking positions, BusinessDay day) {
        this.policies = policies;
        this.authorities = authorities;
        this.positions = positions;
        this.day = day;
    }

    boolean may(LadderChange change) {
        return terms().isAlone(change) && isHeld(change);
    }

    /** Whether who makes it holds what it gives; what gives nothing needs nothing. */
    boolean isHeld(LadderChange change) {
        return !(change instanceof GrantAuthority grant)
                || grant.takes()
                || authorities.held(grant) instanceof Permission.Allowed;
    }

    void require(LadderChange change) {
        positions.refuseOwn(change);
        if (!terms().isAlone(change))
            throw new StaffRefused(
                    Because.STATE,
                    "Here a second person approves this before it acts: keep it in the draft, and send that.");
    }

    private LadderTerms terms() {
        try {
            return policies.inForce(LadderTerms.KIND, day.today()).terms();
        } catch (PolicyRefused none) {
            if (!none.problems().isEmpty()) throw none;
            return LadderTerms.NONE_ADOPTED;
        }
    }
}
