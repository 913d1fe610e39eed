package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.Authority;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;

/** The pairs that wait for somebody to say whether they are one party. */
@Component
class Queue {

    private static final String ACTION = "party.merge";
    private static final int LATER_DAYS = 7;

    private final PairTable pairs;
    private final PartyTable parties;
    private final PartyFiles files;
    private final Merges merges;
    private final Authority authority;
    private final Audit audit;
    private final AtWork atWork;

    Queue(
            PairTable pairs,
            PartyTable parties,
            PartyFiles files,
            Merges merges,
            Authority authority,
            Audit audit,
            AtWork atWork) {
        this.pairs = pairs;
        this.parties = parties;
        this.files = files;
        this.merges = merges;
        this.authority = authority;
        this.audit = audit;
        this.atWork = atWork;
    }

    long countWaiting() {
        return pairs.countWaiting(atWork.today());
    }

    List<PairRow> waiting(@Nullable UUID after, int limit) {
        var last = after == null ? null : pairs.byId(after).orElse(null);
        var found = pairs.waiting(atWork.today(), last, Math.clamp(limit, 1, 100));
        var ids = found.stream()
                .flatMap(pair -> Stream.of(pair.two().low(), pair.two().high()))
                .distinct()
                .toList();
        var known = files.files(ids);
        var seen = new HashSet<PairTable.Two>();
        var rows = new ArrayList<PairRow>();
        for (var pair : found) {
            var one = known.get(pair.two().low());
            var other = known.get(pair.two().high());
            if (one == null
                    || other == null
                    || one.party().id().equals(other.party().id())) continue;
            if (!seen.add(PairTable.Two.of(one.party().id(), other.party().id()))) continue;
            boolean oneIsOlder = one.party().number().compareTo(other.party().number()) < 0;
            rows.add(new PairRow(
                    pair.id(),
                    oneIsOlder ? one : other,
                    oneIsOlder ? other : one,
                    new Score(pair.points(), pair.reasons(), false),
                    pair.source(),
                    pair.foundAt(),
                    pair.state() == PairTable.State.LATER,
                    pair.againOn()));
        }
        return rows;
    }

    void decide(UUID id, Matching.Decision decision, @Nullable String why) {
        var allowed = authority.require(ACTION);
        // The parties before the pair, as who takes a merge back does: two at once wait for each other in one order.
        parties.holdWithSurvivors(pairs.partiesOf(id));
        var pair = pairs.held(id).orElseThrow(() -> new NotThere("match", id.toString()));
        if (pair.state() == PairTable.State.SAME || pair.state() == PairTable.State.NOT_SAME)
            throw new PartyRefused(Refusal.Because.STATE, "Somebody has decided about these two already.");
        var said = why == null || why.isBlank() ? null : why.strip();
        CardNumberRefused.check(said);
        switch (decision) {
            case SAME -> same(pair, said);
            case NOT_SAME -> notTheSame(pair, said);
            case LATER ->
                pairs.decide(id, PairTable.State.LATER, said, atWork.today().plusDays(LATER_DAYS));
        }
        audit.done(Act.of("match.decide", "match", id.toString())
                .after(Map.of("decision", decision.name(), "points", pair.points()))
                .why(said)
                .authority(allowed.reason()));
    }

    /** Nor is anybody of those whom the one is one with anybody of those whom the other is. */
    private void notTheSame(PairTable.Pair pair, @Nullable String why) {
        var clusters = files.clusters(List.of(pair.two().low(), pair.two().high()));
        var ones = clusters.getOrDefault(pair.two().low(), List.of());
        var others = clusters.getOrDefault(pair.two().high(), List.of());
        var everybody = Stream.concat(ones.stream(), others.stream()).toList();
        for (var like : pairs.waitingAmong(everybody))
            if ((ones.contains(like.two().low()) && others.contains(like.two().high()))
                    || (others.contains(like.two().low())
                            && ones.contains(like.two().high())))
                pairs.decide(like.id(), PairTable.State.NOT_SAME, why, null);
    }

    /** The newer becomes an alias of the older; of aliases, those who stand for them are joined. */
    private void same(PairTable.Pair pair, @Nullable String why) {
        var survivors = parties.survivorsOf(List.of(pair.two().low(), pair.two().high()));
        var byNumber =
                List.copyOf(parties.stored(Set.copyOf(survivors.values())).keySet());
        if (byNumber.size() == 2)
            merges.merge(
                    byNumber.getLast(),
                    byNumber.getFirst(),
                    "looked at",
                    new Score(pair.points(), pair.reasons(), false),
                    why);
        pairs.decide(pair.id(), PairTable.State.SAME, why, null);
    }
}
