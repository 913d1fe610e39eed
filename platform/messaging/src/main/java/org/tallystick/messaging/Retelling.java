package org.tallystick.messaging;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.Round;

/** Tells news again that failed or was cut short by a crash, with growing pauses, and gives it up after many tries. */
@Component
class Retelling implements Round {

    static final String NAME = "news.retell";

    private static final Logger LOG = LoggerFactory.getLogger(Retelling.class);
    private static final Duration NOBODY_WORKS_THAT_LONG = Duration.ofHours(1);
    private static final int AT_ONCE = 20;

    private final NewsRepository news;
    private final IncompleteEventPublications registry;
    private final NewsThreads threads;
    private final BusinessDay clock;
    private final Duration after;
    private final int tries;

    Retelling(
            NewsRepository news,
            IncompleteEventPublications registry,
            NewsThreads threads,
            BusinessDay clock,
            @Value("${tallystick.news.retell-after:1m}") Duration after,
            @Value("${tallystick.news.tries:10}") int tries) {
        this.news = news;
        this.registry = registry;
        this.threads = threads;
        this.clock = clock;
        this.after = after;
        this.tries = tries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    /** Asks to come again while something is unheard. */
    @Override
    public boolean visit() {
        var now = clock.now();
        news.failForgotten(now.minus(threads.isBusy() ? NOBODY_WORKS_THAT_LONG : after));
        for (var lost : news.giveUp(tries, now)) LOG.error("News given up after {} tries: {}", tries, lost);
        var due = news.due(now, after, AT_ONCE);
        if (!due.isEmpty()) registry.resubmitIncompletePublications(told -> due.contains(told.getIdentifier()));
        return news.outstanding() > 0;
    }
}
