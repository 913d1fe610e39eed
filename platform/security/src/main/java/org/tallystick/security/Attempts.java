package org.tallystick.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each caller may try: a full bucket at first, filled again at a steady rate. Kept in memory. */
public class Attempts {

    private static final int CALLERS_REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS_REMEMBERED;
        }
    };
    private final Bandwidth limit;
    private final TimeMeter time;

    public Attempts(long attempts, Duration per, InstantSource clock) {
        this.limit = Bandwidth.builder()
                .capacity(attempts)
                .refillGreedy(attempts, per)
                .build();
        this.time = new Clocked(clock);
    }

    /** Takes one attempt: zero when there was one, otherwise the whole seconds to wait. */
    public long take(String caller) {
        var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** The attempt was a good one and does not count. */
    public void giveBack(String caller) {
        bucket(caller).addTokens(1);
    }

    /** The whole seconds until the caller may try again; zero when they may now. */
    public long toWait(String caller) {
        return seconds(bucket(caller).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String caller) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    caller,
                    fresh -> Bucket.builder()
                            .addLimit(limit)
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    private record Clocked(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
