package org.tallystick.worklists.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.Accounts;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.worklists.team.ReferralRow;

/** Questions between the people of the team that were not answered by their day. */
class LatePane extends Div {

    LatePane(List<ReferralRow> late, Accounts accounts, LocalDate today) {
        addClassName("ts-pane");
        add(Shown.styled(
                "ts-pane-head",
                new H2("Late answers"),
                Shown.words("questions between colleagues, past their day", "ts-small", "ts-quiet")));
        if (late.isEmpty())
            add(Shown.styled(
                    "ts-facts", StatusBadge.plain(Tone.OK, "Every question is answered, or its day lies ahead.")));
        for (var row : late) {
            var number = accounts.of(row.account()).number();
            var state = StatusBadge.plain(Tone.STOP, Shown.late(row.dueOn(), today));
            state.addClassName("ts-small");
            add(Shown.styled(
                    "ts-today-line",
                    Shown.link(row.question(), "accounts/" + number),
                    state,
                    Shown.words(
                            number + ", " + row.askedByName() + " asks " + row.withName(), "ts-small", "ts-quiet")));
        }
    }
}
