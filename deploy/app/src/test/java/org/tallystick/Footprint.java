package org.tallystick;

import static org.tallystick.LiveInstallation.live;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** What stands in the tables of an agency, each by its count and a sum over its rows: equal when nothing was written. */
record Footprint(Map<String, String> tables) {

    /** The record of refusals is where a refused attempt is written, and has a count of its own. */
    private static final Set<String> RECORD = Set.of("audit", "audit_block", "audit_anchor");

    static Footprint of(TenantId agency) {
        var jdbc = live().bean(JdbcClient.class);
        return Tenants.call(agency, () -> {
            var names = jdbc.sql("select tablename from pg_tables where schemaname = current_schema()"
                            + " and has_table_privilege(schemaname || '.' || tablename, 'select') order by 1")
                    .query(String.class)
                    .list();
            var sums = names.stream()
                    .filter(name -> !RECORD.contains(name))
                    .map(name -> "select '" + name + "', count(*) || ' rows, '"
                            + " || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from \"" + name + "\" t")
                    .collect(Collectors.joining(" union all "));
            var found = new TreeMap<String, String>();
            jdbc.sql(sums)
                    .query((row, _) -> found.put(row.getString(1), row.getString(2)))
                    .list();
            return new Footprint(found);
        });
    }

    static long refusals(TenantId agency) {
        return Tenants.call(
                agency,
                () -> live().bean(JdbcClient.class)
                        .sql("select count(*) from audit where outcome = 'REFUSED'")
                        .query(Long.class)
                        .single());
    }
}
