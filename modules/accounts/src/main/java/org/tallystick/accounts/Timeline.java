package org.tallystick.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.search.Search;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.Cursors;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.CopiedRows;
import org.tallystick.tenancy.RoundTrips;

/** What happened on accounts, newest first; entries are added and never changed. */
@Service
public class Timeline {

    private static final String ADD = """
            insert into timeline_entry
              (id, account_id, debt_id, at, business_date, kind, text, amount_cents, actor_id, actor_name, words)
            select e.id, e.account, e.debt, :at, :today, e.kind, e.said, e.cents, e.actor, e.name,
                   array_to_tsvector(string_to_array(e.words, ' '))
              from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:debts as uuid[]), :kinds, :texts,
                          cast(:amounts as bigint[]), cast(:actors as uuid[]), :names, cast(:words as text[]))
                   as e (id, account, debt, kind, said, cents, actor, name, words)
            on conflict (id) do nothing
            """;
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_PAGE = 200;
    private static final int MOST_WORDS = 12;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private record Place(Instant at, UUID id) {
        static final Place FIRST = new Place(END_OF_TIME, new UUID(-1, -1));
    }

    private final JdbcTemplate jdbc;
    private final RoundTrips trips;
    private final BusinessDay day;
    private final Cursors cursors;
    private final AccountTable accounts;
    private final Authority authority;

    Timeline(
            JdbcTemplate jdbc,
            RoundTrips trips,
            BusinessDay day,
            Cursors cursors,
            AccountTable accounts,
            Authority authority) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.day = day;
        this.cursors = cursors;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** Adds them in the caller's transaction, in the name of who is at work or of whom they name; one that is already there stays as it is. */
    @Transactional
    public void add(List<NewTimelineEntry> entries) {
        for (int from = 0; from < entries.size(); from += AT_ONCE)
            trips.write(ADD, values(entries.subList(from, Math.min(entries.size(), from + AT_ONCE))));
    }

    private MapSqlParameterSource values(List<NewTimelineEntry> entries) {
        var who = CurrentPerson.get();
        var inPlace = namesInPlace(entries);
        return new MapSqlParameterSource()
                .addValue("at", Timestamp.from(day.now()))
                .addValue("today", day.today())
                .addValue("ids", texts(entries, NewTimelineEntry::id))
                .addValue("accounts", texts(entries, entry -> entry.account().value()))
                .addValue(
                        "debts",
                        texts(
                                entries,
                                entry -> entry.debt() == null
                                        ? null
                                        : entry.debt().value()))
                .addValue("kinds", texts(entries, NewTimelineEntry::kind))
                .addValue("texts", texts(entries, NewTimelineEntry::text))
                .addValue("words", texts(entries, Timeline::wordsOf))
                .addValue(
                        "amounts",
                        texts(
                                entries,
                                entry -> entry.amount() == null
                                        ? null
                                        : entry.amount().cents()))
                .addValue(
                        "actors",
                        texts(
                                entries,
                                entry -> entry.by() == null
                                        ? who.person().value()
                                        : entry.by().person().value()))
                .addValue(
                        "names",
                        texts(
                                entries,
                                entry -> entry.by() == null
                                        ? inPlace.getOrDefault(entry.account(), who.name())
                                        : entry.by().name()));
    }

