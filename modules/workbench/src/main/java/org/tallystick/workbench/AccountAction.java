package org.tallystick.workbench;

/** Something that can be done with an account, contributed as a bean by the module that does it. */
public non-sealed interface AccountAction extends Offered {

    /** Does it; {@code afterwards} reloads the workbench. */
    void start(WorkbenchSubject subject, Runnable afterwards);
}
