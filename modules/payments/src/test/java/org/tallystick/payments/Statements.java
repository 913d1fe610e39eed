package org.tallystick.payments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that this thread sends while it does something, as Spring notes them. */
final class Statements {

    private Statements() {}

    static List<String> of(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var noted = new ListAppender<ILoggingEvent>();
        var level = log.getLevel();
        noted.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(noted);
        try {
            work.run();
        } finally {
            log.detachAppender(noted);
            log.setLevel(level);
        }
        var thread = Thread.currentThread().getName();
        return noted.list.stream()
                .filter(line -> line.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
