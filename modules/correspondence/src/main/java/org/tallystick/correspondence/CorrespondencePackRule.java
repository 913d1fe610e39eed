package org.tallystick.correspondence;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says that outcomes do, and of statements and letters, must be something that can be done. */
class CorrespondencePackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkCodes(OutcomeEffect.TABLE, OutcomeEffect.KIND);
        pack.checkPolicies(StatementTerms.KIND);
        LetterPages.read(pack);
    }
}
