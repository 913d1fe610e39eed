package org.tallystick.worklists.ui;

import static org.tallystick.calendar.WrittenDays.TIME;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.web.Glyph;
import org.tallystick.web.Styled;
import org.tallystick.worklists.Lease;
import org.tallystick.worklists.QueuePage;
import org.tallystick.worklists.QueueRow;
import org.tallystick.worklists.Timing;

/** A queue as a table, in the order in which it is worked, with a heading wherever the reason changes. */
class QueueList extends Div {

    private final BusinessDay day;
    private final LocalDate today;
    private final Function<@Nullable String, QueuePage> pages;
    private final NativeTable table = new NativeTable();
    private final Div end = new Div();
    private final List<Anchor> links = new ArrayList<>();
    private @Nullable String group;
    private int groups;
    private int at = -1;

    QueueList(BusinessDay day, Function<@Nullable String, QueuePage> pages) {
        this.day = day;
        this.today = day.today();
        this.pages = pages;
        table.addClassNames("ts-table", "ts-tight", "ts-queue");
        table.getElement().setAttribute("aria-label", "My queue");
        var head = table.getHead().addRow();
        for (var word : List.of("Who and account", "What for", "When", "Owed $"))
            head.addHeaderCell().setText(word);
        head.getHeaderCells().getLast().addClassName("ts-right");
        end.addClassName("ts-facts");
        add(table, end);
        more(null);
    }

    boolean isEmpty() {
        return links.isEmpty();
    }

    void move(int steps) {
        if (links.isEmpty()) return;
        at = Math.clamp(at + steps, 0, links.size() - 1);
        links.get(at).focus();
    }

    private void more(@Nullable String cursor) {
        var page = pages.apply(cursor);
        for (var row : page.items()) add(row);
        end.removeAll();
        var next = page.next();
        if (next != null) end.add(new Button("Show more", _ -> more(next)));
    }

    private void add(QueueRow row) {
        var direction = row.direction();
        boolean later = row.timing() == Timing.LATER && direction == null;
        var title = direction != null
                ? "Put on top"
                : later
                        ? "Later"
                        : row.at() != null && row.on().equals(today)
                                ? "At their hour"
                                : row.urgency().inWords();
        if (!Objects.equals(title, group)) heading(title, later);
        group = title;
        var line = table.getBody().addRow();
        var link = Shown.link(row.name(), "accounts/" + row.account().number());
        links.add(link);
        var who = line.addDataCell();
        who.add(link, Styled.words(" " + row.account().number(), "ts-id", "ts-quiet"));
        var inWork = row.inWork();
        if (inWork != null) who.add(lock(inWork));
        line.addDataCell().setText(direction == null ? row.why() : direction);
        line.addDataCell().add(Shown.timing(row.on(), row.at(), today, row.timing()));
        var owed = line.addDataCell();
        owed.setText(row.owed().toString());
        owed.addClassName("ts-right");
    }

    private Div lock(Lease lease) {
        var words = "in work by " + lease.personName() + " until "
                + TIME.format(lease.until().atZone(day.zone()));
        return Styled.box("ts-small ts-quiet", Glyph.of("lock"), Styled.words(" " + words));
    }

    private void heading(String title, boolean later) {
        var cell = table.getBody().addRow().addHeaderCell();
        cell.setText(later ? title : ++groups + ". " + title);
        cell.getElement().setAttribute("colspan", "4").setAttribute("scope", "colgroup");
    }
}
