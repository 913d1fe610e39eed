package org.tallystick.staff.pack;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackPart;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.staff.LadderVersions;

/** Writes ladder, positions, people and authorities of a pack. */
@Component
@Order(20)
class StaffPart implements PackPart {

    private final LadderWriter ladder;
    private final PeopleWriter people;
    private final LadderVersions versions;
    private final Audit audit;

    StaffPart(LadderWriter ladder, PeopleWriter people, LadderVersions versions, Audit audit) {
        this.ladder = ladder;
        this.people = people;
        this.versions = versions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "staff";
    }

    @Override
    @Transactional
    public void apply(PackFolder pack, Onboarding.Report report) {
        var staff = StaffPack.read(pack);
        versions.hold();
        var changed = ladder.write(staff) + people.write(staff);
        if (changed > 0)
            audit.done(Act.of("agency.administer", "pack", report.slug()).why("Staff as its pack says."));
    }
}
