package org.tallystick.correspondence.forms;

import java.util.List;
import org.tallystick.accounts.AccountRow;

/** What is still to be done on an account, told by the module above that keeps it. */
public interface OpenItems {

    /** Each in a sentence, the most pressing first. */
    List<String> of(AccountRow account);
}
