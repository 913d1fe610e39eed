package org.tallystick.personal;

import java.util.Map;

/**
 * How a person wants the window.
 *
 * @param lettersNeedAlt single letters act only together with Alt, for those who speak to the machine
 * @param keys keys that the person moved: what they are for everybody, and what they are for this person
 */
public record PreferencesRow(Theme theme, Density density, boolean lettersNeedAlt, Map<String, String> keys) {

    /** Of who never moved anything, and of the operator, who belongs to no agency. */
    public static final PreferencesRow USUAL = new PreferencesRow(Theme.SYSTEM, Density.DEVICE, false, Map.of());

    public PreferencesRow {
        keys = Map.copyOf(keys);
    }
}
