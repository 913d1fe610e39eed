package org.tallystick.jobs;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import, a books check in one transaction, a long letter run, a round, and the person around them. */
@Configuration(proxyBeanMethods = false)
class SampleJobs {

    @Bean
    TenantJob importing(Diary diary) {
        return new TenantJob() {
            @Override
            public String name() {
                return "tenant.import";
            }

            @Override
            public void run(String instance) {
                diary.write(name(), instance);
            }
        };
    }

    @Bean
    NightlyJob booksCheck(Diary diary, JdbcClient jdbc) {
        return new NightlyJob() {
            @Override
            public String name() {
                return "books-check";
            }

            @Override
            public void run(LocalDate businessDate) {
                jdbc.sql("insert into job_run (job, business_date, ran_at) values ('effect', :day, '2026-11-20')")
                        .param("day", businessDate)
                        .update();
                diary.write(name(), businessDate.toString());
            }
        };
    }

    @Bean
    NightlyJob letters(Diary diary) {
        return new NightlyJob() {
            @Override
            public String name() {
                return "letters";
            }

            @Override
            public void run(LocalDate businessDate) {
                diary.write(name(), businessDate.toString());
            }

            @Override
            public boolean inOneTransaction() {
                return false;
            }
        };
    }

    @Bean
    Round sweeping(Diary diary) {
        return new Round() {
            @Override
            public String name() {
                return "sweep";
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(100);
            }

            @Override
            public boolean visit() {
                diary.write(name(), "visit");
                return false;
            }
        };
    }

    @Bean
    AroundTenantJob asTheSystem() {
        return (tenant, work) ->
                ScopedValue.where(Diary.PERSON, "system of " + tenant).run(work);
    }
}
