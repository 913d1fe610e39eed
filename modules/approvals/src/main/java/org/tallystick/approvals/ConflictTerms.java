package org.tallystick.approvals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.policy.PolicyKind;

/** What somebody sees of a case in which they have no part. Policy kind {@code conflicts}. */
record ConflictTerms(Opening opening) {

    /** What opening such an account shows. */
    enum Opening {
        /** Nothing but the sentence; it is told to those who keep the list. */
        BLOCK,
        /** The sentence and whose account it is, so that the debtor can be sent there; nobody is told. */
        MASK
    }

    static final PolicyKind<ConflictTerms> KIND = new PolicyKind<>("conflicts", ConflictTerms.class);

    /** Where an agency has adopted nothing. */
    static final ConflictTerms NONE_ADOPTED = new ConflictTerms(Opening.BLOCK);

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        PolicyKind<ConflictTerms> conflictTermsKind() {
            return KIND;
        }
    }
}
