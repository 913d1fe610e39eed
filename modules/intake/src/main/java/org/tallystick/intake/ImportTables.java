package org.tallystick.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.tables.Table;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables that imports read, with how far each of them was read. */
@Repository
class ImportTables {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ImportTables(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(ImportId id, List<ImportTable> tables) {
        batch.batchUpdate("""
                insert into import_table (import_id, position, name, entry, charset, sheet, note, lines, sha256, begins_after, columns)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""", tables, tables.size(), (row, one) -> {
            var table = one.table();
            row.setObject(1, id.value());
            row.setInt(2, one.position());
            row.setString(3, table.name());
            row.setString(4, table.entry());
            row.setString(5, table.charset());
            row.setString(6, table.sheet());
            row.setString(7, table.note());
            row.setLong(8, table.lines());
            row.setString(9, table.sha256());
            row.setLong(10, one.beginsAfter());
            row.setString(11, JSON.writeValueAsString(one.columns()));
        });
    }

    /** In the order in which they are read. */
    List<ImportTable> of(ImportId id) {
        return jdbc.sql("select * from import_table where import_id = :id order by position")
                .param("id", id.value())
                .query(ImportTables::table)
                .list();
    }

    List<TableCounts> counts(ImportId id) {
        return jdbc.sql("select * from import_table where import_id = :id order by position")
                .param("id", id.value())
                .query((rs, _) -> new TableCounts(
                        rs.getString("name"),
                        rs.getLong("row_count"),
                        rs.getLong("created"),
                        rs.getLong("matched"),
                        rs.getLong("repeated"),
                        rs.getLong("rejected"),
                        rs.getString("note")))
                .list();
    }

    void advance(ImportId id, int position, ChunkResult chunk) {
        jdbc.sql("""
                        update import_table set row_count = row_count + :rows, created = created + :created,
                            matched = matched + :matched, repeated = repeated + :repeated, rejected = rejected + :rejected
                         where import_id = :id and position = :position""")
                .param("id", id.value())
                .param("position", position)
                .param("rows", chunk.rows())
                .param("created", chunk.created())
                .param("matched", chunk.matched())
                .param("repeated", chunk.repeated())
                .param("rejected", chunk.rejected())
                .update();
    }

    private static ImportTable table(ResultSet rs, int number) throws SQLException {
        return new ImportTable(
                rs.getInt("position"),
                new Table(
                        rs.getString("name"),
                        rs.getString("entry"),
                        rs.getString("charset"),
                        rs.getString("sheet"),
                        rs.getLong("lines"),
                        rs.getString("sha256"),
                        rs.getString("note")),
                rs.getLong("begins_after"),
                JSON.readValue(rs.getString("columns"), TEXTS));
    }
}
