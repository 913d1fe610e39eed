package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.security.Authority;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.CardNumberRefused;
import org.tallystick.web.Refusal;

/**
 * Parties found to be one: the merged one becomes an alias of the other and keeps all that is its own, so that taking
 * the merge back gives everything back as it was.
 */
@Service
public class Merges {

    private static final String ACTION = "party.merge";

    private final MergeTable merges;
    private final PartyTable parties;
    private final PartyFiles files;
    private final PairTable pairs;
    private final Authority authority;
    private final Audit audit;
    private final ApplicationEventPublisher news;

    Merges(
            MergeTable merges,
            PartyTable parties,
            PartyFiles files,
            PairTable pairs,
            Authority authority,
            Audit audit,
            ApplicationEventPublisher news) {
        this.merges = merges;
        this.parties = parties;
        this.files = files;
        this.pairs = pairs;
        this.authority = authority;
        this.audit = audit;
        this.news = news;
    }

    /** Makes the first an alias of the second. Refused with {@link PartyRefused} when it is one already, or they are one. */
    @Transactional
    public UUID merge(PartyId alias, PartyId into, String why) {
        if (why.isBlank()) throw new PartyRefused("Say why these two are the same.");
        CardNumberRefused.check(why);
        return merge(alias, into, "by hand", null, why.strip());
    }

    UUID merge(PartyId alias, PartyId into, String source, @Nullable Score score, @Nullable String why) {
        var allowed = authority.require(ACTION);
        var numbers = held(alias, into);
        var survivors = parties.survivorsOf(List.of(alias, into));
        if (!Objects.equals(survivors.get(alias), alias))
            throw new PartyRefused(
                    Refusal.Because.STATE,
                    numbers.get(alias) + " is an alias already; take that merge back first, or merge its survivor.");
        if (Objects.equals(survivors.get(into), alias))
            throw new PartyRefused(Refusal.Because.STATE, "These two are one party already.");
        var id = Ids.next();
        merges.insert(List.of(new MergeTable.Merge(
                id,
                alias,
                into,
                source,
                false,
                score == null ? null : score.points(),
                score == null ? List.of() : score.reasons(),
                why)));
        parties.point(Map.of(alias, into));
        audit.done(Act.of(ACTION, "party", numbers.getOrDefault(alias, ""))
                .after(Map.of(
                        "into", numbers.getOrDefault(into, ""), "score", score == null ? "by hand" : score.inWords()))
                .why(why)
                .authority(allowed.reason()));
        told(List.of(alias, into));
        return id;
    }

    /** The numbers of both, held with those who stand for them until the transaction ends. */
    private Map<PartyId, String> held(PartyId alias, PartyId into) {
        if (alias.equals(into)) throw new PartyRefused("A party cannot be merged with itself.");
        var both = List.of(alias, into);
        parties.holdWithSurvivors(both);
        var numbers = parties.stored(both).values().stream()
                .collect(Collectors.toMap(PartyTable.Stored::id, PartyTable.Stored::number));
        if (numbers.size() < 2) throw new IllegalArgumentException("There is no such party.");
        return numbers;
    }

    /** Takes back the merge by which this party is an alias; the two are remembered as not the same. */
    @Transactional
    public void takeBack(PartyId alias, String why) {
        var allowed = authority.require(ACTION);
        if (why.isBlank()) throw new PartyRefused("Say why these two are not the same.");
        CardNumberRefused.check(why);
        parties.hold(List.of(alias));
        var standing = merges.standingOf(alias)
                .orElseThrow(() -> new PartyRefused(Refusal.Because.STATE, "This party is not an alias of another."));
        merges.takeBack(standing.merge().id(), why.strip());
        parties.release(alias);
        pairs.remember(standing.merge(), why.strip());
        var both = parties.stored(List.of(alias, standing.merge().into()));
        audit.done(Act.of("party.unmerge", "party", number(both, alias))
                .before(Map.of("into", number(both, standing.merge().into())))
                .why(why.strip())
                .authority(allowed.reason()));
        told(List.of(alias, standing.merge().into()));
    }

    private static String number(Map<PartyId, PartyTable.Stored> stored, PartyId id) {
        var one = stored.get(id);
        return one == null ? "" : one.number();
    }

    /** Links found in a file: recorded as merges with their scores, all or none. */
    void link(List<MergeTable.Merge> links) {
        if (links.isEmpty()) return;
        var ids = links.stream()
                .flatMap(link -> Stream.of(link.alias(), link.into()))
                .collect(Collectors.toSet());
        parties.hold(ids);
        merges.insert(links);
        parties.point(links.stream().collect(Collectors.toMap(MergeTable.Merge::alias, MergeTable.Merge::into)));
        told(List.copyOf(ids));
    }

    /** Pairs that are one now need no answer any more; whoever searches is told of everybody who is one with them. */
    private void told(List<PartyId> changed) {
        var all = new ArrayList<>(changed);
        var survivors = parties.survivorsOf(changed).values();
        all.addAll(survivors);
        var standing = new HashMap<PartyId, PartyId>();
        parties.membersOf(new HashSet<>(survivors))
                .forEach((survivor, members) -> members.forEach(member -> standing.put(member, survivor)));
        for (var pair : pairs.waitingAmong(standing.keySet()))
            if (standing.containsKey(pair.two().low())
                    && Objects.equals(
                            standing.get(pair.two().low()),
                            standing.get(pair.two().high())))
                pairs.decide(pair.id(), PairTable.State.SAME, "merged", null);
        all.addAll(standing.keySet());
        var distinct = all.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += 1_000)
            news.publishEvent(new PartiesChanged(distinct.subList(from, Math.min(distinct.size(), from + 1_000))));
    }

    /** Merges made by imports, or by hand, the newest first; those before the given one. */
    @Transactional(readOnly = true)
    public List<MergeRow> newest(boolean byImport, @Nullable UUID before, int limit) {
        var last = before == null ? Optional.<MergeTable.Kept>empty() : merges.byId(before);
        return rows(merges.newest(byImport, last.orElse(null), Math.clamp(limit, 1, 200)));
    }

    /** All merges in which the party or one that it is one with took part, taken back or not, the newest first. */
    @Transactional(readOnly = true)
    public List<MergeRow> of(PartyId party) {
        return rows(merges.of(files.clusters(List.of(party)).getOrDefault(party, List.of(party))));
    }

    private List<MergeRow> rows(List<MergeTable.Kept> kept) {
        var stored = parties.stored(kept.stream()
                .flatMap(one -> Stream.of(one.merge().alias(), one.merge().into()))
                .collect(Collectors.toSet()));
        return kept.stream()
                .map(one -> new MergeRow(
                        one.merge().id(),
                        own(stored, one.merge().alias()),
                        own(stored, one.merge().into()),
                        one.merge().source(),
                        one.merge().byImport(),
                        one.merge().points(),
                        one.merge().reasons(),
                        one.merge().why(),
                        one.mergedAt(),
                        one.mergedBy(),
                        one.takenBackAt(),
                        one.takenBackBy(),
                        one.takenBackWhy()))
                .toList();
    }

    private static PartyRow own(Map<PartyId, PartyTable.Stored> stored, PartyId id) {
        return Objects.requireNonNull(stored.get(id)).row(List.of());
    }
}
