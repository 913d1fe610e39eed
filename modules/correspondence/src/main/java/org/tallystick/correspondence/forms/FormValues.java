package org.tallystick.correspondence.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tallystick.correspondence.PaperLanguage;

/** What a form can name: plain values, and lists whose rows have values of their own. */
final class FormValues {

    private static final String SOMETHING = "something";

    private static final List<String> PLAIN = List.of(
            "agency",
            "day",
            "debtor",
            "debtorNumber",
            "alsoKnownAs",
            "address",
            "account",
            "department",
            "openedOn",
            "owner",
            "nextStep",
            "nextDate",
            "balance",
            "preparedBy");

    private static final Map<String, List<String>> LISTS = Map.of(
            "contactPoints", List.of("kind", "value", "since"),
            "unconfirmed", List.of("kind", "value"),
            "liable", List.of("name", "why", "law"),
            "debts", List.of("number", "debtType", "creditor", "incurredOn", "owed"),
            "charges", List.of("debt", "charge", "reason", "levied", "changed", "paid", "owed"),
            "payments", List.of("day", "what", "amount"),
            "promises", List.of("amount", "by", "saidOn"),
            "holds", List.of("hold", "stops", "from", "until", "law"),
            "contacts", List.of("day", "what", "note", "by"),
            "openItems", List.of("what"));

    /** What the house's own words tell, which are English. */
    private static final Set<String> ENGLISH_ONLY = Set.of("nextStep", "liable", "holds", "contacts", "openItems");

    private FormValues() {}

    /** One of everything that can be said in the language, to see whether a form names only what there is. */
    static Map<String, Object> sample(PaperLanguage language) {
        var all = new TreeMap<String, Object>();
        PLAIN.forEach(name -> all.put(name, SOMETHING));
        LISTS.forEach((name, rows) ->
                all.put(name, List.of(rows.stream().collect(Collectors.toMap(row -> row, _ -> SOMETHING)))));
        if (language != PaperLanguage.ENGLISH) all.keySet().removeAll(ENGLISH_ONLY);
        return all;
    }

    static String names(PaperLanguage language) {
        var there = sample(language).keySet();
        return PLAIN.stream().filter(there::contains).sorted().collect(Collectors.joining(", ")) + "; and lists "
                + LISTS.entrySet().stream()
                        .filter(list -> there.contains(list.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(list -> list.getKey() + " (" + String.join(", ", list.getValue()) + ")")
                        .collect(Collectors.joining(", "));
    }
}
