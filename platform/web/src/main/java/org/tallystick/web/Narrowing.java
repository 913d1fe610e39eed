package org.tallystick.web;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** To what a search is narrowed. Within one kind of choice any fits, of different kinds all must; nothing chosen fits all. */
record Narrowing(Map<Narrowing.By, Set<String>> chosen) {

    static final String PEOPLE = "People";
    static final String ACCOUNTS = "Accounts";
    static final String NOTES = "Notes";
    static final String OWED = "Owed";
    static final String PAID = "Nothing owed";

    /** What can be chosen, and its name in an address. */
    enum By {
        KIND("kind", "Kind"),
        DEBT_TYPE("type", "Debt type"),
        DEPARTMENT("department", "Department"),
        STANDING("standing", "State");

        private final String parameter;
        private final String words;

        By(String parameter, String words) {
            this.parameter = parameter;
            this.words = words;
        }

        String inWords() {
            return words;
        }
    }

    Narrowing {
        var copy = new EnumMap<By, Set<String>>(By.class);
        chosen.forEach((by, values) -> {
            if (!values.isEmpty()) copy.put(by, Set.copyOf(values));
        });
        chosen = Map.copyOf(copy);
    }

    static Narrowing of(QueryParameters typed) {
        var chosen = new EnumMap<By, Set<String>>(By.class);
        for (var by : By.values()) chosen.put(by, new LinkedHashSet<>(typed.getParameters(by.parameter)));
        return new Narrowing(chosen);
    }

    QueryParameters with(String query) {
        var parameters = new HashMap<String, List<String>>();
        parameters.put("q", List.of(query));
        chosen.forEach((by, values) ->
                parameters.put(by.parameter, values.stream().sorted().toList()));
        return new QueryParameters(parameters);
    }

    boolean isNothing() {
        return chosen.isEmpty();
    }

    boolean isChosen(By by, String value) {
        return chosen.getOrDefault(by, Set.of()).contains(value);
    }

    Narrowing turned(By by, String value) {
        var turned = new EnumMap<By, Set<String>>(By.class);
        turned.putAll(chosen);
        var values = new LinkedHashSet<>(chosen.getOrDefault(by, Set.of()));
        if (!values.remove(value)) values.add(value);
        turned.put(by, values);
        return new Narrowing(turned);
    }

    boolean wants(String kind) {
        return fits(By.KIND, Set.of(kind));
    }

    boolean fits(String kind, @Nullable HitFacts facts) {
        for (var by : By.values()) if (!fits(by, values(by, kind, facts))) return false;
        return true;
    }

    /** What a hit is by each choice; of one that may not be seen nothing is said. */
    static Set<String> values(By by, String kind, @Nullable HitFacts facts) {
        if (by == By.KIND) return Set.of(kind);
        if (facts == null) return Set.of();
        return switch (by) {
            case KIND -> Set.of(kind);
            case DEBT_TYPE -> facts.debtTypes();
            case DEPARTMENT -> facts.departments();
            case STANDING -> Set.of(facts.owed().isPositive() ? OWED : PAID);
        };
    }

    /** Such as {@code Citation, Owed}, in the order of the choices. */
    String inWords() {
        var words = new ArrayList<String>();
        for (var by : By.values())
            chosen.getOrDefault(by, Set.of()).stream().sorted().forEach(words::add);
        return String.join(", ", words);
    }

    private boolean fits(By by, Set<String> values) {
        var wanted = chosen.getOrDefault(by, Set.of());
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }
}
