package org.tallystick.worklists.team;

import static org.tallystick.calendar.WrittenDays.WEEKDAY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
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

    /** A line before the numbers of the few accounts that are shown are known. */
    private record Line(
            String words,
            String detail,
            Tone tone,
            String state,
            @Nullable AccountId account) {}

    @Override
    public List<TodayLine> content(PersonId person) {
        var today = day.today();
        var lines = new ArrayList<Line>();
        for (var row : referrals.waitingForMe())
            lines.add(new Line(
                    row.question(),
                    row.askedByName() + " asks" + (row.with().equals(person) ? "" : " " + row.withName()),
                    row.lateOn(today) ? Tone.STOP : row.dueOn().equals(today) ? Tone.WARN : Tone.NOTE,
                    due(row.dueOn(), today),
                    row.account()));
        for (var row : coaching.newToMe())
            lines.add(new Line(row.gist(), row.writtenByName() + " wrote you a coaching note", Tone.NOTE, "New", null));
        for (var row : coaching.toFollowUp())
            lines.add(new Line(row.gist(), "your note to " + row.personName(), Tone.WARN, "To look at again", null));
        for (var row : handOvers.mine()) lines.add(handOver(row, person));
        for (var row : conferences.mine())
            lines.add(new Line(
                    row.topic(),
                    "conference with " + row.people().size(),
                    Tone.UNDER_WAY,
                    row.remarks().size() == 1 ? "1 remark" : row.remarks().size() + " remarks",
                    row.account()));
        for (var row : referrals.askedByMe())
            lines.add(new Line(
                    row.question(),
                    "you asked " + row.withName(),
                    row.lateOn(today) ? Tone.STOP : Tone.OPEN,
                    due(row.dueOn(), today),
                    row.account()));
        return shown(lines.stream().limit(MOST).toList());
    }

    private List<TodayLine> shown(List<Line> lines) {
        var about = lines.stream()
                .map(Line::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var numbers = accounts.all(about).stream().collect(Collectors.toMap(AccountRow::id, AccountRow::number));
        return lines.stream()
                .map(line -> {
                    var number = line.account() == null ? null : numbers.get(line.account());
                    return new TodayLine(
                            line.words(),
                            number == null ? line.detail() : number + ", " + line.detail(),
                            line.tone(),
                            line.state(),
                            number == null ? "coaching" : "accounts/" + number);
                })
                .toList();
    }

    private Line handOver(HandOverRow row, PersonId person) {
        boolean comes = handOvers.comesToMe(row);
        boolean waitsForMe = comes
                ? row.state() == HandOverRow.State.OFFERED
                : row.state() == HandOverRow.State.ASKED_BACK && row.from().equals(person);
        return new Line(
                row.question() == null || row.state() == HandOverRow.State.OFFERED
                        ? row.summary().next()
                        : row.question(),
                "handed over by " + row.fromName() + " to " + row.toName(),
                waitsForMe ? Tone.WARN : Tone.OPEN,
                row.state().inWords(),
                row.account());
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
