package org.tallystick.workbench;

import org.tallystick.accounts.AccountRow;

/** Says to a debtor what is owed, why and what comes next, in their own language; whoever writes statements does it. */
public interface InTheirWords {

    /** Such as {@code Explain in Spanish}. */
    String label(AccountRow account);

    /** Over whatever lies open; back there when it is closed. */
    void open(AccountRow account);
}
