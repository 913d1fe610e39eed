package org.tallystick.accounts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;

/** Whose accounts are, and when they come up. */
@Repository
class OwnerTable {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String[] STEPS =
            Arrays.stream(NextStep.values()).map(NextStep::name).toArray(String[]::new);

    private static final String DUE = " where owner_id = ? and next_step = ? and next_date <= ?"
            + " and (next_date, id) > (?, ?) order by next_date, id limit ?";

    /** What has its hour today is found by that alone. */
    private static final String WAITING = " where owner_id = ? and next_step = ? and next_date <= ?"
            + " and (next_time is null or next_date < ?) and (next_date, id) > (?, ?) order by next_date, id limit ?";

    private static final String TIMED =
            "where owner_id = ? and next_date = ? and next_time is not null" + " order by next_time, id limit ?";

    /** With an hour, a day is late once that has passed; any hour of it will do where there is none. */
    private static final String LATE = "(next_date, coalesce(next_time, time '24:00')) < (?, ?)";

    private static final String COUNTED = "count(*) filter (where " + LATE + ") as late,"
            + " count(*) filter (where next_date = ? and not " + LATE + ") as today,";

    private final JdbcTemplate jdbc;

    OwnerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids; nobody else changes them for the rest of the transaction. */
    List<AccountTable.Stored> hold(Collection<AccountId> ids) {
        return jdbc.query(
                AccountTable.COLUMNS + "where id = any (cast(? as uuid[])) order by id for no key update",
                AccountTable::stored,
                (Object) AccountTable.texts(ids.stream().map(AccountId::value).toList()));
    }

    void assign(Collection<UUID> ids, PersonId owner) {
        jdbc.update(
                "update account set owner_id = ?, version = version + 1 where id = any (cast(? as uuid[]))",
                owner.value(),
                AccountTable.texts(ids));
    }

    void setNext(UUID id, LocalDate on, @Nullable LocalTime at, NextStep step) {
        jdbc.update(
                "update account set next_date = ?, next_time = ?, next_step = ?, version = version + 1 where id = ?",
                on,
                at,
                step.name(),
                id);
    }

    /** Those that have their hour on that day, the earliest first. */
    List<AccountTable.Stored> timed(PersonId owner, LocalDate day, int limit) {
        return jdbc.query(AccountTable.COLUMNS + TIMED, AccountTable::stored, owner.value(), day, limit);
    }

    /** Those that wait for this step by the day at any hour, earliest first. */
    List<DueAccount> waiting(PersonId owner, NextStep step, LocalDate by, @Nullable DuePlace after, int limit) {
        return jdbc.query(
                "select id, number, department, party_id, next_date from account" + WAITING,
                (row, _) -> new DueAccount(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("department"),
                        new PartyId(row.getObject("party_id", UUID.class)),
                        step,
                        row.getObject("next_date", LocalDate.class)),
                owner.value(),
                step.name(),
                by,
                by,
                after == null ? BEGINNING : after.nextDate(),
                after == null ? FIRST : after.id().value(),
                limit);
    }

    /** Whether it waits still, and is held for the rest of the transaction now; what somebody else holds is not. */
    boolean hold(DueAccount account, PersonId owner, LocalDate by) {
        return !jdbc.queryForList(
                        "select 1 from account where id = ? and owner_id = ? and next_step = ? and next_date <= ?"
                                + " for no key update skip locked",
                        Integer.class,
                        account.id().value(),
                        owner.value(),
                        account.step().name(),
                        by)
                .isEmpty();
    }

    List<AccountTable.Stored> due(PersonId owner, NextStep step, LocalDate by, @Nullable DuePlace after, int limit) {
        return jdbc.query(
                AccountTable.COLUMNS + DUE,
                AccountTable::stored,
                owner.value(),
                step.name(),
                by,
                after == null ? BEGINNING : after.nextDate(),
                after == null ? FIRST : after.id().value(),
                limit);
    }

    List<AccountTable.Stored> byIds(Collection<AccountId> ids) {
        return jdbc.query(AccountTable.COLUMNS + "where id = any (cast(? as uuid[]))", AccountTable::stored, (Object)
                AccountTable.texts(ids.stream().map(AccountId::value).toList()));
    }

    /** How many accounts each owner answers for, by where their next date lies. */
    Map<PersonId, Workload> workloads(LocalDateTime now) {
        var loads = new LinkedHashMap<PersonId, Workload>();
        var today = now.toLocalDate();
        var hour = now.toLocalTime();
        jdbc.query(
                "select owner_id, " + COUNTED + " count(*) filter (where next_date > ?) as later"
                        + " from account group by owner_id",
                row -> {
                    loads.put(
                            new PersonId(row.getObject("owner_id", UUID.class)),
                            new Workload(row.getLong("late"), row.getLong("today"), row.getLong("later")));
                },
                today,
                hour,
                today,
                today,
                hour,
                today);
        return loads;
    }

