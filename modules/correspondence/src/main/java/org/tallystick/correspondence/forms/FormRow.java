package org.tallystick.correspondence.forms;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.correspondence.PaperLanguage;

/**
 * A form of the agency in one language, as it is filled from now on.
 *
 * @param toDebtor whether it is handed to who owes, and so is there in English and Spanish; else it is for the file
 */
public record FormRow(
        String code,
        PaperLanguage language,
        int version,
        String title,
        String about,
        boolean toDebtor,
        @Nullable String citation,
        List<Part> parts) {

    /** A heading with what stands under it. */
    public record Part(String heading, List<Place> places) {
        public Part {
            places = List.copyOf(places);
        }
    }

    /** One place to fill in: its text names values of the books; with none, only a person can fill it. */
    public record Place(String name, String label, @Nullable String text) {}

    public FormRow {
        parts = List.copyOf(parts);
    }

    FormRow version(int itsVersion) {
        return new FormRow(code, language, itsVersion, title, about, toDebtor, citation, parts);
    }

    boolean saysTheSameAs(FormRow other) {
        return title.equals(other.title)
                && about.equals(other.about)
                && toDebtor == other.toDebtor
                && Objects.equals(citation, other.citation)
                && parts.equals(other.parts);
    }
}
