package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.search.SearchHit;

/** Hits under their headings; one of them is chosen. */
class HitList extends Div {

    private static final String NOTES = "Notes";

    /** A row of the list; a note has no hit. */
    private record Shown(
            HitRow row, String accountNumber, @Nullable SearchHit hit, Group group) {}

    private record Group(Section section, Span count, List<Shown> rows) {}

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Consumer<String> onChoice;
    private @Nullable Shown chosen;

    HitList(Consumer<String> onChoice) {
        this.onChoice = onChoice;
        addClassName("ts-column-body");
    }

    void clear() {
        removeAll();
        groups.clear();
        chosen = null;
    }

    int size() {
        return rows().size();
    }

    void show(SearchHit hit, HitRow row) {
        put(HitRow.inWords(hit.group()), hit.accountNumber(), hit, row);
    }

    void show(FoundBeside.Note note, HitRow row) {
        put(NOTES, note.accountNumber(), null, row);
    }

    private void put(String title, String accountNumber, @Nullable SearchHit hit, HitRow row) {
        var group = groups.computeIfAbsent(title, this::group);
        var shown = shown(row, accountNumber, hit, group);
        group.section().add(row);
        group.rows().add(shown);
        group.count().setText("%,d".formatted(group.rows().size()));
        if (chosen == null) mark(shown);
    }

    /** Puts accounts below the chosen debtor; false when there is none, or they stand there already. */
    boolean mayUnfold() {
        var debtor = chosen;
        if (debtor == null || debtor.hit() == null || debtor.hit().accounts() < 2) return false;
        int place = debtor.group().rows().indexOf(debtor) + 1;
        return place >= debtor.group().rows().size()
                || !debtor.group().rows().get(place).row().hasClassName("ts-hit-under");
    }

    @Nullable
    SearchHit chosenHit() {
        return chosen == null ? null : chosen.hit();
    }

    void unfold(Map<SearchHit, HitRow> accounts) {
        var debtor = chosen;
        if (debtor == null) return;
        int place = debtor.group().rows().indexOf(debtor) + 1;
        int below = debtor.group().section().indexOf(debtor.row()) + 1;
        for (var one : accounts.entrySet()) {
            var shown = shown(one.getValue(), one.getKey().accountNumber(), one.getKey(), debtor.group());
            shown.row().addClassName("ts-hit-under");
            debtor.group().section().addComponentAtIndex(below++, shown.row());
            debtor.group().rows().add(place++, shown);
        }
    }

    void step(int by) {
        var rows = rows();
        if (rows.isEmpty()) return;
        var next = chosen == null ? Math.min(by, 0) : rows.indexOf(chosen) + by;
        var shown = rows.get(Math.floorMod(next, rows.size()));
        mark(shown);
        shown.row().getElement().callJsFunction("focus");
    }

    /** The account of the chosen one, or of the first; empty while nothing is shown. */
    String accountNumber() {
        if (chosen != null) return chosen.accountNumber();
        var rows = rows();
        return rows.isEmpty() ? "" : rows.getFirst().accountNumber();
    }

    private Shown shown(HitRow row, String accountNumber, @Nullable SearchHit hit, Group group) {
        var shown = new Shown(row, accountNumber, hit, group);
        row.getElement().setAttribute("role", "link").setAttribute("tabindex", "0");
        row.getElement().addEventListener("focus", _ -> mark(shown));
        row.addClickListener(_ -> SearchBox.open(accountNumber));
        return shown;
    }

    /** As they stand on the screen: group after group. */
    private List<Shown> rows() {
        return groups.values().stream().flatMap(group -> group.rows().stream()).toList();
    }

    private Group group(String title) {
        var count = new Span();
        count.addClassNames("ts-quiet", "ts-group-count");
        var heading = new H2(new Span(title), count);
        heading.addClassName("ts-group");
        var section = new Section(heading);
        section.getElement().setAttribute("aria-label", title);
        add(section);
        return new Group(section, count, new ArrayList<>());
    }

    private void mark(Shown shown) {
        if (shown.equals(chosen)) return;
        if (chosen != null) chosen.row().removeClassName("ts-selected");
        chosen = shown;
        shown.row().addClassName("ts-selected");
        onChoice.accept(shown.accountNumber());
    }
}
