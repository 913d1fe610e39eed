package org.tallystick.intake.sample;

import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackRule;

/** What the sample debts of a pack must hold to. */
class SamplePackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        SamplePage.read(pack);
    }
}
