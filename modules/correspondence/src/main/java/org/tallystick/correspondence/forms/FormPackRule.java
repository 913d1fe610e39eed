package org.tallystick.correspondence.forms;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** A form of a pack names only what the books know. */
class FormPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        FormPages.read(pack);
    }
}
