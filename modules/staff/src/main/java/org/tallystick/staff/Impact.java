package org.tallystick.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Who gains and who loses what by a change, looked at before it is made. */
public record Impact(List<Change> people) {

    /** What one person gains and loses, in words. */
    public record Change(String username, String name, List<String> gains, List<String> loses) {}

    /** Somebody with the seats they sit at before and after. */
    record Seated(PersonRow person, List<Seat> before, List<Seat> after) {}

    static Impact between(List<Seated> people, List<Grant> before, List<Grant> after) {
        var changes = new ArrayList<Change>();
        for (var one : people) {
            var had = of(one.person(), one.before(), before);
            var has = of(one.person(), one.after(), after);
            var gains = words(has, had);
            var loses = words(had, has);
            if (!gains.isEmpty() || !loses.isEmpty())
                changes.add(new Change(one.person().username(), one.person().name(), gains, loses));
        }
        return new Impact(List.copyOf(changes));
    }

    /** Each line says how many and who: {@code 2 people gain: plans up to $5,000.00. Lee Clark and Sam Baker.} */
    public List<String> inWords() {
        var lines = new ArrayList<String>();
        var gains = new LinkedHashMap<List<String>, List<String>>();
        var loses = new LinkedHashMap<List<String>, List<String>>();
        for (var one : people) {
            if (!one.gains().isEmpty())
                gains.computeIfAbsent(one.gains(), _ -> new ArrayList<>()).add(one.name());
            if (!one.loses().isEmpty())
                loses.computeIfAbsent(one.loses(), _ -> new ArrayList<>()).add(one.name());
        }
        gains.forEach((what, who) -> lines.add(line(who, "gain", what)));
        loses.forEach((what, who) -> lines.add(line(who, "lose", what)));
        if (lines.isEmpty()) lines.add("Nobody gains or loses anything.");
        return lines;
    }

    private static String line(List<String> who, String verb, List<String> what) {
        return (who.size() == 1 ? "1 person " + verb + "s: " : who.size() + " people " + verb + ": ")
                + shortened(what, "act", "acts") + ". " + shortened(who, "person", "people") + ".";
    }

    private static String shortened(List<String> words, String one, String several) {
        int more = words.size() - 6;
        if (more <= 0) return String.join(", ", words);
        return String.join(", ", words.subList(0, 6)) + " and " + more + " more " + (more == 1 ? one : several);
    }

    private static List<Grant> of(PersonRow person, List<Seat> seats, List<Grant> grants) {
        return grants.stream()
                .filter(grant -> seats.stream().anyMatch(seat -> seat.has(grant, person.username())))
                .toList();
    }

    private static List<String> words(List<Grant> these, List<Grant> others) {
        return these.stream()
                .filter(one -> others.stream().noneMatch(other -> covers(other, one)))
                .map(one -> Actions.inWords(one.action()) + one.scope() + (one.delegated() ? " by delegation" : ""))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static boolean covers(Grant wide, Grant narrow) {
        var limit = wide.limit();
        var asked = narrow.limit();
        return wide.action().equals(narrow.action())
                && (!wide.delegated() || narrow.delegated())
                && (wide.debtType() == null || wide.debtType().equals(narrow.debtType()))
                && (wide.department() == null || wide.department().equals(narrow.department()))
                && (limit == null || (asked != null && asked.compareTo(limit) <= 0));
    }
}
