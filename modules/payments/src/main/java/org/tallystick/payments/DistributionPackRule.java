package org.tallystick.payments;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** A pack's policies about payments must be ones that can be obeyed. */
class DistributionPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkPolicies(DistributionOrders.KIND);
        pack.checkPolicies(ReceivingTerms.KIND);
    }
}
