package org.tallystick.correspondence.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.documents.Wording;
import org.tallystick.security.CardNumbers;

/** A form with what the books know of one account; what they do not know is blank until somebody types it. */
public record FormSheet(String title, PaperLanguage language, List<Part> parts) {

    private static final int LONGEST = 4_000;

    /** A heading with its fields. */
    public record Part(String heading, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /** One field with what stands in it. */
    public record Field(String name, String label, String value, By by) {
        public boolean isBlank() {
            return by == By.NOBODY;
        }
    }

    /** Who filled a field. */
    public enum By {
        BOOKS,
        HAND,
        NOBODY
    }

    public FormSheet {
        parts = List.copyOf(parts);
    }

    static FormSheet of(FormRow form, Map<String, Object> values) {
        return new FormSheet(
                form.title(),
                form.language(),
                form.parts().stream()
                        .map(part -> new Part(
                                part.heading(),
                                part.places().stream()
                                        .map(place -> filled(place, values))
                                        .toList()))
                        .toList());
    }

    private static Field filled(FormRow.Place place, Map<String, Object> values) {
        var text = place.text();
        var value = text == null ? "" : Wording.fill(text, values).strip();
        return new Field(place.name(), place.label(), value, value.isEmpty() ? By.NOBODY : By.BOOKS);
    }

    public List<Field> blanks() {
        return parts.stream()
                .flatMap(part -> part.fields().stream())
                .filter(Field::isBlank)
                .toList();
    }

    /** With its blanks as they were typed; what the books say stays. Refused with {@link FormRefused}. */
    FormSheet typed(Map<String, String> words) {
        var left = said(words);
        var after = parts.stream()
                .map(part -> new Part(
                        part.heading(),
                        part.fields().stream()
                                .map(field -> typed(field, left.remove(field.name())))
                                .toList()))
                .toList();
        if (!left.isEmpty())
            throw new FormRefused(
                    "This form has no field " + left.keySet().iterator().next() + ".");
        return new FormSheet(title, language, after);
    }

    /** Whether exactly these words were typed into its blanks. */
    boolean wasTyped(Map<String, String> words) {
        var left = said(words);
        for (var part : parts)
            for (var field : part.fields())
                if (field.by() == By.HAND && !field.value().equals(strip(left.remove(field.name())))) return false;
        return left.isEmpty();
    }

    private static @Nullable String strip(@Nullable String words) {
        return words == null ? null : words.strip();
    }

    /** Without what was left blank; a program may send null for that. */
    private static Map<String, String> said(Map<String, String> words) {
        var said = new LinkedHashMap<>(words);
        said.values().removeIf(one -> one == null || one.isBlank());
        return said;
    }

    private static Field typed(Field field, @Nullable String words) {
        if (words == null) return field;
        if (!field.isBlank())
            throw FormRefused.notNow("The books fill \"" + field.label() + "\" by now; look at the form again.");
        if (words.length() > LONGEST)
            throw new FormRefused("\"" + field.label() + "\" has room for " + LONGEST + " characters.");
        if (CardNumbers.isIn(words))
            throw new FormRefused("\"" + field.label()
                    + "\" holds what looks like a card number. Take it out: it must not be kept here.");
        return new Field(field.name(), field.label(), words.strip(), By.HAND);
    }
}
