package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * A row of the approval matrix, or an act beside it, with what each class has in it.
 *
 * @param inUse whether a module carries the act out already; May answers in any case
 * @param act whether it is one act that is given or not, with no verbs
 */
public record MatrixRow(String id, String title, boolean inUse, boolean act, List<Cell> cells) {

    /** What one class has in the row: nothing, or letters such as P, R, F, A or X in the order of their weight. */
    public record Cell(String jobClass, List<Given> given) {}

    /** One verb that a class has, up to an amount and from a day; only by delegation, or only waiting for approval. */
    public record Given(
            String action,
            String letter,
            @Nullable Money limit,
            @Nullable String debtType,
            @Nullable String department,
            boolean delegated,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String citation,
            boolean waiting) {}
}
