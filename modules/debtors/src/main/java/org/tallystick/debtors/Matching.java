package org.tallystick.debtors;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether parties that come in are known already: an explained score, a link above the agency's threshold that is
 * recorded as a merge and can be taken back, and a queue between the thresholds; nothing is ever merged silently.
 */
@Service
public class Matching {

    /** What becomes of parties: aliases, with whom they are one; and how many pairs wait for somebody. */
    public record Linked(Map<PartyId, Candidate> links, int queued) {
        public Linked {
            links = Map.copyOf(links);
        }
    }

    /** What somebody says of a pair. */
    public enum Decision {
        SAME,
        NOT_SAME,
        LATER
    }

    private final Matcher matcher;
    private final Queue queue;
    private final TrialTable trials;

    Matching(Matcher matcher, Queue queue, TrialTable trials) {
        this.matcher = matcher;
        this.trials = trials;
        this.queue = queue;
    }

    /**
     * For parties that are not added yet: who they may be, the most alike first, with the reasons; also one another, when
     * an earlier one of the list is meant. Writes nothing.
     */
    @Transactional
    public Map<PartyId, List<Candidate>> candidates(List<NewParty> parties) {
        return matcher.candidates(parties);
    }

    /**
     * What parties that are not added yet have to do with others: which of them may be somebody who is known or stands
     * before them in the list, and digests of what each may have in common with those who are being added elsewhere.
     */
    public record Outlook(Set<PartyId> alike, Map<PartyId, Set<Long>> keys) {}

    /** Writes nothing. */
    @Transactional(readOnly = true)
    public Outlook outlook(List<NewParty> parties) {
        return matcher.outlook(parties);
    }

    /**
     * For parties that were just added: links those that are surely known and queues those that may be. To be called in
     * the transaction that adds them; {@code source} is the file or the person by whom they came.
     */
    @Transactional
    public Linked link(Collection<PartyId> added, String source) {
        var links = new HashMap<PartyId, Candidate>();
        int queued = 0;
        var all = List.copyOf(added);
        for (int from = 0; from < all.size(); from += Matcher.AT_ONCE) {
            int to = Math.min(all.size(), from + Matcher.AT_ONCE);
            var some = matcher.link(all.subList(from, to), Set.copyOf(all.subList(to, all.size())), source);
            links.putAll(some.links());
            queued += some.queued();
        }
        return new Linked(links, queued);
    }

    /**
     * For parties of a file that is only tried: what {@link #link} would come to, in the order in which they are given.
     * They are remembered under the trial's id, and those that come later are compared with them, until it ends.
     */
    @Transactional
    public Linked linkOnTrial(UUID trial, List<NewParty> parties) {
        var links = new HashMap<PartyId, Candidate>();
        int queued = 0;
        for (int from = 0; from < parties.size(); from += Matcher.AT_ONCE) {
            var some =
                    matcher.linkOnTrial(trial, parties.subList(from, Math.min(parties.size(), from + Matcher.AT_ONCE)));
            links.putAll(some.links());
            queued += some.queued();
        }
        return new Linked(links, queued);
    }

    /** Forgets the parties of a trial. */
    @Transactional
    public void endTrial(UUID trial) {
        trials.delete(trial);
    }

    /** Pairs that wait for somebody today, the most alike first; those after the given one. */
    @Transactional(readOnly = true)
    public List<PairRow> waiting(@Nullable UUID after, int limit) {
        return queue.waiting(after, limit);
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return queue.countWaiting();
    }

    /**
     * Decides a pair: the same makes the newer an alias of the older, not the same is never asked again, later asks again
     * on another day. Refused with {@link PartyRefused} when it was decided already.
     */
    @Transactional
    public void decide(UUID pair, Decision decision, @Nullable String why) {
        queue.decide(pair, decision, why);
    }
}
