package org.tallystick.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A statement that waits for its round trip, or has its answer: the rows that it returned, or how many it wrote. */
final class LaidDown<T> implements Answer<List<T>> {

    private final Runnable go;
    final String sql;
    final @Nullable Object[] values;
    private final RowMapper<T> reader;
    private @Nullable List<T> rows;

    LaidDown(String sql, @Nullable Object[] values, RowMapper<T> reader, Runnable go) {
        this.sql = sql;
        this.values = values;
        this.reader = reader;
        this.go = go;
    }

    @Override
    public List<T> get() {
        if (rows == null) go.run();
        if (rows == null) throw new IllegalStateException("Its round trip failed: " + sql);
        return rows;
    }

    void read(PreparedStatement statement, boolean answersRows) throws SQLException {
        var read = new ArrayList<T>();
        if (answersRows)
            try (var result = statement.getResultSet()) {
                for (int number = 0; result.next(); number++) read.add(reader.mapRow(result, number));
            }
        rows = List.copyOf(read);
    }
}
