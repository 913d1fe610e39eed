package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.util.Optional;
import org.tallystick.security.PrintedBy;

/**
 * What a print of the window says of who prints it. Where a part of the screen shows one case, it says for whom that case
 * is seen; everywhere else for all in whose place the person at work acts today.
 */
public final class Printed {

    private Printed() {}

    /** From now on this part shows one case, seen by this person. */
    public static void by(Component part, PrintedBy by) {
        ComponentUtil.setData(part, PrintedBy.class, by);
        part.getUI().ifPresent(window -> ComponentUtil.fireEvent(window, new PrinterChanged(window)));
    }

    /** Whoever the outermost part names that shows a case. */
    static Optional<PrintedBy> in(Component part) {
        var by = ComponentUtil.getData(part, PrintedBy.class);
        return by != null
                ? Optional.of(by)
                : part.getChildren().flatMap(child -> in(child).stream()).findFirst();
    }
}
