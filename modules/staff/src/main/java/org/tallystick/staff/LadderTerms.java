package org.tallystick.staff;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.policy.PolicyKind;

/** Which changes of the ladder one person may put in force alone; all others need a second one. Policy kind {@code ladder}. */
record LadderTerms(List<LadderChange.Sort> alone) {

    static final PolicyKind<LadderTerms> KIND = new PolicyKind<>("ladder", LadderTerms.class);

    /** Where an agency has adopted nothing. */
    static final LadderTerms NONE_ADOPTED = new LadderTerms(List.of());

    boolean isAlone(LadderChange change) {
        return alone.contains(change.sort());
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        PolicyKind<LadderTerms> ladderTermsKind() {
            return KIND;
        }
    }
}
