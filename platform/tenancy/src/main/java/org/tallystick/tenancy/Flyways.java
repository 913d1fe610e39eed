package org.tallystick.tenancy;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** How every schema of ours is migrated: as its owner, one history per schema, never waiting long for a lock. */
final class Flyways {

    private Flyways() {}

    static Flyway of(Cell cell, String schema, String location) {
        return Flyway.configure()
                .dataSource(cell.url(), Cell.OWNER, cell.passwordOf(Cell.OWNER))
                .schemas(schema)
                .defaultSchema(schema)
                .locations(location)
                .createSchemas(false)
                .outOfOrder(true)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .initSql("set lock_timeout = '3s'")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
