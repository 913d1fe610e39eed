package org.tallystick.intake;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;

/** The agency's own terms for imports on a day; to be asked outside of a transaction. */
@Component
class ImportTerms {

    private final Policies policies;

    ImportTerms(Policies policies) {
        this.policies = policies;
    }

    ImportAcceptance on(LocalDate day) {
        try {
            return policies.inForce(ImportAcceptance.KIND, day).terms();
        } catch (PolicyRefused _) {
            return ImportAcceptance.NONE_ADOPTED;
        }
    }

    @Bean
    static PolicyKind<ImportAcceptance> importAcceptance() {
        return ImportAcceptance.KIND;
    }
}
