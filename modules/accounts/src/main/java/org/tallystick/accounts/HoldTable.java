package org.tallystick.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;

/** Keeps holds as they stand, each step of them, and each answer given about them. */
@Repository
class HoldTable {

    private static final String COLUMNS = """
            select id, party_id, account_id, debt_id, type, stops, from_day, to_day, authority, reason, citation,
                   placed_by_name, ended_on, ended_because, ended_by_name, version
              from hold
            """;

    enum Step {
        PLACED,
        CHANGED,
        LIFTED,
        EXPIRED
    }

    /** What was asked about, by whatever id it has. */
    record Asked(
            @Nullable PartyId party,
            @Nullable AccountId account,
            @Nullable DebtId debt,
            HeldAction action) {}

    /** What was asked and what was answered. */
    record Answered(Asked asked, StandingHolds.Answer answer) {}

    private final JdbcTemplate jdbc;
    private final HoldTypes types;
    private final BusinessDay day;

    HoldTable(JdbcTemplate jdbc, HoldTypes types, BusinessDay day) {
        this.jdbc = jdbc;
        this.types = types;
        this.day = day;
    }

    /** Whether it was placed by this; a hold of that id that is there already stays as it is. */
    boolean insert(PlaceHold hold, List<HeldAction> stops, @Nullable String citation) {
        var who = CurrentPerson.get();
        var account = hold.account();
        var debt = hold.debt();
        return jdbc.update(
                        """
                insert into hold (id, party_id, account_id, debt_id, type, stops, from_day, to_day, authority, reason,
                                  citation, placed_by_id, placed_by_name, placed_at)
                values (?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                        hold.id().value(),
                        hold.party().value(),
                        account == null ? null : account.value(),
                        debt == null ? null : debt.value(),
                        hold.type(),
                        stops.stream().map(HeldAction::name).toArray(String[]::new),
                        hold.from(),
                        hold.to(),
                        hold.authority(),
                        hold.reason(),
                        citation,
                        who.person().value(),
                        who.name(),
                        Timestamp.from(day.now()))
                == 1;
    }

    /** False when it is not at this version any more. */
    boolean change(HoldId hold, @Nullable LocalDate to, String authority, int version) {
        return jdbc.update(
                        "update hold set to_day = ?, authority = ?, version = version + 1 where id = ? and version = ? and ended_on is null",
                        to,
                        authority,
                        hold.value(),
                        version)
                == 1;
    }

    boolean end(HoldId hold, String because, int version) {
        return jdbc.update("""
                update hold set ended_on = ?, ended_because = ?, ended_by_name = ?, version = version + 1
                 where id = ? and version = ? and ended_on is null""", day.today(), because, CurrentPerson.get().name(), hold.value(), version) == 1;
    }

    void step(HoldId hold, Step step, @Nullable LocalDate to, String why) {
        var who = CurrentPerson.get();
        jdbc.update(
                """
                insert into hold_step (id, hold_id, step, at, business_date, to_day, why, actor_id, actor_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                hold.value(),
                step.name(),
                Timestamp.from(day.now()),
                day.today(),
                to,
                why,
                who.person().value(),
                who.name());
    }

    void answered(List<Answered> answers) {
        var now = Timestamp.from(day.now());
        var today = day.today();
        var who = CurrentPerson.get().name();
        jdbc.batchUpdate("""
                insert into hold_answer (id, asked_at, business_date, party_id, account_id, debt_id, action, allowed,
                                         reason, citation, hold_id, asked_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", answers, 1_000, (row, one) -> {
            var asked = one.asked();
            var proceed = one.answer().proceed();
            row.setObject(1, Ids.next());
            row.setTimestamp(2, now);
            row.setObject(3, today);
            row.setObject(4, asked.party() == null ? null : asked.party().value());
            row.setObject(5, asked.account() == null ? null : asked.account().value());
            row.setObject(6, asked.debt() == null ? null : asked.debt().value());
            row.setString(7, asked.action().name());
            row.setBoolean(8, proceed.allowed());
            row.setString(9, proceed.reason());
            row.setString(10, proceed.citation());
            var by = one.answer().by();
            row.setObject(11, by == null ? null : by.value());
            row.setString(12, who);
        });
    }

    Optional<HoldRow> byId(HoldId hold) {
        return jdbc.query(COLUMNS + "where id = ?", this::row, hold.value()).stream()
                .findFirst();
    }

    /** The same, held for the rest of the transaction. */
    Optional<HoldRow> held(HoldId hold) {
        return jdbc.query(COLUMNS + "where id = ? for update", this::row, hold.value()).stream()
                .findFirst();
    }

    /** Those that stand on the day, the oldest first; a hold on the debtor comes before one on an account. */
    List<HoldRow> standing(Collection<PartyId> parties, LocalDate on) {
        return jdbc.query(COLUMNS + """
                 where party_id = any (cast(? as uuid[])) and ended_on is null
                   and from_day <= ? and (to_day is null or to_day >= ?)
                 order by account_id nulls first, debt_id nulls first, from_day, id""", this::row, texts(parties), on, on);
    }

    /** All that ever were, the newest first. */
    List<HoldRow> everOf(Collection<PartyId> parties) {
        return jdbc.query(
                COLUMNS + "where party_id = any (cast(? as uuid[])) order by (ended_on is not null), from_day desc, id",
                this::row,
                (Object) texts(parties));
    }

    /** Those whose last day is this one or earlier, the earliest first. */
    List<HoldRow> endingBy(LocalDate last, int limit) {
        return jdbc.query(
                COLUMNS + "where ended_on is null and to_day <= ? order by to_day, id limit ?", this::row, last, limit);
    }

    private HoldRow row(ResultSet row, int line) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var debt = row.getObject("debt_id", UUID.class);
        var type = row.getString("type");
        var stops = (String[]) row.getArray("stops").getArray();
        return new HoldRow(
                new HoldId(row.getObject("id", UUID.class)),
                new PartyId(row.getObject("party_id", UUID.class)),
                account == null ? null : new AccountId(account),
                debt == null ? null : new DebtId(debt),
                type,
                types.nameOf(type),
                Arrays.stream(stops).map(HeldAction::valueOf).toList(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("authority"),
                row.getString("reason"),
                row.getString("citation"),
                row.getString("placed_by_name"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"),
                row.getString("ended_by_name"),
                row.getInt("version"));
    }

    private static String[] texts(Collection<PartyId> parties) {
        return AccountTable.texts(parties.stream().map(PartyId::value).toList());
    }
}
