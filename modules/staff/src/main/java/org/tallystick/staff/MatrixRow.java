package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** A row of the approval matrix with what each class has in it. */
public record MatrixRow(String id, String title, List<Cell> cells) {

    /** What one class has in the row: nothing, or letters such as P, R, F, A or X in the order of their weight. */
    public record Cell(String jobClass, List<Given> given) {}

    /** One verb that a class has, up to an amount and from a day; only by delegation, or only waiting for approval. */
    public record Given(
            String action,
            String letter,
            @Nullable Money limit,
            boolean delegated,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String citation,
            boolean waiting) {}
}
