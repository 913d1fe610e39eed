package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places are given in the order in which they were asked for, and none is lost or given twice. */
class ConnectionLimitTests {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void who_waits_longest_is_next_also_before_somebody_who_comes_just_then() throws SQLException {
        var limit = new ConnectionLimit(1, Duration.ofSeconds(10), asked::incrementAndGet);
        limit.take();
        var order = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> {
                taken(limit);
                order.add(number);
                limit.giveBack();
            }));
            await().untilAsserted(() -> assertThat(limit.waiting()).isEqualTo(number + 1));
        }
        limit.giveBack();
        threads.forEach(ConnectionLimitTests::ended);

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(limit.free()).isEqualTo(1);
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void who_waited_in_vain_hears_so_and_takes_no_place() throws SQLException {
        var limit = new ConnectionLimit(1, Duration.ofMillis(60), asked::incrementAndGet);
        limit.take();

        assertThatThrownBy(limit::take).isInstanceOf(ConnectionLimit.Reached.class);

        assertThat(limit.waiting()).isZero();
        limit.giveBack();
        assertThat(limit.free()).isEqualTo(1);
    }

    @Test
    void under_a_rush_no_place_is_lost_and_none_given_twice() {
        var limit = new ConnectionLimit(3, Duration.ofMillis(2), asked::incrementAndGet);
        var taken = new AtomicInteger();
        var most = new AtomicInteger();
        List<Thread> rush = IntStream.range(0, 40)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 200; i++)
                        try {
                            limit.take();
                            most.accumulateAndGet(taken.incrementAndGet(), Math::max);
                            LockSupport.parkNanos(1_000);
                            taken.decrementAndGet();
                            limit.giveBack();
                        } catch (SQLException _) {
                            // waited in vain
                        }
                }))
                .toList();
        rush.forEach(ConnectionLimitTests::ended);

        assertThat(most.get()).isBetween(1, 3);
        assertThat(limit.free()).isEqualTo(3);
    }

    private static void taken(ConnectionLimit limit) {
        try {
            limit.take();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ended(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
