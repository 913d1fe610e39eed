package org.tallystick.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Tenants;
import tools.jackson.databind.json.JsonMapper;

/** Decisions that wait for the seconds in which they can be taken back; gone when they are taken, one way or the other. */
@Repository
class PressedTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer than any decision takes: what was begun before it lost its process. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(1);

    /** One of them: what is decided about which requests, each as it was seen then. */
    record Pressed(
            UUID id,
            SignedIn by,
            Step step,
            Map<ApprovalId, String> seen,
            String words,
            @Nullable String reason,
            @Nullable LessThanAsked less) {
        PressedDecision shown() {
            return new PressedDecision(id, words, List.copyOf(seen.keySet()));
        }
    }

    private final JdbcClient jdbc;

    PressedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Pressed one, Instant due) {
        jdbc.sql("""
                        insert into approval_pressed (id, by_id, by_username, by_name, step, requests, contents, words, reason, less, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""")
                .params(Arrays.asList(
                        one.id(),
                        one.by().person().value(),
                        one.by().username(),
                        one.by().name(),
                        one.step().name(),
                        one.seen().keySet().stream().map(ApprovalId::value).toArray(UUID[]::new),
                        one.seen().values().toArray(String[]::new),
                        one.words(),
                        one.reason(),
                        one.less() == null ? null : JSON.writeValueAsString(one.less()),
                        ApprovalTable.at(due)))
                .update();
    }

    /** The marks of what was submitted, in the order of the requests. */
    Map<ApprovalId, String> contents(List<ApprovalId> requests) {
        var found = new LinkedHashMap<ApprovalId, String>();
        var known = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, content_sha256 from approval where id = any (?)")
                .param(requests.stream().map(ApprovalId::value).toArray(UUID[]::new))
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), row.getString("content_sha256"));
                });
        for (var one : requests) found.put(one, known.getOrDefault(one.value(), ""));
        return found;
    }

    /** Those that the person can still take back, the latest first. */
    List<PressedDecision> of(PersonId person) {
        return jdbc
                .sql("select * from approval_pressed where by_id = ? and begun_at is null order by id desc")
                .param(person.value())
                .query(PressedTable::read)
                .list()
                .stream()
                .map(Pressed::shown)
                .toList();
    }

    /** Gone, unless it was begun a moment before. */
    boolean takeBack(UUID id, PersonId person) {
        return jdbc.sql("delete from approval_pressed where id = ? and by_id = ? and begun_at is null")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    /** The next whose seconds are over, for this process alone. */
    Optional<Pressed> begin(Instant now) {
        return jdbc.sql("""
                        update approval_pressed set begun_at = :now
                         where id = (select id from approval_pressed
                                      where due_at <= :now and (begun_at is null or begun_at < :lost)
                                      order by id limit 1 for update skip locked)
                        returning *""")
                .param("now", ApprovalTable.at(now))
                .param("lost", ApprovalTable.at(now.minus(LOST_AFTER)))
                .query(PressedTable::read)
                .optional();
    }

    void end(UUID id) {
        jdbc.sql("delete from approval_pressed where id = ?").param(id).update();
    }

    boolean isAnyLeft() {
        return jdbc.sql("select exists (select 1 from approval_pressed)")
                .query(Boolean.class)
                .single();
    }

    private static Pressed read(ResultSet row, int number) throws SQLException {
        var requests = Stream.of((UUID[]) row.getArray("requests").getArray())
                .map(ApprovalId::new)
                .toList();
        var contents =
                new ArrayList<>(List.of((String[]) row.getArray("contents").getArray()));
        var seen = new LinkedHashMap<ApprovalId, String>();
        for (int i = 0; i < requests.size(); i++) seen.put(requests.get(i), contents.get(i));
        var less = row.getString("less");
        return new Pressed(
                row.getObject("id", UUID.class),
                new SignedIn(
                        new PersonId(row.getObject("by_id", UUID.class)),
                        row.getString("by_username"),
                        row.getString("by_name"),
                        Tenants.current(),
                        SignedInAs.PERSON),
                Step.valueOf(row.getString("step")),
                seen,
                row.getString("words"),
                row.getString("reason"),
                less == null ? null : JSON.readValue(less, LessThanAsked.class));
    }
}
