package org.tallystick.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies of this installation. */
@Component
public class TenantRegistry {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final JdbcClient control;
    private volatile @Nullable Register register;

    TenantRegistry(@Qualifier("controlDataSource") DataSource control) {
        this.control = JdbcClient.create(control);
    }

    public Optional<Tenant> bySlug(String slug) {
        var known = all().stream().filter(tenant -> tenant.slug().equals(slug)).findFirst();
        return known.isPresent()
                ? known
                : read().tenants().values().stream()
                        .filter(tenant -> tenant.slug().equals(slug))
                        .findFirst();
    }

    /** Refused with {@link NoSuchElementException} when there is no such agency. */
    public Tenant get(TenantId id) {
        var known = fresh().tenants().get(id);
        if (known == null) known = read().tenants().get(id);
        if (known == null) throw new NoSuchElementException("There is no agency " + id + ".");
        return known;
    }

    public List<Tenant> active() {
        return all().stream()
                .filter(tenant -> tenant.state() == TenantState.ACTIVE)
                .toList();
    }

    public List<Tenant> all() {
        return List.copyOf(fresh().tenants().values());
    }

    /** Those whose tables exist but are not of this version, in one query. */
    List<Tenant> behind(String version) {
        return control.sql("select * from tenant where version <> :version order by slug")
                .param("version", version)
                .query((row, _) -> tenant(row))
                .list();
    }

    /** Notes a new agency, once; what is noted already stays. */
    Tenant note(TenantId id, String slug, String name, String schema, String cell) {
        control.sql("""
                        insert into tenant (id, slug, name, schema_name, cell, state)
                        values (:id, :slug, :name, :schema, :cell, 'PREPARING')
                        on conflict (slug) do nothing""")
                .param("id", id.value())
                .param("slug", slug)
                .param("name", name)
                .param("schema", schema)
                .param("cell", cell)
                .update();
        read();
        return bySlug(slug).orElseThrow();
    }

    void migrated(TenantId id, String version) {
        change("update tenant set version = :value, quarantine = null where id = :id", id, version);
    }

    void quarantine(TenantId id, String reason) {
        change("update tenant set quarantine = :value where id = :id", id, reason);
    }

    void state(TenantId id, TenantState state) {
        change("update tenant set state = :value where id = :id", id, state.name());
    }

    void forget(TenantId id) {
        change("delete from tenant where id = :id and :value = ''", id, "");
    }

    private void change(String sql, TenantId id, String value) {
        control.sql(sql).param("id", id.value()).param("value", value).update();
        read();
    }

    private Register fresh() {
        var current = register;
        return current != null && current.isFresh() ? current : readOnce();
    }

    /** When the register has grown old, one reads it again for all who wait. */
    private synchronized Register readOnce() {
        var current = register;
        return current != null && current.isFresh() ? current : read();
    }

    private Register read() {
        var tenants = new LinkedHashMap<TenantId, Tenant>();
        for (var tenant : control.sql("select * from tenant order by slug")
                .query((row, _) -> tenant(row))
                .list()) tenants.put(tenant.id(), tenant);
        var current = new Register(tenants, System.nanoTime());
        register = current;
        return current;
    }

    private static Tenant tenant(ResultSet row) throws SQLException {
        var quarantined = row.getString("quarantine") != null;
        var version = row.getString("version");
        return new Tenant(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("schema_name"),
                quarantined ? TenantState.QUARANTINED : TenantState.valueOf(row.getString("state")),
                version == null ? "" : version,
                row.getString("cell"));
    }

    private record Register(Map<TenantId, Tenant> tenants, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }
}
