package org.tallystick.eligibility;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says of referrals must be something that can be judged by. */
class ReferralEligibilityPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkPolicies(ReferralEligibility.KIND);
    }
}
