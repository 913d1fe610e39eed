package org.tallystick.correspondence;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackPart;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;

/** Adopts the letters of a pack. */
@Component
@Order(30)
class LettersPart implements PackPart {

    private final Letters letters;
    private final Audit audit;

    LettersPart(Letters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    @Transactional
    public void apply(PackFolder pack, Onboarding.Report report) {
        if (letters.adopt(LetterPages.read(pack)) > 0)
            audit.done(Act.of("agency.administer", "pack", report.slug()).why("Letters as its pack says."));
    }
}
