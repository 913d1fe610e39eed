package org.tallystick.intake.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.security.SignedIn;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of mappings that an agency's people have saved; nothing in it is ever changed. */
@Repository
class MappingTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    MappingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version of each, by name. */
    List<MappingRow> latest() {
        return jdbc.sql("select distinct on (name) * from sender_mapping order by name, version desc")
                .query(MappingTable::row)
                .list();
    }

    /** All versions, the latest first. */
    List<MappingRow> versions(String name) {
        return jdbc.sql("select * from sender_mapping where name = :name order by version desc")
                .param("name", name)
                .query(MappingTable::row)
                .list();
    }

    Optional<MappingRow> latest(String name) {
        return versions(name).stream().findFirst();
    }

    /** Those whose latest version was made for these columns, the youngest first. */
    List<MappingRow> ofColumns(String columnsKey) {
        return jdbc.sql("""
                        select * from sender_mapping m where columns_key = :key
                           and version = (select max(version) from sender_mapping l where l.name = m.name)
                         order by saved_at desc""").param("key", columnsKey).query(MappingTable::row).list();
    }

    void add(int version, String columnsKey, SaveMapping command, SignedIn by, Instant at) {
        jdbc.sql("""
                        insert into sender_mapping (name, version, sender, columns_key, columns, mapping, saved_by, saved_by_name, saved_at)
                        values (:name, :version, :sender, :key, cast(:columns as jsonb), cast(:mapping as jsonb), :by, :byName, :at)""")
                .param("name", command.mapping().name())
                .param("version", version)
                .param("sender", command.mapping().sender())
                .param("key", columnsKey)
                .param("columns", JSON.writeValueAsString(command.columns()))
                .param("mapping", Mappings.write(command.mapping()))
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static MappingRow row(ResultSet rs, int number) throws SQLException {
        return new MappingRow(
                rs.getString("name"),
                rs.getInt("version"),
                rs.getString("sender"),
                JSON.readValue(rs.getString("columns"), TEXTS),
                Mappings.read(rs.getString("mapping")),
                rs.getString("saved_by_name"),
                rs.getTimestamp("saved_at").toInstant());
    }
}
