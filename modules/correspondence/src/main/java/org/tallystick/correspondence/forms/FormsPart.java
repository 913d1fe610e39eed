package org.tallystick.correspondence.forms;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackPart;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;

/** Adopts the forms of a pack. */
@Component
@Order(31)
class FormsPart implements PackPart {

    private final Forms forms;
    private final Audit audit;

    FormsPart(Forms forms, Audit audit) {
        this.forms = forms;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    @Transactional
    public void apply(PackFolder pack, Onboarding.Report report) {
        if (forms.adopt(FormPages.read(pack)) > 0)
            audit.done(Act.of("agency.administer", "pack", report.slug()).why("Forms as its pack says."));
    }
}
