package org.tallystick.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;

/** The chain in the agency's schema, and the anchor of its end in the control schema. */
@Component
class BlockRepository {

    private static final String COLUMNS =
            "number, from_xact::text, upto_xact::text, ids, digests, previous, hash, sealed_at";

    private final JdbcClient jdbc;
    private final JdbcClient control;

    BlockRepository(JdbcClient jdbc, @Qualifier("auditControl") JdbcClient control) {
        this.jdbc = jdbc;
        this.control = control;
    }

    record Kept(Block block, String hash) {}

    record Anchor(long number, String hash) {}

    Optional<Kept> last() {
        return jdbc.sql("select " + COLUMNS + " from audit_block order by number desc limit 1")
                .query((row, _) -> kept(row))
                .optional();
    }

    Optional<Kept> after(long number) {
        return jdbc.sql("select " + COLUMNS + " from audit_block where number > :number order by number limit 1")
                .param("number", number)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Whether the block was added; false when another sealer was first. */
    boolean add(Block block) {
        return jdbc.sql("""
                        insert into audit_block (number, from_xact, upto_xact, ids, digests, previous, hash, sealed_at)
                        values (:number, :from::text::xid8, :upto::text::xid8, :ids, :digests, :previous, :hash, :at)
                        on conflict do nothing""")
                        .param("number", block.number())
                        .param("from", Long.toString(block.from()))
                        .param("upto", Long.toString(block.upto()))
                        .param("ids", block.ids().toArray(UUID[]::new))
                        .param("digests", block.digests().toArray(String[]::new))
                        .param("previous", block.previous())
                        .param("hash", block.hash())
                        .param("at", Timestamp.from(block.sealedAt()))
                        .update()
                == 1;
    }

    Optional<Anchor> anchor(TenantId tenant) {
        return control.sql("select number, hash from audit_anchor where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query((row, _) -> new Anchor(row.getLong("number"), row.getString("hash")))
                .optional();
    }

    void anchor(TenantId tenant, Block block) {
        control.sql("""
                        insert into audit_anchor (tenant_id, number, hash, at) values (:tenant, :number, :hash, :at)
                        on conflict (tenant_id) do update
                           set number = excluded.number, hash = excluded.hash, at = excluded.at
                         where audit_anchor.number < excluded.number""")
                .param("tenant", tenant.value())
                .param("number", block.number())
                .param("hash", block.hash())
                .param("at", Timestamp.from(block.sealedAt()))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var block = new Block(
                row.getLong("number"),
                Long.parseLong(row.getString("from_xact")),
                Long.parseLong(row.getString("upto_xact")),
                List.of((UUID[]) row.getArray("ids").getArray()),
                List.of((String[]) row.getArray("digests").getArray()),
                row.getString("previous"),
                row.getTimestamp("sealed_at").toInstant());
        return new Kept(block, row.getString("hash"));
    }
}
