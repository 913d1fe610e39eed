package org.tallystick.worklists;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** What others did on this person's accounts since the day before. */
@Component
class SinceYesterday implements TodayPart {

    private static final int MOST = 12;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.US);

    private final Timeline timeline;
    private final Accounts accounts;
    private final BusinessDay day;

    SinceYesterday(Timeline timeline, Accounts accounts, BusinessDay day) {
        this.timeline = timeline;
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public String title() {
        return "Changed since yesterday";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String needs() {
        return Queues.WORK;
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        var since = day.today().minusDays(1).atStartOfDay(day.zone()).toInstant();
        var rows = timeline.byOthers(person, since, MOST);
        var numbers = accounts
                .all(rows.stream().map(TimelineRow::account).distinct().toList())
                .stream()
                .collect(Collectors.toMap(AccountRow::id, AccountRow::number));
        return rows.stream()
                .map(row -> line(row, numbers.getOrDefault(row.account(), "")))
                .toList();
    }

    private TodayLine line(TimelineRow row, String number) {
        var amount = row.amount();
        return new TodayLine(
                row.text(),
                number + ", " + row.actorName() + (amount == null ? "" : ", " + amount.inDollars()),
                Tone.NOTE,
                AT.format(row.at().atZone(day.zone())),
                "accounts/" + number);
    }

    @Override
    public String whenEmpty() {
        return "Nobody else has done anything on your accounts since yesterday: no payment, no mail, no call.";
    }
}
