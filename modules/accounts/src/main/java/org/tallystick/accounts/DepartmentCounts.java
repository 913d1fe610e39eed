package org.tallystick.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts accounts by the department to which they are owed. */
@Service
public class DepartmentCounts {

    private final JdbcTemplate jdbc;

    DepartmentCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the department's code; one that is named several times counts as often. */
    @Transactional(readOnly = true)
    public Map<String, Long> of(Collection<AccountId> ids) {
        var counts = new HashMap<String, Long>();
        if (ids.isEmpty()) return counts;
        jdbc.query(
                """
                select a.department, count(*) from unnest(cast(? as uuid[])) as named(id)
                  join account a on a.id = named.id group by a.department""",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                (Object) AccountTable.texts(ids.stream().map(AccountId::value).toList()));
        return counts;
    }
}
