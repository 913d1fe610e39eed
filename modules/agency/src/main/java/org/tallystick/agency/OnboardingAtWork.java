package org.tallystick.agency;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.LongWork;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorkRow.State;

/**
 * How the agency's pack was brought in, as long work. It is not given up from here: half an agency is of use to nobody, and
 * a run that was stopped goes on where it was.
 */
@Component
class OnboardingAtWork implements LongWork {

    private static final Duration SILENT = Duration.ofMinutes(5);

    private final OnboardingSteps steps;
    private final ObjectProvider<PackPart> parts;
    private final BusinessDay day;

    OnboardingAtWork(OnboardingSteps steps, ObjectProvider<PackPart> parts, BusinessDay day) {
        this.steps = steps;
        this.parts = parts;
        this.day = day;
    }

    @Override
    public String kind() {
        return "onboarding";
    }

    @Override
    public String needs() {
        return "work.view";
    }

    @Override
    public List<LongWorkRow> latest(int most) {
        var tenant = Tenants.current();
        var all = steps.of(tenant);
        if (all.isEmpty()) return List.of();
        var last = all.getLast();
        var done =
                all.stream().filter(one -> one.digest().equals(last.digest())).toList();
        int of = Math.toIntExact(parts.stream().count());
        boolean over = done.size() >= of;
        boolean silent = last.at().plus(SILENT).isBefore(day.now());
        var state = over ? State.DONE : silent ? State.FAILED : State.RUNNING;
        var saying = done.size() + " of " + of + " steps done"
                + (state == State.FAILED ? "; it goes on when the operator brings the pack in again" : "");
        return List.of(new LongWorkRow(
                kind(),
                tenant.toString(),
                "The agency's pack",
                state,
                saying,
                of == 0 ? 0 : Math.min(100, done.size() * 100 / of),
                "the operator",
                done.getFirst().at(),
                state == State.RUNNING ? null : last.at(),
                null,
                false));
    }
}
