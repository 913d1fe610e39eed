package org.tallystick.staff.pack;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What the staff module asks of a pack. */
class StaffPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        StaffPack.read(pack);
    }
}
