package org.tallystick.workbench;

import java.util.Optional;
import org.tallystick.accounts.AccountRow;

/** What a queue tells the workbench: which account comes next, and who has the open one in work. */
public interface NextAccount {
    /**
     * How far the day's work is.
     *
     * @param at the how-manieth lies open, the worked ones counted; how many are worked when it is not due itself
     * @param of how many were or are due today
     */
    record Place(long at, long of, boolean isDue) {}

    /** Empty for an account of somebody else, and while nothing of the person's was or is due today. */
    Optional<Place> placeOf(AccountRow account);

    /** The number of the account that comes after the one that is left behind; empty when none of this person's is due. */
    Optional<String> after(AccountRow here);

    /** Whoever opened it works on it now, so that nobody else is given it. */
    void opened(AccountRow account);

    /** It lies open no longer. */
    void left(AccountRow account);

    /** Who else has it in work and until when, as a sentence; empty when nobody has. */
    Optional<String> inWork(AccountRow account);
}
