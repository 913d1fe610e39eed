package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everybody whom the agency knows; for a file that is only tried, with those that it has brought so far. */
@Component
class KnownParties implements Compared {

    private final Profiles profiles;
    private final KeyTable keys;
    private final PartyTable parties;
    private final TrialTable trials;

    KnownParties(Profiles profiles, KeyTable keys, PartyTable parties, TrialTable trials) {
        this.profiles = profiles;
        this.keys = keys;
        this.parties = parties;
        this.trials = trials;
    }

    @Override
    public Set<KeyTable.Sharing> sharing(List<Profile> asked, List<Set<Long>> keysOf) {
        return keys.sharing(asked, keysOf);
    }

    @Override
    public Map<PartyId, Profile> profiles(Collection<PartyId> some) {
        return profiles.of(some);
    }

    @Override
    public Map<PartyId, PartyId> survivorsOf(Collection<PartyId> some) {
        return parties.survivorsOf(some);
    }

    @Override
    public Map<PartyId, List<PartyId>> membersOf(Collection<PartyId> survivors) {
        return parties.membersOf(survivors);
    }

    Compared and(UUID trial) {
        return new WithTried(trial);
    }

    private final class WithTried implements Compared {
        private final UUID trial;

        private WithTried(UUID trial) {
            this.trial = trial;
        }

        @Override
        public Set<KeyTable.Sharing> sharing(List<Profile> asked, List<Set<Long>> keysOf) {
            return keys.sharing(trial, asked, keysOf);
        }

        @Override
        public Map<PartyId, Profile> profiles(Collection<PartyId> some) {
            var tried = trials.profiles(trial, some);
            tried.putAll(profiles.of(without(some, tried.keySet())));
            return tried;
        }

        @Override
        public Map<PartyId, PartyId> survivorsOf(Collection<PartyId> some) {
            var survivors = trials.topsOf(trial, some);
            var known = new HashSet<>(without(some, survivors.keySet()));
            known.addAll(survivors.values());
            var standing = parties.survivorsOf(known);
            survivors.replaceAll((_, top) -> Objects.requireNonNullElse(standing.get(top), top));
            for (var one : some) survivors.computeIfAbsent(one, standing::get);
            return survivors;
        }

        @Override
        public Map<PartyId, List<PartyId>> membersOf(Collection<PartyId> survivors) {
            var members = new HashMap<>(parties.membersOf(survivors));
            for (var survivor : survivors) members.computeIfAbsent(survivor, one -> new ArrayList<>(List.of(one)));
            return trials.withTried(trial, members);
        }

        private static List<PartyId> without(Collection<PartyId> some, Set<PartyId> others) {
            return some.stream().filter(one -> !others.contains(one)).toList();
        }
    }
}
