package org.tallystick.staff.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class as the agency's class specification states it; whom it leads or supervises says nothing of what it may do. */
public record JobClass(
        String key,
        @Nullable String code,
        String title,
        String series,
        String rung,
        @Nullable String reportsTo,
        List<String> leadsOver,
        List<String> supervises,
        Facts facts,
        boolean provisional) {

    /** What the specification records about the class. */
    record Facts(
            @Nullable LocalDate effective,
            @Nullable LocalDate amended,
            @Nullable LocalDate recordEffective,
            @Nullable String representation,
            @Nullable String pay,
            @Nullable String probation) {}

    public String inWords() {
        return code == null ? title : code + " " + title;
    }
}
