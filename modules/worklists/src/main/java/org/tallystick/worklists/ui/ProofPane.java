package org.tallystick.worklists.ui;

import static org.tallystick.calendar.WrittenDays.MINUTE;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.worklists.WorkProofRow;
import org.tallystick.worklists.WorkProofs;

/** Night by night: how many accounts there were, and each that nobody answered for. */
class ProofPane extends Div {

    private static final int NIGHTS = 31;

    ProofPane(WorkProofs proofs, BusinessDay day) {
        addClassName("ts-pane");
        add(Styled.box(
                "ts-pane-head",
                new H2("Proved every night"),
                Styled.words(
                        "every open account has an owner who works here and a next date", "ts-small", "ts-quiet")));
        var nights = proofs.latest(NIGHTS);
        if (nights.isEmpty()) {
            add(Styled.box(
                    "ts-facts ts-quiet",
                    Styled.words(
                            "The first proof is made tonight, after the business day. The figures above are of now.")));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Nightly proofs");
        var head = table.getHead().addRow();
        for (var word : List.of("Business day", "Proved", "Accounts", "Late", "Outcome"))
            head.addHeaderCell().setText(word);
        for (int i = 2; i < 4; i++) head.getHeaderCells().get(i).addClassName("ts-right");
        for (var night : nights) add(table, night, day);
        add(NarrowTable.of(table));
    }

    private static void add(NativeTable table, WorkProofRow night, BusinessDay day) {
        var row = table.getBody().addRow();
        row.addDataCell().setText(Shown.day(night.businessDate(), day.today()));
        row.addDataCell().setText(MINUTE.format(night.provedAt().atZone(day.zone())));
        for (var figure : new long[] {night.accounts(), night.late()}) {
            var cell = row.addDataCell();
            cell.setText("%,d".formatted(figure));
            cell.addClassName("ts-right");
        }
        var outcome = row.addDataCell();
        if (night.holds()) {
            outcome.add(StatusBadge.plain(Tone.OK, "None forgotten"));
            return;
        }
        outcome.add(StatusBadge.plain(
                Tone.STOP, Shown.counted(night.lacking() + night.ownerless(), "account", "accounts") + " of nobody"));
        for (var orphan : night.orphans().stream().limit(10).toList()) {
            var line = Styled.box("ts-small", Shown.link(orphan.accountNumber(), "accounts/" + orphan.accountNumber()));
            line.add(Styled.words(" " + orphan.sentence(), "ts-quiet"));
            outcome.add(line);
        }
    }
}
