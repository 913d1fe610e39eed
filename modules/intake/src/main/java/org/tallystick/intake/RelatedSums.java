package org.tallystick.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;
import org.tallystick.money.Money;

/** What the rows of a related table come to for each account or record, so that the account's own row can be compared. */
@Repository
class RelatedSums {

    /** A sum and of how many rows it is. */
    record Sum(Money amount, long rows) {
        static final Sum NOTHING = new Sum(Money.ZERO, 0);

        Sum plus(Sum other) {
            return new Sum(amount.plus(other.amount), rows + other.rows);
        }
    }

    private final JdbcClient jdbc;

    RelatedSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportId id, String table, List<ReadRow> rows) {
        var sums = new HashMap<SourceKey, Sum>();
        for (var row : rows) {
            var addition = row.addition();
            if (addition != null) sums.merge(addition.belongsTo(), new Sum(addition.amount(), 1), Sum::plus);
        }
        var keys = List.copyOf(sums.keySet());
        jdbc.sql("""
                        insert into import_sum (import_id, table_name, key, cents, row_count)
                        select :id, :table, t.* from unnest(:keys, :cents, :rows) t
                            on conflict (import_id, table_name, key) do update set cents = import_sum.cents + excluded.cents,
                                row_count = import_sum.row_count + excluded.row_count""")
                .param("id", id.value())
                .param("table", table)
                .param("keys", bytes(keys))
                .param(
                        "cents",
                        keys.stream()
                                .map(key -> sum(sums, key).amount().cents())
                                .toArray(Long[]::new))
                .param("rows", keys.stream().map(key -> sum(sums, key).rows()).toArray(Long[]::new))
                .update();
    }

    private static Sum sum(Map<SourceKey, Sum> sums, SourceKey key) {
        return sums.getOrDefault(key, Sum.NOTHING);
    }

    /** The rows, each with the flags that only show beside the rows of other tables. */
    List<ReadRow> compared(ImportId id, List<ReadRow> rows) {
        var asked = rows.stream()
                .flatMap(row -> row.remarks().comparisons().stream())
                .collect(Collectors.groupingBy(
                        comparison -> String.valueOf(comparison.flag().table()),
                        Collectors.mapping(ReadRow.Comparison::key, Collectors.toSet())));
        if (asked.isEmpty()) return rows;
        var sums = new HashMap<String, Map<SourceKey, Sum>>();
        asked.forEach((table, keys) -> sums.put(table, of(id, table, keys)));
        var compared = new ArrayList<ReadRow>(rows.size());
        for (var row : rows)
            compared.add(row.flagged(row.remarks().comparisons().stream()
                    .filter(one -> holds(
                            one, sum(sums.getOrDefault(String.valueOf(one.flag().table()), Map.of()), one.key())))
                    .map(one -> one.flag().name())
                    .toList()));
        return compared;
    }

    private static boolean holds(ReadRow.Comparison comparison, Sum sum) {
        return switch (comparison.flag().when()) {
            case SUM_DIFFERS -> !comparison.said().equals(sum.amount());
            case AMONG_BUT_SUM_OWED -> sum.amount().compareTo(Money.ZERO) > 0;
            case AMONG_BUT_SUM_ZERO -> sum.rows() > 0 && sum.amount().isZero();
            default -> false;
        };
    }

    private Map<SourceKey, Sum> of(ImportId id, String table, Set<SourceKey> keys) {
        var sums = new HashMap<SourceKey, Sum>();
        jdbc.sql(
                        "select key, cents, row_count from import_sum where import_id = :id and table_name = :table and key = any(:keys)")
                .param("id", id.value())
                .param("table", table)
                .param("keys", bytes(keys))
                .query(rs -> {
                    sums.put(SourceKey.ofBytes(rs.getBytes(1)), new Sum(Money.ofCents(rs.getLong(2)), rs.getLong(3)));
                });
        return sums;
    }

    private static byte[][] bytes(Collection<SourceKey> keys) {
        return keys.stream().map(SourceKey::bytes).toArray(byte[][]::new);
    }
}
