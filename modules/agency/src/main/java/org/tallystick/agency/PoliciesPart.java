package org.tallystick.agency;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.policy.Policies;

/** Adopts the policies of the pack; a kind that no module here obeys is left alone, and refused by onboarding. */
@Component
@Order(10)
class PoliciesPart implements PackPart {

    private final Policies policies;

    PoliciesPart(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String name() {
        return "policies";
    }

    @Override
    @Transactional
    public void apply(PackFolder pack, Onboarding.Report report) {
        for (var document : PolicyPages.read(pack))
            if (policies.knows(document.kind()))
                policies.adopt(
                        document.kind(), document.code(), document.from(), document.citation(), document.terms());
    }
}
