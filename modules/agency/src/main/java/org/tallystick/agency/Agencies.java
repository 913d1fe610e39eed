package org.tallystick.agency;

import org.springframework.stereotype.Service;

/** The agency that is being worked for. */
@Service
public class Agencies {

    Agencies() {}

    /** The profile of the agency at hand. Refused with {@link IllegalStateException} before its pack was applied. */
    public AgencyProfile current() {
        throw new UnsupportedOperationException();
    }
}