    /** Accounts that the database should have refused. */
    List<String> lacking(int limit) {
        return jdbc.queryForList(
                "select number from account where owner_id is null or next_date is null order by number limit ?",
                String.class,
                limit);
    }

    List<AccountTable.Stored> ownedBy(PersonId owner, @Nullable AccountRow after, int limit) {
        return after == null
                ? from(owner, BEGINNING, FIRST, limit)
                : from(owner, after.nextDate(), after.id().value(), limit);
    }

    /** Those that come up after the day. */
    List<AccountTable.Stored> comingUp(PersonId owner, LocalDate day, @Nullable DuePlace after, int limit) {
        return after == null
                ? from(owner, day, LAST, limit)
                : from(owner, after.nextDate(), after.id().value(), limit);
    }

    private List<AccountTable.Stored> from(PersonId owner, LocalDate date, UUID id, int limit) {
        return jdbc.query("""
                select a.* from unnest(cast(? as text[])) as step
                 cross join lateral (
                   select id, number, department, party_id, owner_id, next_date, next_time, next_step, opened_on, version
                     from account
                    where owner_id = ? and next_step = step and (next_date, id) > (?, ?)
                    order by next_date, id limit ?) a
                 order by a.next_date, a.id limit ?""", AccountTable::stored, STEPS, owner.value(), date, id, limit, limit);
    }

    List<DepartmentLoad> loads(LocalDateTime now) {
        var today = now.toLocalDate();
        var hour = now.toLocalTime();
        return jdbc.query(
                "select owner_id, department, " + COUNTED + """
                        count(*) filter (where next_date > ? and next_date <= ?) as week,
                        count(*) filter (where next_date > ?) as later,
                        min(next_date) as oldest
                   from account group by owner_id, department""",
                (row, _) -> new DepartmentLoad(
                        new PersonId(row.getObject("owner_id", UUID.class)),
                        row.getString("department"),
                        row.getLong("late"),
                        row.getLong("today"),
                        row.getLong("week"),
                        row.getLong("later"),
                        row.getObject("oldest", LocalDate.class)),
                today,
                hour,
                today,
                today,
                hour,
                today,
                today.plusDays(7),
                today.plusDays(7));
    }

    /** How many of a person's accounts are due by the day; no more than so many are counted. */
    long dueBy(PersonId owner, LocalDate day, int most) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select count(*) from (
                  select 1 from account
                   where owner_id = ? and next_step = any (cast(? as text[])) and next_date <= ? limit ?) due""", Long.class, owner.value(), STEPS, day, most));
    }

    /** Those cases do not count, which {@link Conflicts} names by a number or by a party. */
    List<DayLoad> days(PersonId owner, LocalDate from, LocalDate to, Set<String> without) {
        var byNumber = Conflicts.account("");
        var numbers = without.stream()
                .filter(one -> one.startsWith(byNumber))
                .map(one -> one.substring(byNumber.length()))
                .toArray(String[]::new);
        var parties = without.stream()
                .filter(one -> !one.startsWith(byNumber))
                .map(one -> UUID.fromString(one.substring(one.indexOf(':') + 1)))
                .toArray(UUID[]::new);
        return jdbc.query(
                """
                select next_date, next_step, count(*) as accounts, count(next_time) as timed from account
                 where owner_id = ? and next_step = any (cast(? as text[])) and next_date between ? and ?
                   and number <> all (?) and party_id <> all (?)
                 group by next_date, next_step order by next_date, next_step""",
                (row, _) -> new DayLoad(
                        row.getObject("next_date", LocalDate.class),
                        NextStep.valueOf(row.getString("next_step")),
                        row.getLong("accounts"),
                        row.getLong("timed")),
                owner.value(),
                STEPS,
                from,
                to,
                numbers,
                parties);
    }

    /** What has its hour first, then step by step. */
    List<AccountTable.Stored> onDay(PersonId owner, LocalDate day, int limit) {
        return jdbc.query(
                AccountTable.COLUMNS + "where owner_id = ? and next_step = any (cast(? as text[])) and next_date = ?"
                        + " order by next_time, array_position(cast(? as text[]), next_step), id limit ?",
                AccountTable::stored,
                owner.value(),
                STEPS,
                day,
                STEPS,
                limit);
    }

    long notDue(PersonId owner, Collection<AccountId> ids, LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from account where id = any (cast(? as uuid[])) and owner_id = ? and next_date > ?",
                Long.class,
                AccountTable.texts(ids.stream().map(AccountId::value).toList()),
                owner.value(),
                day));
    }

    Workload workloadOf(PersonId owner, LocalDateTime now) {
        var today = now.toLocalDate();
        var hour = now.toLocalTime();
        return Objects.requireNonNull(jdbc.queryForObject(
                "select " + COUNTED + " count(*) filter (where next_date > ?) as later from account where owner_id = ?",
                (row, _) -> new Workload(row.getLong("late"), row.getLong("today"), row.getLong("later")),
                today,
                hour,
                today,
                today,
                hour,
                today,
                owner.value()));
    }
}
