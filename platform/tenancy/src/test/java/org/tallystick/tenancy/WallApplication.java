package org.tallystick.tenancy;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The wall alone, with a statement that can be injected into. */
@SpringBootApplication
class WallApplication {

    @Bean
    Injectable injectable(JdbcTemplate jdbc) {
        return new Injectable(jdbc);
    }

    @Bean
    Agencies agencies(Provisioning provisioning) {
        return new Agencies(provisioning);
    }

    /** What nobody should ever write: a value that becomes part of a statement. */
    record Injectable(JdbcTemplate jdbc) {
        void find(String text) {
            jdbc.execute("select * from note where text = '" + text + "'");
        }

        void statement(String statement) {
            find("'; " + statement + "; select '");
        }
    }

    /** Fresh agencies. */
    record Agencies(Provisioning provisioning, AtomicInteger made) {
        Agencies(Provisioning provisioning) {
            this(provisioning, new AtomicInteger());
        }

        TenantId fresh() {
            return freshIn(Cell.MAIN);
        }

        TenantId freshIn(String cell) {
            var slug = "agency-" + made.incrementAndGet();
            var id = provisioning.create(slug, "Agency " + slug, cell);
            provisioning.activate(id);
            return id;
        }
    }
}
