package org.tallystick.workbench;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import org.jspecify.annotations.Nullable;

/**
 * Something typed in place under the record, such as the outcome of a contact; contributed as a bean by the module that
 * keeps it. Its key puts the cursor into the first field. One that cannot be done now is not on the screen.
 */
public non-sealed interface AccountPanel extends Offered {

    /** Smallest first; they stand below each other. */
    int order();

    /**
     * Builds the panel anew each time that another account is selected; {@code afterwards} reloads the workbench. Keys
     * that act while something is typed in it are bound on the panel's own component.
     */
    Typed open(WorkbenchSubject subject, Runnable afterwards);

    /**
     * A panel on the screen: all of it, where the cursor goes, and what it shows at the foot of the column on the
     * right, such as the proposed next date.
     */
    record Typed(
            Component whole, Focusable<?> first, @Nullable Component aside) {}
}
