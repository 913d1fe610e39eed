package org.tallystick.intake.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.Mapping;

/** How a column is written, in the words of the screen: one of the fixed transformations, or as it stands. */
record Writing(
        String words,
        Mapping.@Nullable Change change,
        Mapping.@Nullable DateStyle dates,
        Mapping.@Nullable AmountStyle amounts) {

    static final Writing AS_IT_STANDS = new Writing("as it stands", null, null, null);

    private static final List<Writing> DATES = List.of(
            AS_IT_STANDS,
            dates("2026-11-22", Mapping.DateStyle.YYYY_MM_DD),
            dates("11/22/2026", Mapping.DateStyle.MM_DD_YYYY),
            dates("22/11/2026", Mapping.DateStyle.DD_MM_YYYY),
            dates("20261122", Mapping.DateStyle.YYYYMMDD));

    private static final List<Writing> AMOUNTS = List.of(
            AS_IT_STANDS,
            new Writing("dollars, 1,234.50", null, null, Mapping.AmountStyle.DOLLARS),
            new Writing("whole cents, 123450", null, null, Mapping.AmountStyle.CENTS));

    private static Writing dates(String words, Mapping.DateStyle style) {
        return new Writing(words, null, style, null);
    }

    /** Those that a column of this meaning can have. */
    static List<Writing> of(Meaning meaning) {
        if (meaning.isDate()) return DATES;
        if (meaning.isAmount()) return AMOUNTS;
        var texts = new ArrayList<>(List.of(AS_IT_STANDS));
        for (var change : Mapping.Change.values()) {
            boolean ofNames = change == Mapping.Change.NAME_LAST_FIRST || change == Mapping.Change.NAME_FIRST_LAST;
            if (ofNames == (meaning == Meaning.NAME) || !ofNames)
                texts.add(new Writing(words(change), change, null, null));
        }
        return texts;
    }

    private static String words(Mapping.Change change) {
        return switch (change) {
            case UPPER -> "IN CAPITALS";
            case TITLE -> "Capitals At The Beginning";
            case DIGITS -> "digits only";
            case NAME_LAST_FIRST -> "Last, First M";
            case NAME_FIRST_LAST -> "First M Last";
        };
    }

    /** As the samples look; a day that could be a month is no month. */
    static Writing guessed(Meaning meaning, List<String> samples) {
        if (!meaning.isDate() || samples.isEmpty()) return AS_IT_STANDS;
        if (samples.stream().allMatch(text -> text.matches("\\d{8}"))) return DATES.getLast();
        if (!samples.stream().allMatch(text -> text.matches("\\d{1,2}/\\d{1,2}/\\d{4}"))) return AS_IT_STANDS;
        boolean dayFirst =
                samples.stream().anyMatch(text -> Integer.parseInt(text.substring(0, text.indexOf('/'))) > 12);
        return DATES.get(dayFirst ? 3 : 2);
    }

    static Writing of(Meaning meaning, Mapping.Field field) {
        return of(meaning).stream()
                .filter(one -> one.dates == field.dates()
                        && one.amounts == field.amounts()
                        && (one.change == null
                                ? field.changes().isEmpty()
                                : field.changes().contains(one.change)))
                .findFirst()
                .orElse(AS_IT_STANDS);
    }
}
