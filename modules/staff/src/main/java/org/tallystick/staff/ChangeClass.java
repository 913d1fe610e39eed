package org.tallystick.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/**
 * Add a class to the agency's own ladder, or change one.
 *
 * @param key null for a new one
 * @param leadsOver whose work it directs without evaluating them
 * @param supervises whom it evaluates
 * @param version of the ladder as it was looked at
 */
public record ChangeClass(
        @Nullable String key,
        @Nullable String code,
        String title,
        String series,
        String rung,
        @Nullable String reportsTo,
        List<String> leadsOver,
        List<String> supervises,
        String why,
        int version)
        implements LadderChange {
    public ChangeClass {
        leadsOver = List.copyOf(leadsOver);
        supervises = List.copyOf(supervises);
        title = title.strip();
        if (title.isEmpty()) throw new StaffRefused("A class has a title.");
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
    }

    @Override
    public Sort sort() {
        return Sort.CLASS;
    }

    @Override
    public String subject() {
        return key == null ? "new class " + title : "class " + key;
    }
}
