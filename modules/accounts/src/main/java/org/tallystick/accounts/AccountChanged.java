package org.tallystick.accounts;

import org.tallystick.web.Refusal;

/** Somebody changed the account after it was looked at. */
public final class AccountChanged extends Refusal {
    AccountChanged(String number) {
        super(Because.STATE, "Account " + number + " was changed meanwhile. Look at it again; nothing was lost.");
    }
}
