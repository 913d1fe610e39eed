package org.tallystick.accounts;

/** Put one more debt on an account that is open. */
public record AddDebt(AccountId account, NewDebt debt) {}
