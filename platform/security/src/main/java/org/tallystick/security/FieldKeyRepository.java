package org.tallystick.security;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.calendar.BusinessDay;

/** The agency's wrapped keys, by purpose. */
@Repository
class FieldKeyRepository {

    private final JdbcClient jdbc;
    private final BusinessDay day;

    FieldKeyRepository(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    Map<String, byte[]> all() {
        Map<String, byte[]> wrapped = new HashMap<>();
        jdbc.sql("select purpose, wrapped from field_key").query(row -> {
            wrapped.put(row.getString("purpose"), row.getBytes("wrapped"));
        });
        return wrapped;
    }

    /** Keeps it unless another node was faster. */
    void keep(String purpose, byte[] wrapped) {
        jdbc.sql("insert into field_key (purpose, wrapped, made_at) values (?, ?, ?) on conflict do nothing")
                .params(purpose, wrapped, Timestamp.from(day.now()))
                .update();
    }
}
