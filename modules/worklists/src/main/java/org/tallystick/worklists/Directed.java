package org.tallystick.worklists;

import org.tallystick.accounts.AccountId;

/** An account that whoever leads put before everything else of its owner's queue, and what is to be done with it. */
public record Directed(AccountId account, String words) {}
