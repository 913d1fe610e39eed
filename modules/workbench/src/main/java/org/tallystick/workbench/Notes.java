package org.tallystick.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineRow;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.CursorRefused;

/** Finding what was said and noted by its words, over all debtors whose accounts the person at work may see. */
@Service
public class Notes {

    private static final int LONGEST_PAGE = 100;
    /** So often it reads on where most of what it finds may not be seen. */
    private static final int MOST_ROUNDS = 20;

    /** A line that was found, on which account and about whom. */
    public record Note(AccountRow account, String debtor, Instant at, String text, String actorName) {}

    /** Some of them, newest first; {@code next} leads on to more. Of those that may not be seen nothing is told. */
    public record Page(List<Note> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    private final Timeline timeline;
    private final Accounts accounts;
    private final Debtors debtors;
    private final Sight sight;

    Notes(Timeline timeline, Accounts accounts, Debtors debtors, Sight sight) {
        this.timeline = timeline;
        this.accounts = accounts;
        this.debtors = debtors;
        this.sight = sight;
    }

    /** With all these words, begun or whole. Refused with {@link CursorRefused} for a foreign cursor. */
    @Transactional(readOnly = true)
    public Page find(String typed, @Nullable String cursor, int limit) {
        var wanted = Math.clamp(limit, 1, LONGEST_PAGE);
        var found = new ArrayList<Note>();
        var at = cursor;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var page = timeline.withWords(typed, at, wanted - found.size());
            found.addAll(seen(page.items()));
            at = page.next();
            if (at == null || found.size() == wanted) break;
        }
        return new Page(found, at);
    }

    private List<Note> seen(List<TimelineRow> lines) {
        var about =
                accounts.all(lines.stream().map(TimelineRow::account).distinct().toList());
        var seen = sight.of(about).stream().collect(Collectors.toMap(AccountRow::id, Function.identity()));
        var names = names(seen.values().stream().map(AccountRow::party).toList());
        return lines.stream()
                .filter(line -> seen.containsKey(line.account()))
                .map(line -> note(line, seen.get(line.account()), names))
                .toList();
    }

    private Map<PartyId, String> names(List<PartyId> parties) {
        return debtors.of(parties).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, party -> party.getValue().name()));
    }

    private static Note note(TimelineRow line, @Nullable AccountRow account, Map<PartyId, String> names) {
        if (account == null) throw new IllegalArgumentException("Only a line that may be seen is shown.");
        return new Note(account, names.getOrDefault(account.party(), ""), line.at(), line.text(), line.actorName());
    }
}
