package org.tallystick.correspondence;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says that an outcome does must be something that can be done. */
class OutcomesPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkCodes(OutcomeEffect.TABLE, OutcomeEffect.KIND);
    }
}
