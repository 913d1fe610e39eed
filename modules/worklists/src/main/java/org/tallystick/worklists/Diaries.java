package org.tallystick.worklists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.OfficeDays;
import org.tallystick.approvals.Conflicts;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;

/** Each person's diary: the days ahead and what comes up on each of them. */
@Service
@Transactional(readOnly = true)
public class Diaries {

    /** The longest stretch that is answered at once. */
    public static final int MOST_DAYS = 42;

    private static final int LONGEST_DAY = 200;

    private final Accounts accounts;
    private final Listing listing;
    private final OfficeDays officeDays;
    private final Conflicts conflicts;
    private final Authority authority;

    Diaries(Accounts accounts, Listing listing, OfficeDays officeDays, Conflicts conflicts, Authority authority) {
        this.accounts = accounts;
        this.listing = listing;
        this.officeDays = officeDays;
        this.conflicts = conflicts;
        this.authority = authority;
    }

    /** So many days of the person at work from the first on, also those on which nothing lies. */
    public List<DiaryDay> mine(LocalDate from, int days) {
        var me = asked();
        var last = from.plusDays(Math.clamp(days, 1, MOST_DAYS) - 1L);
        var staysOutOf = conflicts.staysOutOf().get();
        var loads = accounts.days(me, from, last, staysOutOf);
        var due = listing.tasksBetween(me, from, last).entrySet().stream()
                .filter(task -> task.getValue().concerns().stream().noneMatch(staysOutOf::contains))
                .collect(Collectors.groupingBy(task -> task.getKey().dueOn(), Collectors.counting()));
        var diary = new ArrayList<DiaryDay>();
        for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
            var counts = new EnumMap<Urgency, Long>(Urgency.class);
            long timed = 0;
            for (var load : loads)
                if (load.day().equals(day)) {
                    counts.merge(Urgency.of(load.step()), load.accounts(), Long::sum);
                    timed += load.timed();
                }
            diary.add(new DiaryDay(day, officeDays.isOpen(day), Map.copyOf(counts), timed, due.getOrDefault(day, 0L)));
        }
        return diary;
    }

    /** What lies on the day, at its hours first; no more than two hundred. */
    public List<QueueRow> mineOn(LocalDate day) {
        return listing.onDay(asked(), day, LONGEST_DAY);
    }

    private PersonId asked() {
        authority.require(Question.ever(Queues.WORK));
        return CurrentPerson.get().person();
    }
}
