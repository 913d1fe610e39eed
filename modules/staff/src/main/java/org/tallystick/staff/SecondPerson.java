package org.tallystick.staff;

import java.util.UUID;

/** Asks somebody else to approve what the person at work may not give alone; answered by the module that keeps requests. */
public interface SecondPerson {

    /** The kind of request for authority of a class. */
    String GRANT = "authority-grant";

    /** The kind of request for a delegation. */
    String DELEGATION = "delegation";

    /** The kind of request for a draft of the ladder. */
    String LADDER = "ladder-change";

    void ask(String kind, UUID proposal, String why);

    /** Withdraws the request, which only who asked may. */
    void takeBack(String kind, UUID proposal, String why);
}
