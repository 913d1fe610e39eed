package org.tallystick.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Makes a cell's database ready for agencies; does nothing when it is. */
final class Bootstrap {

    private static final String VERSION = "tallystick bootstrap 1";
    /** Two starts at once on one cluster: taken away, made twice, or changed under us. */
    private static final Set<String> RACES = Set.of("XX000", "42710", "23505", "42P06", "40P01");

    private Bootstrap() {}

    static void ready(Cell cell) {
        if (isReady(cell)) return;
        for (int attempt = 1; ; attempt++) {
            try (var connection = cell.asCreator();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(script(cell));
                connection.commit();
                return;
            } catch (SQLException e) {
                if (attempt == 10 || !RACES.contains(e.getSQLState()))
                    throw new IllegalStateException("The database of cell " + cell.name() + " cannot be prepared.", e);
            }
        }
    }

    private static boolean isReady(Cell cell) {
        try (var connection = cell.asOwner();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select obj_description(oid, 'pg_namespace') = '" + VERSION
                        + "' from pg_namespace where nspname = 'extensions'")) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static String script(Cell cell) {
        try {
            return new ClassPathResource("bootstrap.sql", Bootstrap.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("${owner}", ScramVerifier.of(cell.passwordOf(Cell.OWNER)))
                    .replace("${control}", ScramVerifier.of(cell.passwordOf(Cell.CONTROL)))
                    .replace("${version}", VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
