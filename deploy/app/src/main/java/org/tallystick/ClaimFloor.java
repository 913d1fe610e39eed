package org.tallystick;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** One bare queue, claimed from by one statement: what the server itself can do when many take the next of one list. */
final class ClaimFloor {

    private static final String CLAIM = """
            update floor_item set taken_by = ?, taken = true
             where id = (select id from floor_item where not taken order by due_on, id limit 1 for update skip locked)
            returning id""";

    private final Floor floor;

    ClaimFloor(Floor floor) {
        this.floor = floor;
    }

    /** Anew each time, so that no dead index entry of an earlier run stands in the way. */
    void open(int items) {
        floor.open();
        floor.execute(List.of(
                "create table floor_item (id uuid primary key, due_on date not null, taken boolean not null default false,"
                        + " taken_by int) with (fillfactor = 60)",
                "insert into floor_item (id, due_on) select uuidv7(), date '2026-11-01' + n % 5 from generate_series(1, "
                        + items + ") n",
                "create index floor_ready on floor_item (due_on, id) where not taken"));
        floor.settle();
    }

    /** One client with a connection of its own. */
    final class Client implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement claim;

        Client(int number) throws SQLException {
            connection = floor.connect();
            claim = connection.prepareStatement(CLAIM);
            claim.setInt(1, number);
        }

        void next() throws SQLException {
            try (var row = claim.executeQuery()) {
                if (!row.next()) throw new StartRefused("The floor's queue ran dry: ask for more accounts.");
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
