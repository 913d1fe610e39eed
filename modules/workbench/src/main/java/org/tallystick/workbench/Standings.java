package org.tallystick.workbench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.web.Refusal;

/** What was owed on any day since accounts were opened here. */
@Service
public class Standings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** A day of which nothing can be known yet. */
    static final class NotYet extends Refusal {
        NotYet(LocalDate today) {
            super("Ask for a day up to today, " + DAY.format(today) + ".");
        }
    }

    private final Ledger ledger;
    private final BusinessDay day;

    Standings(Ledger ledger, BusinessDay day) {
        this.ledger = ledger;
        this.day = day;
    }

    /** Without a day, as of today. A day to come is refused; before an account was opened here nothing is known of it. */
    public Standing of(List<AccountRow> accounts, @Nullable LocalDate wanted, AsOf by) {
        var today = day.today();
        var asOf = wanted == null ? today : wanted;
        if (asOf.isAfter(today)) throw new NotYet(today);
        if (accounts.isEmpty()) return new Standing(asOf, by, List.of(), null);
        var open = accounts.stream()
                .filter(account -> !account.openedOn().isAfter(asOf))
                .toList();
        var ids = open.stream().map(AccountRow::id).toList();
        return new Standing(asOf, by, charges(ids, asOf, today, by), note(accounts, open));
    }

    private List<ChargeRow> charges(List<AccountId> ids, LocalDate asOf, LocalDate today, AsOf by) {
        if (ids.isEmpty()) return List.of();
        if (asOf.equals(today) && by == AsOf.POSTED) return ledger.chargesOf(ids);
        return switch (by) {
            case POSTED -> ledger.chargesPostedBy(ids, asOf);
            case EFFECTIVE -> ledger.chargesEffectiveBy(ids, asOf);
        };
    }

    private static @Nullable String note(List<AccountRow> accounts, List<AccountRow> open) {
        var later = accounts.stream().filter(account -> !open.contains(account)).toList();
        if (later.isEmpty()) return null;
        return later.stream()
                        .map(account ->
                                "Account " + account.number() + " was opened here on " + DAY.format(account.openedOn()))
                        .limit(3)
                        .collect(Collectors.joining("; "))
                + (later.size() > 3 ? "; and " + (later.size() - 3) + " more later" : "")
                + ". What was owed before that day is not in these books.";
    }
}
