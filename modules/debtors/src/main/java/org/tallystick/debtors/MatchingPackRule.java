package org.tallystick.debtors;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says of matching must be something that matching can obey. */
class MatchingPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkPolicies(MatchingTerms.KIND);
    }
}
