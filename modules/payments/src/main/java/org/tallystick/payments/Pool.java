package org.tallystick.payments;

import java.util.List;

/** Dues that money runs through together, tier by tier, and why they come at this place. */
record Pool(String why, List<DistributionTier> tiers, List<Due> dues) {
    Pool {
        tiers = List.copyOf(tiers);
        dues = List.copyOf(dues);
    }
}
