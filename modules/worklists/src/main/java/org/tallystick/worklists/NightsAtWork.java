package org.tallystick.worklists;

import static org.tallystick.calendar.WrittenDays.SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.JobAtWorkRow;
import org.tallystick.jobs.JobRunRow;
import org.tallystick.jobs.Jobs;
import org.tallystick.jobs.StoppedNightRow;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Question;
import org.tallystick.web.Counted;
import org.tallystick.web.LongWork;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorkRow.State;
import org.tallystick.web.NotThere;

/**
 * Each night's work as long work: how many of its jobs are done, which night is tried again or was given up, and which
 * somebody stopped between two jobs. What a stopped night left, the next one does: each job takes all that is due by then.
 */
@Component
class NightsAtWork implements LongWork {

    static final String STOP = "night.stop";
    private static final int MOST_OPEN = 100;

    private final Jobs jobs;
    private final BusinessDay day;
    private final Authority authority;
    private final Audit audit;

    NightsAtWork(Jobs jobs, BusinessDay day, Authority authority, Audit audit) {
        this.jobs = jobs;
        this.day = day;
        this.authority = authority;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "night";
    }

    @Override
    public String needs() {
        return WorkProofs.VIEW;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LongWorkRow> latest(int most) {
        var ran = jobs.nights().stream()
                .collect(Collectors.groupingBy(JobRunRow::businessDate, TreeMap::new, Collectors.toList()));
        var rows = new ArrayList<LongWorkRow>();
        var stopped = jobs.stoppedNights().stream()
                .collect(Collectors.toMap(StoppedNightRow::businessDate, one -> one, (one, _) -> one, TreeMap::new));
        for (var work : jobs.atWork(Jobs.NIGHT, most)) {
            var date = LocalDate.parse(work.instance());
            if (stopped.containsKey(date) && !work.running()) continue;
            var done = ran.remove(date);
            rows.add(open(date, work, done == null ? List.of() : done, stopped.remove(date)));
        }
        stopped.descendingMap().forEach((date, one) -> {
            var done = ran.remove(date);
            rows.add(stopped(one, done == null ? List.of() : done));
        });
        ran.descendingMap().forEach((date, done) -> rows.add(over(date, done)));
        return rows.stream().limit(most).toList();
    }

    /** The job that runs now ends, and no other is begun; refused when there is nothing left to stop. */
    @Override
    @Transactional
    public void cancel(String id) {
        var allowed = authority.require(STOP);
        var date = dateOf(id);
        boolean open = jobs.atWork(Jobs.NIGHT, MOST_OPEN).stream()
                .anyMatch(work -> work.instance().equals(date.toString()));
        if (!open) throw new QueueRefused("The night after " + SHORT.format(date) + " has nothing left to stop.");
        if (!jobs.stopNight(date, CurrentPerson.get().name())) return;
        audit.done(Act.of(STOP, "night", date.toString()).authority(allowed.reason()));
    }

    private static LocalDate dateOf(String id) {
        try {
            return LocalDate.parse(id);
        } catch (DateTimeParseException _) {
            throw new NotThere("night", id);
        }
    }

    private LongWorkRow stopped(StoppedNightRow one, List<JobRunRow> done) {
        var begun = done.stream().map(JobRunRow::ranAt).min(Comparator.naturalOrder());
        var of = jobs.jobsOfANight();
        var saying = done.size() + " of " + of + " jobs done; stopped by " + one.stoppedBy()
                + ", the next night does the rest";
        return row(
                one.businessDate(),
                State.CANCELLED,
                saying,
                of == 0 ? 0 : done.size() * 100 / of,
                begun.orElse(one.stoppedAt()),
                one.stoppedAt(),
                false);
    }

    private LongWorkRow open(
            LocalDate date, JobAtWorkRow work, List<JobRunRow> done, @Nullable StoppedNightRow stopped) {
        var of = jobs.jobsOfANight();
        var state = work.running() ? State.RUNNING : work.failures() > 0 ? State.FAILED : State.WAITING;
        var words = done.size() + " of " + of + " jobs done";
        String saying = work.givenUp()
                ? words + "; given up after " + Counted.of(work.failures(), "try", "tries")
                : work.failures() > 0
                        ? words + "; tried " + Counted.of(work.failures(), "time") + ", and again by itself"
                        : words;
        if (stopped != null) saying = words + "; it stops when the job at work is done";
        boolean canCancel = stopped == null && authority.may(Question.ever(STOP));
        var begun = done.stream().map(JobRunRow::ranAt).min(Comparator.naturalOrder());
        var night = date.plusDays(1).atStartOfDay(day.zone()).toInstant();
        return row(date, state, saying, of == 0 ? 0 : done.size() * 100 / of, begun.orElse(night), null, canCancel);
    }

    private static LongWorkRow over(LocalDate date, List<JobRunRow> done) {
        var times = done.stream().map(JobRunRow::ranAt).sorted().toList();
        var saying = done.size() == 1 ? "1 job done" : done.size() + " jobs done";
        return row(date, State.DONE, saying, 100, times.getFirst(), times.getLast(), false);
    }

    private static LongWorkRow row(
            LocalDate date,
            State state,
            String saying,
            int percent,
            Instant begun,
            @Nullable Instant ended,
            boolean canCancel) {
        return new LongWorkRow(
                "night",
                date.toString(),
                "Night after " + SHORT.format(date),
                state,
                saying,
                percent,
                "every night",
                begun,
                ended,
                "unit",
                canCancel);
    }
}
