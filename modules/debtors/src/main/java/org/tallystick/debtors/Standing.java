package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who stands for whom while links are being made, and whether anything speaks against one more. */
final class Standing {

    private final Map<PartyId, PartyId> into = new HashMap<>();
    private final Map<PartyId, List<PartyId>> members = new HashMap<>();
    private final Map<PartyId, Profile> profiles;
    private final MatchingTerms terms;

    Standing(
            Map<PartyId, PartyId> survivors,
            Map<PartyId, List<PartyId>> membersOfSurvivors,
            Map<PartyId, Profile> profiles,
            MatchingTerms terms) {
        survivors.forEach((one, survivor) -> {
            if (!one.equals(survivor)) into.put(one, survivor);
        });
        membersOfSurvivors.forEach((survivor, some) -> members.put(survivor, new ArrayList<>(some)));
        this.profiles = profiles;
        this.terms = terms;
    }

    boolean one(PartyId one, PartyId other) {
        return survivor(one).equals(survivor(other));
    }

    /** Of candidates that are one only the first, which is the most alike: nobody is asked twice about the same two. */
    List<Candidate> eachPartyOnce(List<Candidate> candidates) {
        var seen = new HashSet<PartyId>();
        return candidates.stream()
                .filter(candidate -> seen.add(survivor(candidate.party())))
                .toList();
    }

    /**
     * Links a party that stands by itself to the best of its candidates when that one is above the threshold, nobody else
     * is, and nothing speaks against anybody whom it would be one with.
     */
    boolean links(PartyId one, List<Candidate> candidates) {
        var best = candidates.getFirst();
        boolean sure = best.link()
                && !into.containsKey(one)
                && candidates.stream()
                        .filter(Candidate::link)
                        .allMatch(candidate -> one(best.party(), candidate.party()))
                && !speaksAgainst(one, best.party());
        if (sure) join(one, best.party());
        return sure;
    }

    private boolean speaksAgainst(PartyId one, PartyId other) {
        var profile = profiles.get(one);
        return profile != null
                && membersOf(survivor(other)).stream()
                        .map(profiles::get)
                        .filter(Objects::nonNull)
                        .anyMatch(member -> Likeness.of(profile, member, terms).conflict());
    }

    private void join(PartyId alias, PartyId other) {
        membersOf(survivor(other)).addAll(membersOf(alias));
        into.put(alias, other);
    }

    private List<PartyId> membersOf(PartyId survivor) {
        return members.computeIfAbsent(survivor, one -> new ArrayList<>(List.of(one)));
    }

    private PartyId survivor(PartyId one) {
        var at = one;
        for (var next = into.get(at); next != null; next = into.get(at)) at = next;
        return at;
    }
}
