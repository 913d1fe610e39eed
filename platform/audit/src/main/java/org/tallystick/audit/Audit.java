package org.tallystick.audit;

import org.springframework.stereotype.Service;

/** Writes the record: an act in the transaction that does it, a refusal in a transaction of its own. */
@Service
public class Audit {

    Audit() {}

    /** Records an act together with its change: both are kept, or neither. Needs a transaction. */
    public void done(Act act) {
        throw new UnsupportedOperationException();
    }

    /** Records that an act was asked for and refused, even when the caller's transaction is rolled back. */
    public void refused(Act act, String reason) {
        throw new UnsupportedOperationException();
    }
}
