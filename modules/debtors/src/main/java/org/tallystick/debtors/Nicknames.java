package org.tallystick.debtors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** First names that people use for one another, such as Bill for William. */
final class Nicknames {

    private static final Map<String, Set<Integer>> GROUPS = read();

    private Nicknames() {}

    /** Both folded; a name that belongs to two groups is like the names of both. */
    static boolean alike(String one, String other) {
        return !Collections.disjoint(GROUPS.getOrDefault(one, Set.of()), GROUPS.getOrDefault(other, Set.of()));
    }

    private static Map<String, Set<Integer>> read() {
        Map<String, Set<Integer>> groups = new HashMap<>();
        try (InputStream file = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            if (file == null) throw new IllegalStateException("nicknames.txt is missing.");
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .toUpperCase(Locale.ROOT)
                    .lines()
                    .toList();
            for (int group = 0; group < lines.size(); group++)
                for (var name : lines.get(group).strip().split(" ", -1))
                    groups.computeIfAbsent(name, _ -> new HashSet<>()).add(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups;
    }
}
