package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneLineTests {

    private final LoggerContext logging = new LoggerContext();

    @Test
    void a_name_with_line_breaks_cannot_forge_a_second_line() throws JoranException {
        assertThat(logged("sign-in of {}", "mallory\r\n2026-11-20 INFO admin signed in", null))
                .endsWith("sign-in of mallory\\r\\n2026-11-20 INFO admin signed in \n")
                .containsOnlyOnce("\n");
    }

    @Test
    void escape_sequences_do_not_reach_the_terminal() throws JoranException {
        assertThat(logged("{}", "\u001b[31mred\u0007\u202e", null)).contains("\\u001b[31mred\\u0007\\u202e");
    }

    @Test
    void a_lookup_in_a_name_is_only_text() throws JoranException {
        assertThat(logged("{}", "${jndi:ldap://127.0.0.1/x} %d", null)).contains("${jndi:ldap://127.0.0.1/x} %d");
    }

    @Test
    void a_stack_trace_stays_on_the_line_of_its_event() throws JoranException {
        var failure = new IllegalStateException("no\nERROR forged", new IllegalArgumentException("because"));

        assertThat(logged("failed {}", "once", failure))
                .contains(
                        "failed once\\n", "no\\nERROR forged", "Caused by: java.lang.IllegalArgumentException: because")
                .containsOnlyOnce("\n");
    }

    @Test
    void names_in_any_script_are_written_as_they_are() throws JoranException {
        assertThat(logged("{}", "José 山田 Ōkubo 🙂", null)).contains("José 山田 Ōkubo 🙂");
    }

    private String logged(String message, String argument, @Nullable Throwable failure) throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(getClass().getResource("/tallystick/logging.xml"));
        var appender =
                (ConsoleAppender<ILoggingEvent>) logging.getLogger("ROOT").getAppender("CONSOLE");
        var event = new LoggingEvent(
                "here", logging.getLogger("test"), Level.INFO, message, failure, new Object[] {argument});
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
