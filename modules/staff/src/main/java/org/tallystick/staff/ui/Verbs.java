package org.tallystick.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a class may have in a row: nothing, or one of the verbs of the matrix, all in sight. */
final class Verbs extends Div {

    static final String NOTHING = "–";

    private static final Map<String, String> WORDS = new LinkedHashMap<>();
    private static final Map<String, String> ACTIONS = Map.of(
            "P", "prepare",
            "R", "recommend",
            "F", "recommend-finally",
            "A", "approve",
            "X", "execute");

    static {
        WORDS.put(NOTHING, "nothing");
        WORDS.put("P", "prepare");
        WORDS.put("R", "recommend");
        WORDS.put("F", "finally");
        WORDS.put("A", "approve");
        WORDS.put("X", "do");
    }

    private final Map<String, NativeButton> buttons = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private String chosen = NOTHING;

    Verbs() {
        addClassName("ts-verbs");
        getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", "May");
        WORDS.forEach((letter, words) -> {
            var button = new NativeButton("", _ -> choose(letter));
            button.getElement()
                    .appendChild(new Element("b").setText(letter), Element.createText(words))
                    .setAttribute("role", "radio");
            buttons.put(letter, button);
            add(button);
        });
        choose(NOTHING);
    }

    /** Only these can be chosen. */
    void only(String... letters) {
        var those = Set.of(letters);
        buttons.forEach((letter, button) -> button.setVisible(those.contains(letter)));
    }

    /** What is done when another verb is chosen. */
    void chosen(Runnable listener) {
        listeners.add(listener);
    }

    void choose(String letter) {
        chosen = letter;
        buttons.forEach(
                (one, button) -> button.getElement().setAttribute("aria-checked", String.valueOf(one.equals(letter))));
        listeners.forEach(Runnable::run);
    }

    String chosen() {
        return chosen;
    }

    /** The action of the verb in a row; the row itself for nothing. */
    String actionIn(String row) {
        var verb = ACTIONS.get(chosen);
        return verb == null ? row : row + "." + verb;
    }

    static String inWords(String letter) {
        return switch (letter) {
            case "R" -> "recommend";
            case "F" -> "finally recommend";
            default -> WORDS.getOrDefault(letter, letter);
        };
    }
}
