package org.tallystick.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of failed work: it is tried again at growing intervals, and after too many tries kept, but not run. */
class GivingUp implements FailureHandler<Void> {

    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(GivingUp.class);
    private static final int TRIES = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> work) {
        var failures = failed.getExecution().consecutiveFailures + 1;
        if (failures >= TRIES) {
            LOG.error("Given up after {} tries: {}", failures, failed.getExecution().taskInstance);
            work.reschedule(failed, NEVER);
        } else work.reschedule(failed, failed.getTimeDone().plus(pauseAfter(failures)));
    }

    private static Duration pauseAfter(int failures) {
        var pause = Duration.ofSeconds(5).multipliedBy(1L << failures);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
