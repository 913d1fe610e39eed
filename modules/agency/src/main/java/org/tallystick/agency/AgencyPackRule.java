package org.tallystick.agency;

/** What the agency module asks of a pack. */
class AgencyPackRule implements PackRule {
    @Override
    public void check(PackFolder pack) {
        AgencyPack.read(pack);
    }
}
