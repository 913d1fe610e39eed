package org.tallystick.eligibility;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;

/** The agency's rules of what departments may and must refer. */
@Service
public class ReferralRules {

    private final Policies policies;

    ReferralRules(Policies policies) {
        this.policies = policies;
    }

    /** The rules of a day; where none are adopted, everything may come and nothing must. */
    public Eligibility on(LocalDate day) {
        try {
            var policy = policies.inForce(ReferralEligibility.KIND, day);
            return new Eligibility(policy.terms(), policy.citation());
        } catch (PolicyRefused _) {
            return new Eligibility(ReferralEligibility.NONE_ADOPTED, null);
        }
    }

    @Bean
    static PolicyKind<ReferralEligibility> referralEligibility() {
        return ReferralEligibility.KIND;
    }
}
