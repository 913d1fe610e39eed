package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.policy.Policies;
import org.tallystick.policy.PolicyKind;
import org.tallystick.policy.PolicyRefused;
import org.tallystick.tenancy.Ids;

/** Compares many parties with all that are known, in a few questions to the database. */
@Component
class Matcher {

    static final int AT_ONCE = 2_000;
    private static final int QUEUED_AT_MOST = 3;
    private static final Comparator<Candidate> MOST_ALIKE_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> -candidate.score().points())
            .thenComparing(candidate -> candidate.party().value());

    private final Profiles profiles;
    private final KnownParties known;
    private final TrialTable trials;
    private final PairTable pairs;
    private final Merges merges;
    private final Policies policies;
    private final Audit audit;
    private final AtWork atWork;

    Matcher(
            Profiles profiles,
            KnownParties known,
            TrialTable trials,
            PairTable pairs,
            Merges merges,
            Policies policies,
            Audit audit,
            AtWork atWork) {
        this.profiles = profiles;
        this.known = known;
        this.trials = trials;
        this.pairs = pairs;
        this.merges = merges;
        this.policies = policies;
        this.audit = audit;
        this.atWork = atWork;
    }

    @Bean
    static PolicyKind<MatchingTerms> matching() {
        return MatchingTerms.KIND;
    }

    private MatchingTerms terms() {
        try {
            return policies.inForce(MatchingTerms.KIND, atWork.today()).terms();
        } catch (PolicyRefused _) {
            return MatchingTerms.NONE_ADOPTED;
        }
    }

    Matching.Outlook outlook(List<NewParty> news) {
        var asked = profiles.given(news);
        var keysOf = asked.parallelStream().map(KeyTable::keysOf).toList();
        var sharing = known.sharing(asked, keysOf);
        sharing.addAll(amongThemselves(asked, keysOf));
        Set<PartyId> alike = sharing.isEmpty()
                ? Set.of()
                : compared(known, asked, sharing, terms()).found().keySet();
        var byParty = new HashMap<PartyId, Set<Long>>();
        for (int place = 0; place < asked.size(); place++)
            byParty.put(asked.get(place).id(), keysOf.get(place));
        return new Matching.Outlook(alike, byParty);
    }

    Map<PartyId, List<Candidate>> candidates(List<NewParty> news) {
        var asked = profiles.given(news);
        var keysOf = asked.stream().map(KeyTable::keysOf).toList();
        var sharing = known.sharing(asked, keysOf);
        sharing.addAll(amongThemselves(asked, keysOf));
        var compared = compared(known, asked, sharing, terms());
        var standing = standing(known, compared);
        var told = new HashMap<PartyId, List<Candidate>>();
        for (var one : asked) {
            var candidates = compared.found().get(one.id());
            if (candidates != null)
                told.put(one.id(), standing.links(one.id(), candidates) ? candidates : nobodyLinked(candidates));
        }
        return told;
    }

    private static List<Candidate> nobodyLinked(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new Candidate(candidate.party(), candidate.score(), false))
                .toList();
    }

    /** Everybody who takes part, with those they are one with. */
    private static Standing standing(Compared among, Scored scored) {
        var survivors = among.survivorsOf(everybody(scored.found()));
        var members = among.membersOf(Set.copyOf(survivors.values()));
        var missing = members.values().stream()
                .flatMap(List::stream)
                .filter(member -> !scored.known().containsKey(member))
                .collect(Collectors.toSet());
        scored.known().putAll(among.profiles(missing));
        return new Standing(survivors, members, scored.known(), scored.terms());
    }

    private record Scored(Map<PartyId, List<Candidate>> found, Map<PartyId, Profile> known, MatchingTerms terms) {}

    /** Within a list that is not added yet: each with those that stand before it. */
    private static Set<KeyTable.Sharing> amongThemselves(List<Profile> asked, List<Set<Long>> keysOf) {
        var byKey = new HashMap<Long, List<PartyId>>();
        var found = new HashSet<KeyTable.Sharing>();
        for (int place = 0; place < asked.size(); place++) {
            for (var key : keysOf.get(place)) {
                var earlier = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
                for (var other : earlier) found.add(new KeyTable.Sharing(place, other));
                if (earlier.size() < KeyTable.SHARED_BY_MOST)
                    earlier.add(asked.get(place).id());
            }
        }
        return found;
    }

    private static Scored compared(
            Compared among, List<Profile> asked, Set<KeyTable.Sharing> sharing, MatchingTerms terms) {
        var places = new HashMap<PartyId, Integer>();
        for (int place = 0; place < asked.size(); place++)
            places.put(asked.get(place).id(), place);
        var known = new HashMap<>(among.profiles(sharing.stream()
                .map(KeyTable.Sharing::other)
                .filter(other -> !places.containsKey(other))
                .collect(Collectors.toSet())));
        asked.forEach(profile -> known.put(profile.id(), profile));
        var found = new HashMap<PartyId, List<Candidate>>();
        for (var one : sharing) {
            var place = places.get(one.other());
            var other = known.get(one.other());
            if (other == null || (place != null && place >= one.place())) continue;
            var score = Likeness.of(asked.get(one.place()), other, terms);
            if (score.points() >= terms.ask())
                found.computeIfAbsent(asked.get(one.place()).id(), _ -> new ArrayList<>())
                        .add(new Candidate(one.other(), score, score.points() >= terms.link() && !score.conflict()));
        }
        found.values().forEach(candidates -> candidates.sort(MOST_ALIKE_FIRST));
        return new Scored(found, known, terms);
    }

    /** Those that were just added; the later ones, which are there too, come after them and are nobody to be linked to. */
    Matching.Linked link(List<PartyId> added, Set<PartyId> later, String source) {
        var byId = profiles.of(added);
        var asked = added.stream().map(byId::get).filter(one -> one != null).toList();
        var keysOf = asked.stream().map(KeyTable::keysOf).toList();
        var links = links(known, asked, keysOf, later);
        return keep(links.sure(), links.waiting(), source);
    }

    /** The same for parties that are only tried and were not there before: who would be linked to whom. */
    Matching.Linked linkOnTrial(UUID trial, List<NewParty> tried) {
        var asked = profiles.given(tried);
        var keysOf = asked.parallelStream().map(KeyTable::keysOf).toList();
        trials.insert(trial, asked, keysOf);
        var links = links(known.and(trial), asked, keysOf, Set.of());
        trials.point(
                trial,
                links.sure().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, link -> link.getValue().party())));
        return new Matching.Linked(links.sure(), links.waiting().size());
    }

    private record Links(Map<PartyId, Candidate> sure, List<PairTable.Found> waiting) {}

    private Links links(Compared among, List<Profile> asked, List<Set<Long>> keysOf, Set<PartyId> later) {
        var links = new Links(new HashMap<>(), new ArrayList<>());
        var sharing = among.sharing(asked, keysOf);
        sharing.removeIf(one -> later.contains(one.other()));
        var scored = compared(among, asked, sharing, terms());
        var found = scored.found();
        if (found.isEmpty()) return links;
        var never = pairs.notTheSame(found.keySet());
        found.forEach((one, candidates) ->
                candidates.removeIf(candidate -> never.contains(PairTable.Two.of(one, candidate.party()))));
        var standing = standing(among, scored);
        for (var profile : asked) {
            var one = profile.id();
            var candidates = found.getOrDefault(one, List.of()).stream()
                    .filter(candidate -> !standing.one(one, candidate.party()))
                    .toList();
            if (candidates.isEmpty()) continue;
            if (standing.links(one, candidates)) links.sure().put(one, candidates.getFirst());
            else
                standing.eachPartyOnce(candidates).stream()
                        .limit(QUEUED_AT_MOST)
                        .forEach(candidate -> links.waiting()
                                .add(new PairTable.Found(PairTable.Two.of(one, candidate.party()), candidate.score())));
        }
        links.waiting().removeIf(one -> standing.one(one.two().low(), one.two().high()));
        return links;
    }

    private Matching.Linked keep(Map<PartyId, Candidate> links, List<PairTable.Found> waiting, String source) {
        merges.link(links.entrySet().stream()
                .map(link -> new MergeTable.Merge(
                        Ids.next(),
                        link.getKey(),
                        link.getValue().party(),
                        source,
                        true,
                        link.getValue().score().points(),
                        link.getValue().score().reasons(),
                        null))
                .toList());
        int queued = waiting.isEmpty() ? 0 : pairs.insert(waiting, source);
        if (!links.isEmpty() || queued > 0)
            audit.done(Act.of("party.link", "import", source).after(Map.of("linked", links.size(), "queued", queued)));
        return new Matching.Linked(links, queued);
    }

    private static Set<PartyId> everybody(Map<PartyId, List<Candidate>> found) {
        return found.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey()), entry.getValue().stream().map(Candidate::party)))
                .collect(Collectors.toSet());
    }
}
