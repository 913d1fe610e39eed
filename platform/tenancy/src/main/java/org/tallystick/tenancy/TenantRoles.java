package org.tallystick.tenancy;

import io.micrometer.core.instrument.Metrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The two login roles of each agency: what they are set to, and putting that right when one changed itself. */
@Component
class TenantRoles {

    private static final Logger LOG = LoggerFactory.getLogger(TenantRoles.class);
    private static final String WRONG_PASSWORD = "28P01";

    private final Cells cells;

    TenantRoles(Cells cells) {
        this.cells = cells;
    }

    static String reader(String schema) {
        return schema + "_ro";
    }

    /** Makes both roles; part of the script that makes an agency. */
    String creating(String schema, Cell cell) {
        var reader = reader(schema);
        return "create role %s login password '%s' in role tallystick_tenants;\n"
                        .formatted(schema, verifier(cell, schema))
                + "create role %s login password '%s' in role tallystick_tenants;\n"
                        .formatted(reader, verifier(cell, reader))
                + settings(schema, schema)
                + settings(reader, schema)
                + "alter role " + reader + " set default_transaction_read_only = on;\n";
    }

    /** How the server lists the settings of the role that works for the agency. */
    static List<String> expected(String schema) {
        return List.of(
                "search_path=" + searchPath(schema),
                "statement_timeout=60s",
                "idle_in_transaction_session_timeout=10min");
    }

    static String searchPath(String schema) {
        return schema + ", extensions";
    }

    /** Puts a role right that changed its own password or settings, and says whether there was anything to do. */
    boolean repaired(Tenant tenant, SQLException refusal) throws SQLException {
        var cell = cells.named(tenant.cell());
        var role = tenant.schema();
        try (var owner = cell.asOwner();
                var statement = owner.createStatement()) {
            var passwordChanged = WRONG_PASSWORD.equals(refusal.getSQLState());
            if (!passwordChanged && settings(owner, role).equals(expected(role))) return false;
            alarm(role, passwordChanged ? "password" : "settings");
            statement.execute("alter role %s password '%s';\nalter role %s reset all;\n"
                            .formatted(role, verifier(cell, role), role)
                    + settings(role, role));
            return true;
        }
    }

    private static String verifier(Cell cell, String role) {
        return ScramVerifier.of(cell.passwordOf(role));
    }

    private static String settings(String role, String schema) {
        return "alter role %s set search_path = %s;\n".formatted(role, searchPath(schema))
                + "alter role %s set statement_timeout = '60s';\n".formatted(role)
                + "alter role %s set idle_in_transaction_session_timeout = '10min';\n".formatted(role);
    }

    private static List<String> settings(Connection owner, String role) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("select rolconfig from pg_roles where rolname = '" + role + "'")) {
            return found.next() && found.getArray(1) != null
                    ? List.of((String[]) found.getArray(1).getArray())
                    : List.of();
        }
    }

    private static void alarm(String role, String what) {
        LOG.error(
                "ALARM: the database role {} changed its own {}; it has been reset. Look for an injection.",
                role,
                what);
        Metrics.counter("tallystick.tenancy.alarm", "what", what).increment();
    }
}
