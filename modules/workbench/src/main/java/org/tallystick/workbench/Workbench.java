package org.tallystick.workbench;

import org.springframework.stereotype.Service;

/** Opening an account by its number: the one door, for the screen and for the API. */
@Service
public class Workbench {

    /**
     * The account with its party and the party's other accounts. A number that this agency does not have, and an account
     * that this person may not see, are refused alike with {@code NotThere}, and the attempt is kept in the audit.
     */
    public WorkbenchSubject open(String number) {
        throw new UnsupportedOperationException();
    }
}
