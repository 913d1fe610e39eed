package org.tallystick.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.CopiedRows;

/** Writes and reads accounts by the thousand. */
@Repository
class AccountTable {

    static final String COLUMNS =
            "select id, number, department, party_id, owner_id, next_date, next_time, next_step, opened_on, version"
                    + " from account ";

    /** An account as it is stored: the owner by id only. */
    record Stored(
            UUID id,
            String number,
            String department,
            UUID party,
            UUID owner,
            LocalDate nextDate,
            @Nullable LocalTime nextTime,
            NextStep nextStep,
            LocalDate openedOn,
            int version) {
        AccountRow row(String ownerName) {
            return new AccountRow(
                    new AccountId(id),
                    number,
                    department,
                    new PartyId(party),
                    new PersonId(owner),
                    ownerName,
                    nextDate,
                    nextTime,
                    nextStep,
                    openedOn,
                    version);
        }
    }

    private final JdbcTemplate jdbc;
    private final BusinessDay day;

    AccountTable(JdbcTemplate jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    Set<UUID> knownAmong(Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.query(
                "select id from account where id = any (cast(? as uuid[]))",
                (row, _) -> row.getObject("id", UUID.class),
                (Object) texts(ids)));
    }

    /** An account that nobody else changes for the rest of the transaction. */
    record Held(AccountId id, String number, PartyId party) {}

    Map<AccountId, Held> hold(Collection<AccountId> ids) {
        return jdbc
                .query(
                        "select id, number, party_id from account where id = any (cast(? as uuid[])) order by id for update",
                        (row, _) -> new Held(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("number"),
                                new PartyId(row.getObject("party_id", UUID.class))),
                        (Object) texts(ids.stream().map(AccountId::value).toList()))
                .stream()
                .collect(Collectors.toMap(Held::id, Function.identity()));
    }

    Map<String, AccountId> idsOf(Collection<String> numbers) {
        var ids = new HashMap<String, AccountId>();
        jdbc.query(
                "select number, id from account where number = any (cast(? as text[]))",
                row -> {
                    ids.put(row.getString("number"), new AccountId(row.getObject("id", UUID.class)));
                },
                (Object) numbers.toArray(String[]::new));
        return ids;
    }

    Set<String> taken(Collection<String> numbers) {
        if (numbers.isEmpty()) return Set.of();
        return jdbc
                .query(
                        "select number from account where number = any (cast(? as text[]))",
                        (row, _) -> row.getString("number"),
                        (Object) numbers.toArray(String[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes that many numbers of the agency's counter and returns the first. */
    long reserve(int count) {
        var after = jdbc.queryForObject(
                "update account_counter set next_number = next_number + ? returning next_number", Long.class, count);
        return Objects.requireNonNull(after, "The agency has no counter of account numbers.") - count;
    }

    void insert(List<Opening.Numbered> opened, LocalDate openedOn) {
        var now = day.now();
        var rows = CopiedRows.into(
                "account",
                "id",
                "number",
                "department",
                "party_id",
                "owner_id",
                "next_date",
                "next_step",
                "opened_on",
                "opened_at");
        for (var one : opened)
            rows.row()
                    .id(one.account().id().value())
                    .text(one.number())
                    .text(one.account().department())
                    .id(one.account().party().value())
                    .id(one.account().owner().value())
                    .day(one.account().nextDate())
                    .text(NextStep.NEW.name())
                    .day(openedOn)
                    .instant(now);
        rows.write(jdbc);
    }

    List<Stored> byNumber(String number) {
        return jdbc.query(COLUMNS + "where number = ?", AccountTable::stored, number);
    }

    List<Stored> byId(AccountId account) {
        return jdbc.query(COLUMNS + "where id = ?", AccountTable::stored, account.value());
    }

    List<Stored> byIds(Collection<AccountId> ids) {
        return jdbc.query(COLUMNS + "where id = any (cast(? as uuid[]))", AccountTable::stored, (Object)
                texts(ids.stream().map(AccountId::value).toList()));
    }

    /** Whose case each of them is. */
    Map<AccountId, List<String>> concernsOf(Collection<AccountId> ids) {
        return byIds(ids).stream()
                .map(stored -> stored.row(""))
                .collect(Collectors.toMap(AccountRow::id, AccountRow::concerns));
    }

    Map<AccountId, PartyId> partiesOf(Collection<AccountId> ids) {
        var parties = new HashMap<AccountId, PartyId>();
        jdbc.query(
                "select id, party_id from account where id = any (cast(? as uuid[]))",
                row -> {
                    parties.put(
                            new AccountId(row.getObject("id", UUID.class)),
                            new PartyId(row.getObject("party_id", UUID.class)));
                },
                (Object) texts(ids.stream().map(AccountId::value).toList()));
        return parties;
    }

    List<Stored> ofParties(Collection<PartyId> parties) {
        return jdbc.query(
                COLUMNS + "where party_id = any (cast(? as uuid[])) order by opened_on, number",
                AccountTable::stored,
                (Object) texts(parties.stream().map(PartyId::value).toList()));
    }

    /** The oldest account of each that has any. */
    Map<PartyId, String> firstNumbers(Collection<PartyId> parties) {
        var numbers = new HashMap<PartyId, String>();
        jdbc.query(
                """
                select distinct on (party_id) party_id, number
                  from account
                 where party_id = any (cast(? as uuid[]))
                 order by party_id, opened_on, number""",
                row -> {
                    numbers.put(new PartyId(row.getObject("party_id", UUID.class)), row.getString("number"));
                },
                (Object) texts(parties.stream().map(PartyId::value).toList()));
        return numbers;
    }

    static Stored stored(ResultSet row, int line) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("department"),
                row.getObject("party_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("next_date", LocalDate.class),
                row.getObject("next_time", LocalTime.class),
                NextStep.valueOf(row.getString("next_step")),
                row.getObject("opened_on", LocalDate.class),
                row.getInt("version"));
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
