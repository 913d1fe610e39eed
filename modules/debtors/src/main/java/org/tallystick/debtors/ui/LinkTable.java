package org.tallystick.debtors.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.MergeRow;
import org.tallystick.debtors.Merges;
import org.tallystick.web.Counted;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** Merges as they were made, by imports or by hand, each with its reasons and a way back. */
class LinkTable extends Div {

    private static final int PAGE = 50;

    private final Merges merges;
    private final BusinessDay day;
    private final boolean byImport;

    LinkTable(Merges merges, BusinessDay day, boolean byImport) {
        this.merges = merges;
        this.day = day;
        this.byImport = byImport;
        restart();
    }

    private void restart() {
        removeAll();
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", byImport ? "Links made by imports" : "Merges made by hand");
        var head = table.getHead().addRow();
        for (var words : new String[] {"Alias", "Is one with", "Why", "By", ""})
            head.addHeaderCell().setText(words);
        var page = merges.newest(byImport, null, PAGE);
        if (page.isEmpty()) {
            add(
                    byImport
                            ? new EmptyState(
                                    "No import has linked anybody",
                                    "When a file brings a party that is surely known, the link is listed here with its reasons.")
                            : new EmptyState(
                                    "Nobody was merged by hand", "Press b to merge two parties by their numbers."));
            return;
        }
        add(table);
        fill(table, page);
    }

    private void fill(NativeTable table, List<MergeRow> page) {
        for (var merge : page) line(table, merge);
        if (page.size() == PAGE) {
            var more = new Button("Show more");
            more.addClickListener(_ -> {
                remove(more);
                fill(table, merges.newest(byImport, last(page), PAGE));
            });
            add(more);
        }
    }

    private static @Nullable UUID last(List<MergeRow> page) {
        return page.isEmpty() ? null : page.getLast().id();
    }

    private void line(NativeTable table, MergeRow merge) {
        var row = table.getBody().addRow();
        var alias = row.addDataCell();
        alias.addClassName("ts-nowrap");
        alias.add(named(merge.alias().name(), merge.alias().number()));
        var into = row.addDataCell();
        into.addClassName("ts-nowrap");
        into.add(named(merge.into().name(), merge.into().number()));
        var why = row.addDataCell();
        if (merge.points() != null)
            why.add(new Div(Counted.of(merge.points(), "point") + ": " + String.join(", ", merge.reasons())));
        if (merge.why() != null) why.add(new Div(merge.why()));
        row.addDataCell()
                .add(
                        new Div(merge.mergedBy() + ", " + Shown.day(merge.mergedAt(), day.zone())),
                        Styled.words(merge.source(), "ts-small", "ts-quiet"));
        var end = row.addDataCell();
        if (merge.takenBackAt() == null) end.add(takeBackButton(merge));
        else end.add(StatusBadge.plain(Tone.NO, "taken back by " + merge.takenBackBy() + ": " + merge.takenBackWhy()));
    }

    private Button takeBackButton(MergeRow merge) {
        var button = new Button("Take back", _ -> takeBack(merge));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClassName("ts-nowrap");
        button.setAriaLabel("Take back " + merge.alias().number());
        return button;
    }

    private static Div named(String name, String number) {
        return new Div(Styled.words(name), Styled.words(" " + number, "ts-id", "ts-quiet"));
    }

    private void takeBack(MergeRow merge) {
        var why = new TextField("Why they are not the same");
        why.setMaxLength(500);
        new FormDialog(
                        "Take the merge back",
                        "Take back",
                        () -> {
                            merges.takeBack(merge.alias().id(), why.getValue());
                            Toast.done(merge.alias().number() + " stands by itself again, with all that was its own.");
                            restart();
                        },
                        why)
                .about(merge.alias().id())
                .saying("Everything goes back to " + merge.alias().name()
                        + " as it was, and what came to it since stays" + " with it. The two are never linked again.")
                .open();
        why.focus();
    }
}
