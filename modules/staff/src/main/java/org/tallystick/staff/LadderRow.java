package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency's ladder as it stands: rungs lowest first, series, and classes with their lines and holders. */
public record LadderRow(int version, List<Rung> rungs, List<Series> series, List<ClassRow> classes) {

    /** Classes that follow one another. */
    public record Series(String code, String name, @Nullable String family) {}

    /** Somebody who holds a position of the class today. */
    public record Holder(
            String username,
            String name,
            String position,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A class with the facts that its specification gives; reports to is solid on the chart, leads over is dashed. */
    public record ClassRow(
            String key,
            @Nullable String code,
            String title,
            String series,
            String rung,
            @Nullable String reportsTo,
            List<String> leadsOver,
            List<String> supervises,
            @Nullable LocalDate effective,
            @Nullable LocalDate amended,
            @Nullable LocalDate recordEffective,
            @Nullable String representation,
            @Nullable String pay,
            @Nullable String probation,
            boolean provisional,
            List<Holder> holders) {
        /** As people say it: {@code 4306 Collections Officer}. */
        public String inWords() {
            return code == null ? title : code + " " + title;
        }

        /** How many hold it, whoever holds two of its positions once. */
        public int people() {
            return (int) holders.stream().map(Holder::username).distinct().count();
        }
    }
}