    /** Account by account, since one act may be about one's own and about one that is somebody's who is away. */
    private Map<AccountId, String> namesInPlace(List<NewTimelineEntry> entries) {
        if (!authority.standsInForAnybody()) return Map.of();
        var ids = entries.stream().map(NewTimelineEntry::account).distinct().toList();
        return accounts.concernsOf(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> authority.actorIn(one.getValue()).name()));
    }

    /** Without words a line is not found by them, which is so for money and imports. */
    private static @Nullable String wordsOf(NewTimelineEntry entry) {
        return entry.kind().isNoted() ? String.join(" ", Search.words(entry.text())) : null;
    }

    private static @Nullable String[] texts(
            List<NewTimelineEntry> entries, Function<NewTimelineEntry, @Nullable Object> column) {
        return entries.stream()
                .map(entry -> Objects.toString(column.apply(entry), null))
                .toArray(String[]::new);
    }

    /** As {@link #add(List)}, for the first lines of accounts that are being opened: none of them is there already. */
    void begin(List<NewTimelineEntry> entries) {
        var who = CurrentPerson.get();
        var now = day.now();
        var today = day.today();
        var rows = CopiedRows.into(
                "timeline_entry",
                "id",
                "account_id",
                "debt_id",
                "at",
                "business_date",
                "kind",
                "text",
                "amount_cents",
                "actor_id",
                "actor_name");
        for (var entry : entries) {
            var debt = entry.debt();
            var amount = entry.amount();
            var by = entry.by();
            rows.row()
                    .id(entry.id())
                    .id(entry.account().value())
                    .id(debt == null ? null : debt.value())
                    .instant(now)
                    .day(today)
                    .text(entry.kind().name())
                    .text(entry.text())
                    .big(amount == null ? null : amount.cents())
                    .id(by == null ? who.person().value() : by.person().value())
                    .text(by == null ? who.name() : by.name());
        }
        rows.write(jdbc);
    }

    /** A page over all these accounts; no kinds means every kind. Refused with {@link CursorRefused} for a foreign cursor. */
    @Transactional(readOnly = true)
    public TimelinePage of(List<AccountId> accounts, Set<TimelineKind> kinds, @Nullable String cursor, int limit) {
        return of(accounts, TimelineFilter.of(kinds), cursor, limit);
    }

    /** A page of what the filter lets through. Refused with {@link CursorRefused} for a foreign cursor. */
    @Transactional(readOnly = true)
    public TimelinePage of(List<AccountId> accounts, TimelineFilter filter, @Nullable String cursor, int limit) {
        if (accounts.isEmpty()) return new TimelinePage(List.of(), null);
        var before = cursor == null ? Place.FIRST : opened(cursor);
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var wanted = filter.kinds().isEmpty() ? Set.of(TimelineKind.values()) : filter.kinds();
        var debt = filter.debt();
        var rows = jdbc.query(
                """
                select id, account_id, debt_id, at, business_date, kind, text, amount_cents, actor_name
                  from timeline_entry
                 where account_id = any (cast(? as uuid[])) and kind = any (cast(? as text[]))
                   and (cast(? as uuid) is null or debt_id = cast(? as uuid))
                   and (cast(? as text) is null or text ilike ?)
                   and (cast(? as text) is null or actor_name ilike ?)
                   and business_date between ? and ?
                   and (at, id) < (?, ?)
                 order by at desc, id desc limit ?""",
                Timeline::row,
                AccountTable.texts(accounts.stream().map(AccountId::value).toList()),
                wanted.stream().map(TimelineKind::name).toArray(String[]::new),
                debt == null ? null : debt.value(),
                debt == null ? null : debt.value(),
                anywhere(filter.text()),
                anywhere(filter.text()),
                anywhere(filter.person()),
                anywhere(filter.person()),
                filter.from() == null ? BEGINNING : filter.from(),
                filter.until() == null ? END : filter.until(),
                Timestamp.from(before.at()),
                before.id(),
                size + 1);
        return page(rows, size);
    }

    private TimelinePage page(List<TimelineRow> rows, int size) {
        return rows.size() <= size
                ? new TimelinePage(rows, null)
                : new TimelinePage(List.copyOf(rows.subList(0, size)), sealed(rows.get(size - 1)));
    }

    /** What was noted with all these words, begun or whole; whoever asks leaves out what may not be seen. Refused as above. */
    @Transactional(readOnly = true)
    public TimelinePage withWords(String typed, @Nullable String cursor, int limit) {
        var words = Search.words(typed);
        if (words.isEmpty()) return new TimelinePage(List.of(), null);
        var before = cursor == null ? Place.FIRST : opened(cursor);
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var rows = jdbc.query(
                """
                select id, account_id, debt_id, at, business_date, kind, text, amount_cents, actor_name
                  from timeline_entry
                 where words @@ cast(? as tsquery) and (at, id) < (?, ?)
                 order by at desc, id desc limit ?""",
                Timeline::row,
                words.stream().limit(MOST_WORDS).map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")),
                Timestamp.from(before.at()),
                before.id(),
                size + 1);
        return page(rows, size);
    }

    /** The newest of what somebody else did on a person's accounts since then; accounts that were opened are not among it. */
    @Transactional(readOnly = true)
    public List<TimelineRow> byOthers(PersonId owner, Instant since, int limit) {
        return jdbc.query(
                """
                select t.id, t.account_id, t.debt_id, t.at, t.business_date, t.kind, t.text, t.amount_cents, t.actor_name
                  from timeline_entry t join account a on a.id = t.account_id
                 where a.owner_id = ? and t.actor_id <> ? and t.kind <> 'INTAKE' and t.at >= ? and t.id >= ?
                 order by t.at desc, t.id desc limit ?""", Timeline::row, owner.value(), owner.value(), Timestamp.from(since), firstIdOf(since), limit);
    }

    /** Ids begin with their time, so the newest entries are found by their key alone. */
    private static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }

    private static @Nullable String anywhere(@Nullable String words) {
        return words == null
                ? null
                : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private String sealed(TimelineRow last) {
        return cursors.seal("timeline " + last.at() + " " + last.id());
    }

    private Place opened(String cursor) {
        var parts = cursors.open(cursor).split(" ", -1);
        if (parts.length != 3 || !"timeline".equals(parts[0])) throw new CursorRefused();
        return new Place(Instant.parse(parts[1]), UUID.fromString(parts[2]));
    }

    private static TimelineRow row(ResultSet row, int line) throws SQLException {
        var debt = row.getObject("debt_id", UUID.class);
        var cents = row.getObject("amount_cents", Long.class);
        return new TimelineRow(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                debt == null ? null : new DebtId(debt),
                row.getTimestamp("at").toInstant(),
                row.getObject("business_date", LocalDate.class),
                TimelineKind.valueOf(row.getString("kind")),
                row.getString("text"),
                cents == null ? null : new Money(cents),
                row.getString("actor_name"));
    }
}
