package org.tallystick.worklists.owners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/**
 * Who would get how many accounts, worked out before anything is done.
 *
 * @param from whose accounts they are; null for those of nobody who works here
 * @param staying how many keep their owner, because no rule speaks for them
 */
public record SharePlan(@Nullable PersonId from, List<Share> shares, int staying) {
    public SharePlan {
        shares = List.copyOf(shares);
    }

    /** One person's load before and after, and the accounts that would come. */
    public record Share(PersonId person, String name, long before, List<AccountId> coming) {
        public Share {
            coming = List.copyOf(coming);
        }

        public long after() {
            return before + coming.size();
        }
    }

    public int moving() {
        return shares.stream().mapToInt(share -> share.coming().size()).sum();
    }
}
