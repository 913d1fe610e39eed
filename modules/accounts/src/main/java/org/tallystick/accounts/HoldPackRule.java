package org.tallystick.accounts;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What a pack says of its kinds of hold must be something that holds can obey. */
class HoldPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        pack.checkCodes(HoldTypes.TABLE, HoldTypes.DOES);
    }
}
