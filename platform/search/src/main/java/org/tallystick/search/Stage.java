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

    static final List<Stage> ALL = List.of(values());

    /** What is sorted at once, when no index gives an order. With more hits than that the sorted index is walked. */
    private static final int MOST_SORTED = 3_000;

    /** In which order the hits come: that of an index, or sorted after they were found. */
    private enum Order {
        NUMBER("n.number"),
        ENDING("reverse(n.number) collate \"C\""),
        TITLE("e.sort"),
        FEW("e.sort"),
        FEW_NUMBERS("e.sort");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        boolean ofNumbers() {
            return this == NUMBER || this == ENDING;
        }
    }

    private static final String SHOWN = "e.kind, e.subject, e.account_number, e.title, e.detail, e.under, ";

    private static final String NUMBERS =
            "search_number n join search_entry e on e.kind = n.kind and e.subject = n.subject";

    /** Those with the number that have the words; where few digits fit too many, those with the words that have the number. */
    private static final String MIXED_FITTING = """
            wide as materialized (
              select e.kind, e.subject from search_entry e
               where ROOM and :mixedShort and e.words @@ cast(:mixedWords as tsquery) limit MOST),
            fitting_PLACE as materialized (select key, kind, subject from (
              select e.sort as key, e.kind, e.subject
                from wide join search_entry e on e.kind = wide.kind and e.subject = wide.subject
               where (select count(*) from wide) < MOST and WITH_NUMBER LEFT_OUT
              union
              select e.sort, e.kind, e.subject
                from wide join search_entry e on e.under = wide.subject
               where (select count(*) from wide) < MOST and WITH_NUMBER LEFT_OUT
              union
              select e.sort, e.kind, e.subject
                from search_number n join search_entry e on e.kind = n.kind and e.subject = n.subject
               where ROOM and (not :mixedShort or (select count(*) from wide) >= MOST)
                 and (n.number >= :mixed and n.number < :mixedBehind
                       or reverse(n.number) collate "C" >= :mixedEnding
                          and reverse(n.number) collate "C" < :mixedEndingBehind)
                 and FITS LEFT_OUT) any_way limit MOST),
            """;

    /** With a number of a house among the words hardly anything fits, and names are told from addresses in one reading. */
    private static final String ANY_WORDS = """
            any_words as materialized (
              select e.sort, e.kind, e.subject, e.numbers, (e.words @@ cast(:names as tsquery)) is true as named
                from search_entry e
               where ROOM and e.words @@ cast(:rare as tsquery)
                 and (not :rarer or (e.words @@ cast(:anywhere as tsquery)) is true) LEFT_OUT limit MOST),
            """;

    private static final String OF_ANY_WORDS = """
            fitting_PLACE as materialized (
              (select e.sort as key, e.kind, e.subject from any_words e
                where ROOM and (select count(*) from any_words) < MOST and SOME)
              union all
              (select e.sort, e.kind, e.subject from search_entry e
                where ROOM and (select count(*) from any_words) >= MOST and FITS LEFT_OUT limit MOST)),
            """;

    private static final String NAMED = "e.words @@ cast(:names as tsquery)";

    private static final String HAS_NUMBER = """
            exists (select from unnest(e.numbers) other
                     where starts_with(other, :mixed)
                        or :mixedEnding <> '' and starts_with(reverse(other), :mixedEnding))""";

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

    /** Its place among all, the best being 0. */
    int place() {
        return ALL.indexOf(this);
    }

    SearchGroup group() {
        return group;
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

    /**
     * Whether it may still look behind the position: a short number typed before words is that of a house when anything
     * was found so, on whichever page.
     */
    boolean isAhead(Typed typed, SearchPosition at) {
        return place() >= at.stage()
                && (this != MIXED || typed.isMixedAnyway() || place() == at.stage() || !at.isWithin());
    }

    /** How much those before it may have found at most, one more, for it to look. */
    String most(int limit) {
        return this == MIXED ? "case when :mixedAnyway then " + limit + " else 1 end" : Integer.toString(limit);
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

    /**
     * Its part of the statement that goes through all stages: the table {@code found_n}, filled only where
     * {@code room} is left by those before.
     *
     * @param before the earlier stages, whose hits are left out
     * @param resumed whether it goes on behind a position
     * @param together whether names and addresses are read together
     */
    String part(List<Stage> before, String room, boolean resumed, int limit, boolean together) {
        return switch (order) {
            case NUMBER, ENDING, TITLE -> named("found") + "(" + walk(before, fits, room, resumed, limit) + ")";
            case FEW ->
                (together && group != SearchGroup.CLOSE ? ofAnyWords(before, room) : fitting(before, room))
                        + named("found") + "((" + sorted(room, resumed, limit) + ")\nunion all\n("
                        + walk(
                                before,
                                "(" + fits + ") is true",
                                room + " and " + many() + " >= " + MOST_SORTED,
                                resumed,
                                limit)
                        + "))";
            case FEW_NUMBERS -> fitting(before, room) + named("found") + "(" + sorted(room, resumed, limit) + ")";
        };
    }

    /** What fits in the order of an index; for words that fit so many entries that this order meets them at once. */
    private String walk(List<Stage> before, String fits, String room, boolean resumed, int limit) {
        return "select " + place() + " as stage, " + SHOWN + order.key + " as key, "
                + (order.ofNumbers() ? "n.number, n.what" : "cast('' as text) as number, cast('' as text) as what")
                + " from " + (order.ofNumbers() ? NUMBERS : "search_entry e")
                + " where " + room + " and " + (order.ofNumbers() ? "" : "e.words is not null and ") + fits
                + leftOut(before)
                + (resumed ? " and (" + sequence() + ") > (cast(:key as text) collate \"C\", :kind, :subject)" : "")
                + " order by " + sequence() + " limit " + limit;
    }

    /** The keys of all that fits, but not of more than can be sorted. */
    private String fitting(List<Stage> before, String room) {
        var most = Integer.toString(MOST_SORTED);
        if (order == Order.FEW_NUMBERS)
            return MIXED_FITTING
                    .replace("ROOM", room)
                    .replace("MOST", most)
                    .replace("PLACE", Integer.toString(place()))
                    .replace("WITH_NUMBER", HAS_NUMBER)
                    .replace("FITS", fits)
                    .replace("LEFT_OUT", leftOut(before));
        return named("fitting") + "(select e.sort as key, e.kind, e.subject from search_entry e where " + room + " and "
                + fits + leftOut(before) + " limit " + most + "),\n";
    }

    private String ofAnyWords(List<Stage> before, String room) {
        var some = this == NAMES ? "e.named" : "true" + leftOut(before).replace(NAMED, "e.named");
        return ((this == NAMES ? ANY_WORDS : "") + OF_ANY_WORDS)
                .replace("ROOM", room)
                .replace("MOST", Integer.toString(MOST_SORTED))
                .replace("PLACE", Integer.toString(place()))
                .replace("SOME", some)
                .replace("FITS", fits)
                .replace("LEFT_OUT", leftOut(before));
    }

    private String sorted(String room, boolean resumed, int limit) {
        return "select " + place() + " as stage, " + SHOWN + "next.key, cast('' as text) as number,"
                + " cast('' as text) as what from (select key, kind, subject from fitting_" + place() + " where "
                + (order == Order.FEW_NUMBERS ? room : many() + " < " + MOST_SORTED)
                + (resumed ? " and (key, kind, subject) > (cast(:key as text) collate \"C\", :kind, :subject)" : "")
                + " order by key, kind, subject limit " + limit
                + ") next join search_entry e on e.kind = next.kind and e.subject = next.subject";
    }

    private String named(String what) {
        return what + "_" + place() + " as materialized ";
    }

    private String many() {
        return "(select count(*) from fitting_" + place() + ")";
    }

    private String sequence() {
        return order.ofNumbers() ? order.key + ", n.kind, n.subject" : "e.sort, e.kind, e.subject";
    }

    private static String leftOut(List<Stage> before) {
        return before.stream()
                .map(stage -> " and (" + stage.shown + ") is not true")
                .collect(Collectors.joining());
    }
}
