package org.tallystick.worklists.team;

import static org.tallystick.calendar.WrittenDays.WEEKDAY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** What colleagues wait for: questions, hand-overs to confirm, conferences; then what this person asked themselves. */
@Component
class AskedOfMe implements TodayPart {

    private static final int MOST = 12;

    private final Referrals referrals;
    private final HandOvers handOvers;
    private final Conferences conferences;
    private final CoachingNotes coaching;
    private final Accounts accounts;
    private final BusinessDay day;

    AskedOfMe(
            Referrals referrals,
            HandOvers handOvers,
            Conferences conferences,
            CoachingNotes coaching,
            Accounts accounts,
            BusinessDay day) {
        this.referrals = referrals;
        this.handOvers = handOvers;
        this.conferences = conferences;
        this.coaching = coaching;
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public String title() {
        return "Colleagues";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String needs() {
        return Referrals.REFER;
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        var today = day.today();
        var lines = new ArrayList<TodayLine>();
        for (var row : referrals.waitingForMe())
            lines.add(line(
                    row.question(),
                    row.askedByName() + " asks" + (row.with().equals(person) ? "" : " " + row.withName()),
                    row.lateOn(today) ? Tone.STOP : row.dueOn().equals(today) ? Tone.WARN : Tone.NOTE,
                    due(row.dueOn(), today),
                    row.account()));
        for (var row : coaching.toMe())
            if (!row.isSeen())
                lines.add(coached(row, row.writtenByName() + " wrote you a coaching note", Tone.NOTE, "New"));
        for (var row : coaching.byMe())
            if (row.isToFollowUp(today))
                lines.add(coached(row, "your note to " + row.personName(), Tone.WARN, "To look at again"));
        for (var row : handOvers.mine()) lines.add(handOver(row, person));
        for (var row : conferences.mine())
            lines.add(line(
                    row.topic(),
                    "conference with " + row.people().size(),
                    Tone.UNDER_WAY,
                    row.remarks().size() == 1 ? "1 remark" : row.remarks().size() + " remarks",
                    row.account()));
        for (var row : referrals.askedByMe())
            lines.add(line(
                    row.question(),
                    "you asked " + row.withName(),
                    row.lateOn(today) ? Tone.STOP : Tone.OPEN,
                    due(row.dueOn(), today),
                    row.account()));
        return lines.stream().limit(MOST).toList();
    }

    private TodayLine handOver(HandOverRow row, PersonId person) {
        boolean comes = handOvers.comesToMe(row);
        boolean waitsForMe = comes
                ? row.state() == HandOverRow.State.OFFERED
                : row.state() == HandOverRow.State.ASKED_BACK && row.from().equals(person);
        return line(
                row.question() == null || row.state() == HandOverRow.State.OFFERED
                        ? row.summary().next()
                        : row.question(),
                "handed over by " + row.fromName() + " to " + row.toName(),
                waitsForMe ? Tone.WARN : Tone.OPEN,
                row.state().inWords(),
                row.account());
    }

    private static TodayLine coached(CoachingNoteRow row, String who, Tone tone, String state) {
        return new TodayLine(row.gist(), who, tone, state, "coaching");
    }

    private TodayLine line(String words, String detail, Tone tone, String state, AccountId account) {
        var number = accounts.of(account).number();
        return new TodayLine(words, number + ", " + detail, tone, state, "accounts/" + number);
    }

    static String due(LocalDate due, LocalDate today) {
        if (due.equals(today)) return "Today";
        if (due.isAfter(today)) return "By " + WEEKDAY.format(due);
        long days = ChronoUnit.DAYS.between(due, today);
        return days == 1 ? "1 day late" : days + " days late";
    }

    @Override
    public String whenEmpty() {
        return "No colleague asks you anything. On an account press r to ask one yourself.";
    }
}
