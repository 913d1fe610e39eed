package org.tallystick.security;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who prints a paper, and for whom: the one line that stands on everything printed. Asked of {@link Authority}. */
public final class PrintedBy {

    private final String name;
    private final @Nullable InPlaceOf actingFor;

    PrintedBy(String name, @Nullable InPlaceOf actingFor) {
        this.name = name;
        this.actingFor = actingFor;
    }

    /** {@code R. Diaz, acting for K. Osei under order 24-3 until Dec 5, 2026}. */
    public String inWords() {
        return actingFor == null ? name : name + ", " + actingFor.inWords();
    }

    /** The line, in English or in Spanish. */
    public String line(Locale language) {
        if (!isSpanish(language)) return "Printed by " + inWords() + ".";
        return "Impreso por " + (actingFor == null ? name : name + ", " + actingFor.inSpanish()) + ".";
    }

    /** Who did something, as the record names them with for whom they acted, in English or in Spanish. */
    public static String recorded(String actorName, Locale language) {
        return isSpanish(language) ? InPlaceOf.inSpanish(actorName) : actorName;
    }

    private static boolean isSpanish(Locale language) {
        return language.getLanguage().equals("es");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrintedBy by && by.name.equals(name) && Objects.equals(by.actingFor, actingFor);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, actingFor);
    }

    @Override
    public String toString() {
        return inWords();
    }
}
