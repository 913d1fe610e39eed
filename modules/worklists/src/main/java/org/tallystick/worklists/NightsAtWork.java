package org.tallystick.worklists;

import static org.tallystick.calendar.WrittenDays.SHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.JobAtWorkRow;
import org.tallystick.jobs.JobRunRow;
import org.tallystick.jobs.Jobs;
import org.tallystick.web.LongWork;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorkRow.State;

/** Each night's work as long work: how many of its jobs are done, and which night is tried again or was given up. */
@Component
class NightsAtWork implements LongWork {

    private final Jobs jobs;
    private final BusinessDay day;

    NightsAtWork(Jobs jobs, BusinessDay day) {
        this.jobs = jobs;
        this.day = day;
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
        for (var work : jobs.atWork()) {
            if (!work.job().equals(Jobs.NIGHT)) continue;
            var date = LocalDate.parse(work.instance());
            var done = ran.remove(date);
            rows.add(open(date, work, done == null ? List.of() : done));
        }
        ran.descendingMap().forEach((date, done) -> rows.add(over(date, done)));
        return rows.stream().limit(most).toList();
    }

    private LongWorkRow open(LocalDate date, JobAtWorkRow work, List<JobRunRow> done) {
        var of = jobs.jobsOfANight();
        var state = work.running() ? State.RUNNING : work.failures() > 0 ? State.FAILED : State.WAITING;
        var words = done.size() + " of " + of + " jobs done";
        var saying = work.givenUp()
                ? words + "; given up after " + work.failures() + " tries"
                : work.failures() > 0 ? words + "; tried " + work.failures() + " times, and again by itself" : words;
        var begun = done.stream().map(JobRunRow::ranAt).min(Comparator.naturalOrder());
        var night = date.plusDays(1).atStartOfDay(day.zone()).toInstant();
        return row(date, state, saying, of == 0 ? 0 : done.size() * 100 / of, begun.orElse(night), null);
    }

    private static LongWorkRow over(LocalDate date, List<JobRunRow> done) {
        var times = done.stream().map(JobRunRow::ranAt).sorted().toList();
        var saying = done.size() == 1 ? "1 job done" : done.size() + " jobs done";
        return row(date, State.DONE, saying, 100, times.getFirst(), times.getLast());
    }

    private static LongWorkRow row(
            LocalDate date, State state, String saying, int percent, Instant begun, @Nullable Instant ended) {
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
                false);
    }
}
