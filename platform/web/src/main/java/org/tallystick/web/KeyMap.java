package org.tallystick.web;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;

/** Which key does for the person at this window what another key does for everybody; moved keys change places. */
final class KeyMap {

    private static final KeyMap USUAL = new KeyMap(Map.of());

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> standard = new HashMap<>();

    KeyMap(Map<String, String> moved) {
        moved.forEach((from, to) -> {
            own.put(from, to);
            standard.put(to, from);
        });
        // what stood where a key was moved to goes where that key came from, so that no key does two things
        for (var taken : moved.values()) {
            if (own.containsKey(taken)) continue;
            var free = taken;
            while (moved.containsValue(free)) free = standardOf(moved, free);
            own.put(taken, free);
            standard.put(free, taken);
        }
    }

    private static String standardOf(Map<String, String> moved, String key) {
        return moved.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The keys of this window; the usual ones where nobody is known yet. */
    static KeyMap here() {
        var window = UI.getCurrent();
        var known = window == null ? null : ComponentUtil.getData(window, KeyMap.class);
        return known == null ? USUAL : known;
    }

    void holdIn(UI window) {
        ComponentUtil.setData(window, KeyMap.class, this);
    }

    /** What the person presses for what everybody presses {@code key} for. */
    String own(String key) {
        return own.getOrDefault(key, key);
    }

    /** What everybody presses for what the person presses {@code key} for. */
    String standard(String key) {
        return standard.getOrDefault(key, key);
    }
}
