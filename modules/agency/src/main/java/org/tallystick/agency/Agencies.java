package org.tallystick.agency;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** The agency that is being worked for. */
@Service
public class Agencies {

    private final AgencyFacts facts;

    Agencies(AgencyFacts facts) {
        this.facts = facts;
    }

    /** The profile of the agency at hand. Refused with {@link IllegalStateException} before its pack was applied. */
    public AgencyProfile current() {
        return facts.current().profile();
    }

    /** The profile of the agency at hand; empty before its pack was applied. */
    public Optional<AgencyProfile> ifThere() {
        return facts.ifThere().map(AgencyFacts.Facts::profile);
    }
}
