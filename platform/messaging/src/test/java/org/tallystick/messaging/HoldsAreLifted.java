package org.tallystick.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.Tenants;

/** Hears of paid tickets, and fails for as long as a test wants. */
@Component
class HoldsAreLifted {

    private final JdbcClient jdbc;
    private final Notebook notebook;

    HoldsAreLifted(JdbcClient jdbc, Notebook notebook) {
        this.jdbc = jdbc;
        this.notebook = notebook;
    }

    @ApplicationModuleListener
    void on(TicketPaid news) {
        notebook.mostTogether.accumulateAndGet(notebook.together.incrementAndGet(), Math::max);
        try {
            if (notebook.broken.contains(news.ticket())) throw new IllegalStateException("Stuck: " + news.ticket());
            var schema = jdbc.sql("select current_schema()")
                    .query((row, _) -> row.getString(1))
                    .single();
            notebook.heard.add(new Notebook.Heard(Tenants.current(), Person.orNull(), schema, news.ticket()));
        } finally {
            notebook.together.decrementAndGet();
        }
    }
}
