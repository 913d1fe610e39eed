package org.tallystick.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which keys can be moved, and where to: never on a key that does something else for the same person. */
@Component
public class KeyRules {

    private static final Pattern LETTER = Pattern.compile("[a-z0-9/?;,.'=\\[\\]-]");
    private static final Pattern PLACE = Pattern.compile("g [a-z0-9]");
    private static final Pattern FUNCTION = Pattern.compile("F(?:[246789]|10)");
    private static final Pattern CONTROL = Pattern.compile("Ctrl [BDEGHIJKLMOQUY]");
    private static final List<String> FIXED =
            List.of("Enter", "Esc", "Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight");

    private final PlacesShown places;

    KeyRules(PlacesShown places) {
        this.places = places;
    }

    /** The moved keys as they may be; those that are where they were anyway are left out. Refused with a sentence. */
    public Map<String, String> checked(Map<String, String> moved) {
        var real = new TreeMap<String, String>();
        moved.forEach((standard, own) -> {
            if (!standard.equals(own)) real.put(standard, own);
        });
        var known = places.keys().stream().collect(Collectors.groupingBy(KnownKeys.Known::key));
        real.forEach((standard, own) -> {
            if (FIXED.contains(standard) || FIXED.contains(own))
                throw new KeyRefused("Enter, Esc, Tab and the arrows mean the same in every program and stay.");
            if (!known.containsKey(standard)) throw new KeyRefused("There is no key " + standard + " to move.");
            if (!fits(standard, own)) throw new KeyRefused(own + " cannot be used here. " + allowed(standard));
            for (var other : real.entrySet())
                if (!other.getKey().equals(standard) && other.getValue().equals(own))
                    throw new KeyRefused(taken(own, known.getOrDefault(other.getKey(), List.of())));
            if (known.containsKey(own) && !real.containsKey(own))
                throw new KeyRefused(taken(own, known.getOrDefault(own, List.of())));
        });
        return real;
    }

    /** Of several screens that hear the key the first by its name is told, so that everybody reads the same. */
    private static String taken(String key, List<KnownKeys.Known> meanings) {
        var does = meanings.stream()
                .min(Comparator.comparing(KnownKeys.Known::where).thenComparing(KnownKeys.Known::words))
                .map(known -> "\u201c" + known.words() + "\u201d (" + known.where() + ")")
                .orElse("something else");
        return key + " already does " + does + ". Give that another key first.";
    }

    private static boolean fits(String standard, String own) {
        return kind(standard).matcher(own).matches()
                || (LETTER.matcher(standard).matches() && FUNCTION.matcher(own).matches());
    }

    private static Pattern kind(String standard) {
        if (standard.startsWith("g ")) return PLACE;
        if (standard.startsWith("Ctrl ")) return CONTROL;
        return FUNCTION.matcher(standard).matches() ? FUNCTION : LETTER;
    }

    private static String allowed(String standard) {
        if (standard.startsWith("g ")) return "A place has g and a letter or digit.";
        if (standard.startsWith("Ctrl ")) return "Commands open with Ctrl and B, D, E, G to M, O, Q, U or Y.";
        if (FUNCTION.matcher(standard).matches())
            return "The main thing is done by F2, F4 or F6 to F10, which act while one types too.";
        return "Take one letter, digit or sign, or F2, F4, F6 to F10.";
    }
}
