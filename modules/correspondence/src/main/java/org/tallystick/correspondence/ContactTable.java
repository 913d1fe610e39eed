package org.tallystick.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NextStep;
import org.tallystick.correspondence.ContactRow.About;
import org.tallystick.correspondence.ContactRow.Kind;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** Keeps contacts as they were logged, with the accounts that they were about. */
@Repository
class ContactTable {

    private static final String INSERT = """
            insert into contact (id, idempotency_key, content, at, business_date, kind, corrects, why, channel,
                                 direction, spoken_to, right_party, outcome, outcome_name, note, promise_cents,
                                 promise_by, task, actor_id, actor_name)
            values (:id, :key, :content, :at, :day, :kind, :corrects, :why, :channel, :direction, :spokenTo,
                    :rightParty, :outcome, :outcomeName, :note, :cents, :by, :task, :actor, :actorName)
            on conflict (idempotency_key) do nothing""";

    private static final String INSERT_ABOUT = """
            insert into contact_account (contact_id, account_id, debt_ids, next_date, next_date_before,
                                         next_step_before, owner_before, hold_id, next_time, next_time_before)
            values (:contact, :account, cast(:debts as uuid[]), :next, :before, :stepBefore, :ownerBefore, :hold,
                    :time, :timeBefore)""";

    private static final String COLUMNS = """
            select c.*,
                   (select k.id from contact k where k.corrects = c.id and k.kind = 'CORRECTION'
                     order by k.at desc, k.id desc limit 1) as corrected_by,
                   exists (select from contact k where k.corrects = coalesce(c.corrects, c.id)
                      and k.kind = 'TAKEN_BACK') as taken_back
              from contact c
            """;

    private static final String OF = COLUMNS + """
             where c.id in (select contact_id from contact_account where account_id = any (cast(:accounts as uuid[])))
               and (c.at, c.id) < (:at, :id)
               and not exists (select from unnest(cast(:words as text[])) word
                    where strpos(lower(c.note || ' ' || c.outcome_name || ' ' || c.actor_name), word) = 0)
             order by c.at desc, c.id desc limit :limit""";

    /** A row of the log to be kept: what it was, and by whom it was said. */
    record Entry(
            ContactId id,
            String key,
            String content,
            Instant at,
            LocalDate day,
            Kind kind,
            @Nullable ContactId corrects,
            @Nullable String why,
            Said said,
            String outcomeName,
            @Nullable String task,
            PersonId actor,
            String actorName) {}

    /** What a contact set on an account, and what stood there before. */
    record Left(
            AccountId account,
            List<DebtId> debts,
            @Nullable LocalDate nextDate,
            @Nullable LocalDate nextDateBefore,
            @Nullable NextStep nextStepBefore,
            PersonId ownerBefore,
            @Nullable UUID hold,
            @Nullable LocalTime nextTime,
            @Nullable LocalTime nextTimeBefore) {}

    /** A key with what was asked for under it. */
    record Claim(ContactId contact, String content) {}

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the key is taken; waits for the one who is taking it. */
    boolean insert(Entry entry) {
        var said = entry.said();
        var promise = said.promise();
        var corrects = entry.corrects();
        return jdbc.sql(INSERT)
                        .param("id", entry.id().value())
                        .param("key", entry.key())
                        .param("content", entry.content())
                        .param("at", Timestamp.from(entry.at()))
                        .param("day", entry.day())
                        .param("kind", entry.kind().name())
                        .param("corrects", corrects == null ? null : corrects.value())
                        .param("why", entry.why())
                        .param("channel", name(said.channel()))
                        .param("direction", name(said.direction()))
                        .param("spokenTo", name(said.spokenTo()))
                        .param("rightParty", said.rightParty())
                        .param("outcome", said.outcome())
                        .param("outcomeName", entry.outcomeName())
                        .param("note", said.note())
                        .param(
                                "cents",
                                promise == null ? null : promise.amount().cents())
                        .param("by", promise == null ? null : promise.by())
                        .param("task", entry.task())
                        .param("actor", entry.actor().value())
                        .param("actorName", entry.actorName())
                        .update()
                == 1;
    }

    private static String name(@Nullable Enum<?> word) {
        return Objects.requireNonNull(word).name();
    }

    Claim claimed(String key) {
        return Objects.requireNonNull(claimedOrNull(key));
    }

