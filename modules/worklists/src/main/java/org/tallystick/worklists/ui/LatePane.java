package org.tallystick.worklists.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import org.tallystick.accounts.Accounts;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.worklists.team.ReferralRow;

/** Questions between the people of the team that were not answered by their day. */
class LatePane extends Div {

    LatePane(List<ReferralRow> late, Accounts accounts, LocalDate today) {
        addClassName("ts-pane");
        add(Styled.box(
                "ts-pane-head",
                new H2("Late answers"),
                Styled.words("questions between colleagues, past their day", "ts-small", "ts-quiet")));
        if (late.isEmpty())
            add(Styled.box(
                    "ts-facts", StatusBadge.plain(Tone.OK, "Every question is answered, or its day lies ahead.")));
        for (var row : late) {
            var number = accounts.of(row.account()).number();
            var state = StatusBadge.plain(Tone.STOP, Shown.late(row.dueOn(), today));
            state.addClassName("ts-small");
            add(Styled.box(
                    "ts-today-line",
                    Shown.link(row.question(), "accounts/" + number),
                    state,
                    Styled.words(
                            number + ", " + row.askedByName() + " asks " + row.withName(), "ts-small", "ts-quiet")));
        }
    }
}
