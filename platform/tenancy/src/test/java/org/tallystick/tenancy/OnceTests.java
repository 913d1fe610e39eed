package org.tallystick.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What one screen asks again is answered from what it asked before; another agency and the next screen ask anew. */
class OnceTests {

    private static final TenantId ONE = new TenantId(new UUID(0, 1));
    private static final TenantId OTHER = new TenantId(new UUID(0, 2));

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_question_is_asked_once_while_a_screen_is_put_together() {
        Tenants.run(
                ONE,
                () -> Once.during(() -> {
                    assertThat(name("ann")).isEqualTo("ann 1");
                    assertThat(name("ann")).isEqualTo("ann 1");
                    assertThat(name("bob")).isEqualTo("bob 2");
                    Tenants.run(OTHER, () -> assertThat(name("ann")).isEqualTo("ann 3"));
                    assertThat(name("ann")).isEqualTo("ann 1");
                }));
        Tenants.run(ONE, () -> assertThat(Once.during(() -> name("ann"))).isEqualTo("ann 4"));
    }

    @Test
    void anywhere_else_it_is_asked_anew() {
        Tenants.run(ONE, () -> {
            assertThat(name("ann")).isEqualTo("ann 1");
            assertThat(name("ann")).isEqualTo("ann 2");
        });
    }

    private String name(String who) {
        return Once.ask(() -> who + " " + asked.incrementAndGet(), "name", who);
    }
}
