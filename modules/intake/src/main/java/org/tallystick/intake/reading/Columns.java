package org.tallystick.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The header of a file: where each column of a mapping stands. Case and outer spaces of names do not matter. */
public final class Columns {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** Where columns stand by their names as they were asked for. */
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** Refused with {@link FileRefused} when the file lacks a column that the mapping reads, or has it twice. */
    public Columns(List<String> header, List<String> wanted) {
        names = header.stream().map(Reading::tidy).toList();
        var twice = new TreeSet<String>();
        for (int i = 0; i < names.size(); i++)
            if (places.putIfAbsent(key(names.get(i)), i) != null) twice.add(key(names.get(i)));
        for (var column : wanted) {
            if (!places.containsKey(key(column)))
                throw new FileRefused("The file has no column “" + column + "”. Its columns are: "
                        + shown(String.join(", ", names)) + ".");
            if (twice.contains(key(column))) throw new FileRefused("The file has the column “" + column + "” twice.");
        }
    }

    public List<String> names() {
        return names;
    }

    public int count() {
        return names.size();
    }

    /** The name of a column counted from 1; beyond the header, its number. */
    String name(int column) {
        var name = column <= names.size() ? names.get(column - 1) : "";
        return name.isEmpty() ? "column " + column : name;
    }

    /** Where the column stands, below zero when it does not. */
    public int placeOf(String column) {
        return places.getOrDefault(key(column), -1);
    }

    @Nullable
    public String valueOf(String column, List<String> values) {
        var place = asked.computeIfAbsent(column, this::placeOf);
        return place < 0 ? null : values.get(place);
    }

    private static String key(String name) {
        return Reading.tidy(name).toLowerCase(Locale.ROOT);
    }

    private static String shown(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
