package org.tallystick.intake;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says of imports must be something that imports can obey. */
class ImportAcceptancePackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkPolicies(ImportAcceptance.KIND);
    }
}
