package org.tallystick.messaging;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where tickets are paid in these tests; the cause of the news is a row of its own. */
@Component
class Counter {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher news;

    Counter(JdbcClient jdbc, ApplicationEventPublisher news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    @Transactional
    void take(String ticket) {
        jdbc.sql("insert into job_run (job, business_date, ran_at) values (:ticket, '2026-11-20', '2026-11-20')")
                .param("ticket", ticket)
                .update();
        news.publishEvent(new TicketPaid(ticket));
    }

    @Transactional
    void takeAndFail(String ticket) {
        take(ticket);
        throw new IllegalArgumentException("The drawer is stuck.");
    }

    long taken() {
        return jdbc.sql("select count(*) from job_run").query(Long.class).single();
    }
}
