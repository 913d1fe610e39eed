package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tallystick.approvals.ApprovedTogether.PulledOut;
import org.tallystick.web.Keys;

/** What was not approved with the others, and why. */
class PulledOutDialog extends Dialog {

    PulledOutDialog(List<PulledOut> pulled) {
        setHeaderTitle("Left for a look of their own");
        setCloseOnEsc(false);
        setWidth("min(36rem, calc(100vw - 48px))");
        var list = new UnorderedList();
        list.addClassName("ts-evidence");
        for (var one : pulled)
            list.add(new ListItem(Told.words(one.title() + ": ", "ts-medium"), Told.words(one.why())));
        var close = new Button("I see", _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(close, "F8");
        add(list);
        getFooter().add(close);
        Keys.of(list).on("F8", "I see", this::close).on("Esc", "I see", this::close);
    }
}
