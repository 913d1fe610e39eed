package org.tallystick.worklists.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.tallystick.web.Keys;
import org.tallystick.worklists.owners.SharePlan;

/** The accounts that would move, and to whom; the first of each. */
class MovingDialog extends Dialog {

    private static final int OF_EACH = 50;

    MovingDialog(UnitDesk desk, SharePlan plan) {
        setHeaderTitle("%,d accounts move".formatted(plan.moving()));
        setWidth("34rem");
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Accounts that move");
        var head = table.getHead().addRow();
        for (var word : List.of("Account", "Next", "To")) head.addHeaderCell().setText(word);
        for (var share : plan.shares())
            for (var account :
                    desk.accounts().all(share.coming().stream().limit(OF_EACH).toList())) {
                var row = table.getBody().addRow();
                row.addDataCell().add(Shown.link(account.number(), "accounts/" + account.number()));
                row.addDataCell()
                        .setText(account.nextStep().inWords() + ", " + Shown.day(account.nextDate(), desk.today()));
                row.addDataCell().setText(share.name());
            }
        var all = new Div(table);
        add(all);
        var back = new Button("Back", _ -> close());
        Keys.print(back, "Esc");
        getFooter().add(back);
        Keys.of(all).on("Esc", "back", this::close);
    }
}
