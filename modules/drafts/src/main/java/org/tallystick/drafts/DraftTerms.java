package org.tallystick.drafts;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;

/** The agency's terms for accounts entered by hand, as they are today. */
@Component
class DraftTerms {

    private final Policies policies;
    private final BusinessDay day;

    DraftTerms(Policies policies, BusinessDay day) {
        this.policies = policies;
        this.day = day;
    }

    DraftCheck today() {
        try {
            return policies.inForce(DraftCheck.KIND, day.today()).terms();
        } catch (PolicyRefused _) {
            return DraftCheck.NONE_ADOPTED;
        }
    }

    @Bean
    static PolicyKind<DraftCheck> draftCheck() {
        return DraftCheck.KIND;
    }
}
