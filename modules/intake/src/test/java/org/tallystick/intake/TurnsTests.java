package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns<String> turns = new Turns<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** The second waits while the first works, the third comes while the second does. */
    @Test
    void who_comes_while_one_who_waited_is_at_work_waits_too() throws InterruptedException {
        var firstMayGo = new CountDownLatch(1);
        var secondMayGo = new CountDownLatch(1);
        var first = take("first", firstMayGo);
        await().until(() -> seen.contains("first begins"));
        var second = take("second", secondMayGo);
        await().until(() -> isWaiting(second));
        firstMayGo.countDown();
        await().until(() -> seen.contains("second begins"));
        first.join();
        var third = take("third", new CountDownLatch(0));
        await().until(() -> isWaiting(third) || seen.contains("third begins"));
        secondMayGo.countDown();
        second.join();
        third.join();

        assertThat(seen)
                .containsExactly(
                        "first begins", "first ends", "second begins", "second ends", "third begins", "third ends");
        assertThat(turns.isEmpty()).isTrue();
    }

    @Test
    void another_key_does_not_wait() throws InterruptedException {
        var mayGo = new CountDownLatch(1);
        var first = take("first", mayGo);
        await().until(() -> seen.contains("first begins"));
        turns.inTurn("other", () -> seen.add("other"));
        mayGo.countDown();
        first.join();

        assertThat(seen).containsExactly("first begins", "other", "first ends");
    }

    private Thread take(String who, CountDownLatch mayGo) {
        return Thread.ofPlatform()
                .start(() -> turns.inTurn("import", () -> {
                    seen.add(who + " begins");
                    try {
                        mayGo.await();
                    } catch (InterruptedException broken) {
                        throw new IllegalStateException(broken);
                    }
                    seen.add(who + " ends");
                }));
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }
}