    @Nullable
    Claim claimedOrNull(String key) {
        return jdbc.sql("select id, content from contact where idempotency_key = :key")
                .param("key", key)
                .query((row, _) -> new Claim(new ContactId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional()
                .orElse(null);
    }

    void insert(ContactId contact, Left left) {
        var before = left.nextStepBefore();
        jdbc.sql(INSERT_ABOUT)
                .param("contact", contact.value())
                .param("account", left.account().value())
                .param("debts", texts(left.debts().stream().map(DebtId::value).toList()))
                .param("next", left.nextDate())
                .param("before", left.nextDateBefore())
                .param("stepBefore", before == null ? null : before.name())
                .param("ownerBefore", left.ownerBefore().value())
                .param("hold", left.hold())
                .param("time", left.nextTime(), Types.TIME)
                .param("timeBefore", left.nextTimeBefore(), Types.TIME)
                .update();
    }

    Optional<ContactRow> find(ContactId contact) {
        return rows(jdbc.sql(COLUMNS + "where c.id = :id")
                        .param("id", contact.value())
                        .query(ContactTable::stored)
                        .list())
                .stream()
                .findFirst();
    }

    /** Newest first, before that place. */
    List<ContactRow> of(Collection<AccountId> accounts, String words, Instant before, UUID beforeId, int limit) {
        return rows(jdbc.sql(OF)
                .param("accounts", texts(accounts.stream().map(AccountId::value).toList()))
                .param("words", words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .param("at", Timestamp.from(before))
                .param("id", beforeId)
                .param("limit", limit)
                .query(ContactTable::stored)
                .list());
    }

    List<Left> leftBy(ContactId contact) {
        return abouts(List.of(contact)).getOrDefault(contact, List.of());
    }

    private List<ContactRow> rows(List<ContactRow> stored) {
        var abouts = abouts(stored.stream().map(ContactRow::id).toList());
        return stored.stream()
                .map(row -> row.about(abouts.getOrDefault(row.id(), List.of()).stream()
                        .map(left -> new About(left.account(), left.debts(), left.nextDate(), left.nextDateBefore()))
                        .toList()))
                .toList();
    }

    private Map<ContactId, List<Left>> abouts(List<ContactId> contacts) {
        var abouts = new HashMap<ContactId, List<Left>>();
        if (contacts.isEmpty()) return abouts;
        jdbc.sql("select * from contact_account where contact_id = any (cast(:ids as uuid[])) order by account_id")
                .param("ids", texts(contacts.stream().map(ContactId::value).toList()))
                .query((row, _) -> abouts.computeIfAbsent(
                                new ContactId(row.getObject("contact_id", UUID.class)), _ -> new ArrayList<>())
                        .add(left(row)))
                .list();
        return abouts;
    }

    private static Left left(ResultSet row) throws SQLException {
        var step = row.getString("next_step_before");
        return new Left(
                new AccountId(row.getObject("account_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("debt_ids").getArray())
                        .map(DebtId::new)
                        .toList(),
                row.getObject("next_date", LocalDate.class),
                row.getObject("next_date_before", LocalDate.class),
                step == null ? null : NextStep.valueOf(step),
                new PersonId(row.getObject("owner_before", UUID.class)),
                row.getObject("hold_id", UUID.class),
                row.getObject("next_time", LocalTime.class),
                row.getObject("next_time_before", LocalTime.class));
    }

    private static ContactRow stored(ResultSet row, int line) throws SQLException {
        var cents = row.getObject("promise_cents", Long.class);
        return new ContactRow(
                new ContactId(row.getObject("id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getObject("business_date", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                contact(row, "corrects"),
                row.getString("why"),
                new Said(
                        Channel.valueOf(row.getString("channel")),
                        Direction.valueOf(row.getString("direction")),
                        SpokenTo.valueOf(row.getString("spoken_to")),
                        row.getBoolean("right_party"),
                        row.getString("outcome"),
                        row.getString("note"),
                        cents == null
                                ? null
                                : new Promise(new Money(cents), row.getObject("promise_by", LocalDate.class))),
                row.getString("outcome_name"),
                row.getString("task"),
                List.of(),
                new PersonId(row.getObject("actor_id", UUID.class)),
                row.getString("actor_name"),
                contact(row, "corrected_by"),
                row.getBoolean("taken_back"));
    }

    private static @Nullable ContactId contact(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ContactId(id);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
