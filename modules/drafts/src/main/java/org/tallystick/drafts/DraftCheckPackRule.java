package org.tallystick.drafts;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says of accounts entered by hand must be something that drafts can obey. */
class DraftCheckPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkPolicies(DraftCheck.KIND);
    }
}
