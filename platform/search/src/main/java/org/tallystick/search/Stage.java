package org.tallystick.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way of looking, the best first. What an earlier one finds a later one leaves out, so that all together find each
 * entry once, however many pages they take and whatever is added meanwhile.
 */
enum Stage {
    EXACT(SearchGroup.EXACT, Order.NUMBER, "n.number = :number", ":number = any(e.numbers)"),
    TITLE(SearchGroup.NAMES, Order.TITLE, "e.sort >= :beginning and e.sort < :behind"),
    NAMES(SearchGroup.NAMES, Order.FEW, "e.words @@ cast(:names as tsquery)"),
    BEGINS(SearchGroup.NUMBERS, Order.NUMBER, """
            n.number > :number and n.number < :numberBehind
               and not exists (select from unnest(e.numbers) other
                                where starts_with(other, :number) and other collate "C" < n.number)""", """
            exists (select from unnest(e.numbers) other where starts_with(other, :number))"""),
    ENDS(SearchGroup.NUMBERS, Order.ENDING, """
            reverse(n.number) collate "C" >= :ending and reverse(n.number) collate "C" < :endingBehind
               and not exists (select from unnest(e.numbers) other
                                where starts_with(reverse(other), :ending)
                                  and reverse(other) collate "C" < reverse(n.number) collate "C")""", """
            exists (select from unnest(e.numbers) other where starts_with(reverse(other), :ending))"""),
    ADDRESSES(SearchGroup.ADDRESSES, Order.FEW, "e.words @@ cast(:anywhere as tsquery)"),
    MIXED(SearchGroup.NUMBERS, Order.FEW_NUMBERS, """
            (e.words @@ cast(:mixedWords as tsquery)
              or exists (select from search_entry who
                          where who.subject = e.under and who.words @@ cast(:mixedWords as tsquery)))"""),
    NEAR(SearchGroup.CLOSE, Order.FEW, "e.words @@ cast(:near as tsquery)"),
    CLOSE(SearchGroup.CLOSE, Order.FEW, "e.words @@ cast(:close as tsquery)");

    /** What is sorted at once, when no index gives an order. With more hits than that the sorted index is walked. */
    static final int MOST_SORTED = 3_000;

    /** In which order the hits come: that of an index, or sorted after they were found. */
    private enum Order {
        NUMBER("n.number", true),
        ENDING("reverse(n.number) collate \"C\"", true),
        TITLE("e.sort", true),
        FEW("e.sort", false),
        FEW_NUMBERS("e.sort", false);

        private final String key;
        private final boolean byIndex;

        Order(String key, boolean byIndex) {
            this.key = key;
            this.byIndex = byIndex;
        }

        boolean ofNumbers() {
            return this == NUMBER || this == ENDING;
        }
    }

    /** At least one row, so that the number of all that fit is told even when none is left. */
    private static final String SORTED = """
            with fitting as materialized (FITTING),
                 handful as materialized (select * from fitting limit MOST)
            select counted.many, e.kind, e.subject, e.account_number, e.title, e.detail, e.under, next.key,
                   '' as number, '' as what
              from (select count(*) as many from handful) counted
              left join lateral (
                select * from handful
                 where (key, kind, subject) > (cast(:key as text) collate "C", :kind, :subject)
                 order by key, kind, subject
                 limit :limit) next on true
              left join search_entry e on e.kind = next.kind and e.subject = next.subject
             order by next.key, next.kind, next.subject""";

    private static final String NUMBERS =
            "search_number n join search_entry e on e.kind = n.kind and e.subject = n.subject";

    private final SearchGroup group;
    private final Order order;
    private final String fits;
    private final String shown;

    Stage(SearchGroup group, Order order, String fits) {
        this(group, order, fits, fits);
    }

    Stage(SearchGroup group, Order order, String fits, String shown) {
        this.group = group;
        this.order = order;
        this.fits = fits;
        this.shown = shown;
    }

    SearchGroup group() {
        return group;
    }

    boolean isSorted() {
        return !order.byIndex;
    }

    boolean applies(Typed typed, Spellings spellings) {
        return switch (this) {
            case EXACT, BEGINS -> typed.mayBeNumber();
            case TITLE, NAMES, ADDRESSES -> !typed.isLongNumber();
            case ENDS -> !typed.ending().isEmpty();
            case MIXED -> typed.isMixed();
            case NEAR -> !spellings.near().isEmpty();
            case CLOSE -> !spellings.close().isEmpty() && !spellings.close().equals(spellings.near());
        };
    }

    /** Where the walk along an index begins: PostgreSQL starts at the position, not at what else bounds it below. */
    String start(Typed typed) {
        return switch (this) {
            case EXACT, BEGINS -> typed.number();
            case TITLE -> typed.beginning();
            case ENDS -> typed.ending();
            case NAMES, ADDRESSES, MIXED, NEAR, CLOSE -> "";
        };
    }

    /** What fits in the order of an index; for words that fit so many entries that this order meets them at once. */
    String walk(List<Stage> before) {
        return "select 0 as many, e.kind, e.subject, e.account_number, e.title, e.detail, e.under, " + order.key
                + " as key, " + (order.ofNumbers() ? "n.number, n.what" : "'' as number, '' as what")
                + " from " + (order.ofNumbers() ? NUMBERS : "search_entry e")
                + " where " + (order.ofNumbers() ? "" : "e.words is not null and ") + fits + leftOut(before)
                + " and (" + key() + ") > (cast(:key as text) collate \"C\", :kind, :subject)"
                + " order by " + key() + " limit :limit";
    }

    /** What fits, found first and sorted then. */
    String sorted(List<Stage> before) {
        var fitting = order == Order.FEW_NUMBERS
                ? "select distinct e.sort as key, e.kind, e.subject from " + NUMBERS + " where (n.number >= :mixed and"
                        + " n.number < :mixedBehind or :mixedEnding <> '' and reverse(n.number) collate \"C\" >="
                        + " :mixedEnding and reverse(n.number) collate \"C\" < :mixedEndingBehind) and "
                : "select e.sort as key, e.kind, e.subject from search_entry e where ";
        return SORTED.replace("MOST", Integer.toString(MOST_SORTED))
                .replace("FITTING", fitting + fits + leftOut(before));
    }

    private String key() {
        return order.ofNumbers() ? order.key + ", n.kind, n.subject" : "e.sort, e.kind, e.subject";
    }

    private static String leftOut(List<Stage> before) {
        return before.stream()
                .map(stage -> " and (" + stage.shown + ") is not true")
                .collect(Collectors.joining());
    }
}
