package org.tallystick.drawers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.ledger.BooksFinding;
import org.tallystick.ledger.BooksRule;
import org.tallystick.money.Money;
import org.tallystick.security.SignedIn;

/** Counts of drawers beside what their receipts come to, and the steps from open to verified. */
@Repository
class CloseTable implements BooksRule {

    /** What counts in a drawer, by the tenders as they were corrected last. */
    private static final String LIVE = """
            select r.drawer_id, t.tender, count(distinct r.number) as receipts, sum(t.cents) as expected
              from receipt r
              join receipt_tender t on t.receipt_number = r.number
               and t.version = (select max(version) from receipt_tender l where l.receipt_number = r.number)
             where not exists (select from receipt_void v where v.receipt_number = r.number and not v.after_close)
            """;

    private static final String CLOSED_OFF = """
            select 'drawer ' || d.number, 'It was closed on ' || c.expected || ' cents in ' || c.tender || ', its receipts come to '
                   || coalesce(l.expected, 0) || '.'
              from drawer d
              join drawer_count c on c.drawer_id = d.id
               and c.count = (select max(count) from drawer_count k where k.drawer_id = d.id)
              left join (%s group by r.drawer_id, t.tender) l on l.drawer_id = d.id and l.tender = c.tender
             where d.closed_at is not null and c.expected <> coalesce(l.expected, 0)
            """.formatted(LIVE);

    private static final String DEPOSITED_OFF = """
            select 'deposit ' || p.number, 'Drawer ' || d.number || ' went in with ' || x.cents || ' cents in ' || c.tender
                   || ', counted were ' || c.counted || '.'
              from deposit p
              join deposit_line x on x.deposit_id = p.id
              join drawer d on d.id = x.drawer_id
              join drawer_count c on c.drawer_id = d.id and c.tender = x.tender
               and c.count = (select max(count) from drawer_count k where k.drawer_id = d.id)
             where c.counted <> x.cents
            """;

    private static final String UNVERIFIED = """
            select 'drawer ' || d.number, 'Its cashier verified it, or it was deposited before anybody did.'
              from drawer d
             where d.verified_by = d.cashier_id
                or (d.verified_at is null and exists (select from deposit_line x where x.drawer_id = d.id))
            """;

    private final JdbcClient jdbc;

    CloseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DrawerTally tally(DrawerRow drawer) {
        var receipts = new EnumMap<Tender, DrawerTally.Line>(Tender.class);
        jdbc.sql(LIVE + " and r.drawer_id = :drawer group by r.drawer_id, t.tender")
                .param("drawer", drawer.id().value())
                .query((row, _) -> new DrawerTally.Line(
                        Tender.valueOf(row.getString("tender")),
                        row.getInt("receipts"),
                        Money.ofCents(row.getLong("expected")),
                        null))
                .list()
                .forEach(line -> receipts.put(line.tender(), line));
        var counts = counts(drawer.id());
        var counted = counts.stream().collect(Collectors.toMap(Counted::tender, Counted::counted));
        var lines = Arrays.stream(Tender.values())
                .map(tender -> {
                    var line = receipts.getOrDefault(tender, new DrawerTally.Line(tender, 0, Money.ZERO, null));
                    return new DrawerTally.Line(tender, line.receipts(), line.expected(), counted.get(tender));
                })
                .toList();
        if (counts.isEmpty()) return new DrawerTally(drawer, lines, 0, null, null, false);
        var last = counts.getFirst();
        return new DrawerTally(drawer, lines, last.count(), last.by(), explanation(drawer.id()), false);
    }

    /** One tender of the last count, with what was expected when it was counted. */
    record Counted(int count, Tender tender, Money counted, Money expected, String by) {}

    List<Counted> counts(DrawerId drawer) {
        return jdbc.sql("""
                        select count, tender, counted, expected, counted_by_name
                          from drawer_count
                         where drawer_id = :drawer
                           and count = (select max(count) from drawer_count where drawer_id = :drawer)""")
                .param("drawer", drawer.value())
                .query((row, _) -> new Counted(
                        row.getInt(1),
                        Tender.valueOf(row.getString(2)),
                        Money.ofCents(row.getLong(3)),
                        Money.ofCents(row.getLong(4)),
                        row.getString(5)))
                .list();
    }

    /** Keeps the count; the float is taken off the cash, so that what is counted can be held against the receipts. */
    void keep(CountDrawer command, DrawerTally tally, SignedIn by, Instant now) {
        var tenders = Tender.values();
        jdbc.sql("""
                        insert into drawer_count (drawer_id, count, tender, counted, expected, denominations, counted_by,
                                                  counted_by_name, counted_at)
                        select :drawer, :count, t.tender, t.counted, t.expected,
                               case when t.tender = 'CASH' then :denominations end, :by, :byName, :now
                          from unnest(:tenders, :counted, :expected) t (tender, counted, expected)""")
                .param("drawer", command.drawer().value())
                .param("count", tally.count() + 1)
                .param("tenders", Arrays.stream(tenders).map(Tender::name).toArray(String[]::new))
                .param(
                        "counted",
                        Arrays.stream(tenders)
                                .map(tender ->
                                        net(command, tally.drawer(), tender).cents())
                                .toArray(Long[]::new))
                .param(
                        "expected",
                        Arrays.stream(tenders)
                                .map(tender -> tally.of(tender).expected().cents())
                                .toArray(Long[]::new))
                .param("denominations", inWords(command))
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Money net(CountDrawer command, DrawerRow drawer, Tender tender) {
        return tender == Tender.CASH ? command.of(tender).minus(drawer.openingFloat()) : command.of(tender);
    }

    private static @Nullable String inWords(CountDrawer command) {
        if (command.denominations().isEmpty()) return null;
        return new TreeMap<>(command.denominations())
                .descendingMap().entrySet().stream()
                        .map(piece -> piece.getValue() + " x " + Money.ofCents(piece.getKey()))
                        .collect(Collectors.joining(", "));
    }

    void step(DrawerId drawer, String what, @Nullable String explanation, SignedIn by, Instant now) {
        jdbc.sql("""
                        insert into drawer_step (drawer_id, step, what, explanation, done_by, done_by_name, done_at)
                        select :drawer, coalesce(max(step), 0) + 1, :what, :explanation, :by, :byName, :now
                          from drawer_step where drawer_id = :drawer""")
                .param("drawer", drawer.value())
                .param("what", what)
                .param("explanation", explanation)
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private @Nullable String explanation(DrawerId drawer) {
        return jdbc
                .sql("select explanation from drawer_step where drawer_id = :drawer order by step desc")
                .param("drawer", drawer.value())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<BooksFinding> findings() {
        var findings = new ArrayList<BooksFinding>();
        for (var sql : List.of(CLOSED_OFF, DEPOSITED_OFF, UNVERIFIED))
            findings.addAll(jdbc.sql(sql)
                    .query((row, _) -> new BooksFinding("I14", row.getString(1), row.getString(2)))
                    .list());
        return findings;
    }
}
