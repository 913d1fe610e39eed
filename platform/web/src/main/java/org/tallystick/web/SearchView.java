package org.tallystick.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.search.Search;
import org.tallystick.search.SearchGroup;
import org.tallystick.search.SearchHit;
import org.tallystick.security.Needs;

/** All hits, grouped by what they are; one can go on to the last of them. */
@Route("search")
@Needs("search.use")
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int MOST_EACH = 500;

    private record Shown(HitRow row, SearchHit hit, Group group) {}

    private record Group(Section section, List<Shown> hits) {}

    private final Search search;
    private final Div head = new Div();
    private final Div body = new Div();
    private final Aside beside = new Aside();
    private final Optional<SearchPreview> preview;
    private final Map<SearchGroup, Group> groups = new LinkedHashMap<>();
    private String query = "";
    private @Nullable Shown chosen;

    SearchView(Search search, Optional<SearchPreview> preview) {
        this.search = search;
        this.preview = preview;
        addClassName("ts-screen");
        var bar = new Header(head);
        bar.addClassName("ts-screen-head");
        body.addClassName("ts-column-body");
        beside.addClassName("ts-preview");
        beside.getElement().setAttribute("aria-label", "The chosen one").setAttribute("tabindex", "0");
        var columns = new Div(body, beside);
        columns.addClassName("ts-search-columns");
        add(bar, columns);
        Keys.of(this)
                .below("j", "next hit", () -> step(1))
                .below("k", "hit before", () -> step(-1))
                .below("Enter", "open", this::openChosen)
                .below("e", "each account", this::eachAccount);
    }

    @Override
    public String getPageTitle() {
        return (query.isEmpty() ? "Search" : query) + " \u00b7 Tallystick";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse("")
                .strip();
        if (query.length() > 200) query = query.substring(0, 200);
        body.removeAll();
        groups.clear();
        chosen = null;
        beside.removeAll();
        if (query.isEmpty()) {
            tell("Search", "");
            body.add(new EmptyState(
                    "Type what you have",
                    "A name, a phone, an account or ticket number or its last digits, a street. Press / and begin; every"
                            + " word may be cut short or misspelled."));
        } else read(null);
    }

    private void read(@Nullable String cursor) {
        var page = search.find(query, cursor, PAGE);
        page.items().forEach(this::show);
        var next = page.next();
        var rows = rows();
        if (chosen == null && !rows.isEmpty()) mark(rows.getFirst());
        tell(
                rows.isEmpty() ? "Nothing found" : rows.size() + (next == null ? " found" : " shown, there are more"),
                "for \u201c" + query + "\u201d" + taken(page.alsoTakenAs()));
        if (rows.isEmpty())
            body.add(new EmptyState(
                    "Nothing begins, ends or sounds like that",
                    "Try fewer words, another spelling, or the last digits of a number."));
        if (next != null) {
            var more = new Button("Show more");
            more.addClickListener(_ -> {
                body.remove(more);
                read(next);
            });
            body.add(more);
        }
    }

    private static String taken(List<String> words) {
        return words.isEmpty() ? "" : ". Also taken as " + String.join(", ", words);
    }

    private void show(SearchHit hit) {
        var group = groups.computeIfAbsent(hit.group(), which -> new Group(section(which), new ArrayList<>()));
        var shown = shown(hit, group);
        group.section().add(shown.row());
        group.hits().add(shown);
    }

    private Shown shown(SearchHit hit, Group group) {
        var row = new HitRow(hit, query);
        var shown = new Shown(row, hit, group);
        row.getElement().setAttribute("role", "link").setAttribute("tabindex", "0");
        row.getElement().addEventListener("focus", _ -> mark(shown));
        row.addClickListener(_ -> SearchBox.open(hit.accountNumber()));
        return shown;
    }

    /** Puts the accounts of the chosen debtor below the debtor, a page at a time. */
    private void eachAccount() {
        var debtor = chosen;
        if (debtor == null || debtor.hit().accounts() < 2) return;
        var rows = debtor.group().hits();
        int place = rows.indexOf(debtor) + 1;
        if (place < rows.size() && rows.get(place).row().hasClassName("ts-hit-under")) return;
        var all = new ArrayList<SearchHit>();
        var page = search.under(debtor.hit().id(), null, PAGE);
        all.addAll(page.items());
        for (var next = page.next(); next != null && all.size() < MOST_EACH; next = page.next()) {
            page = search.under(debtor.hit().id(), next, PAGE);
            all.addAll(page.items());
        }
        var section = debtor.group().section();
        int below = section.indexOf(debtor.row()) + 1;
        for (var hit : all) {
            var shown = shown(hit, debtor.group());
            shown.row().addClassName("ts-hit-under");
            section.addComponentAtIndex(below++, shown.row());
            rows.add(place++, shown);
        }
    }

    /** As they stand on the screen: group after group. */
    private List<Shown> rows() {
        return groups.values().stream().flatMap(group -> group.hits().stream()).toList();
    }

    private Section section(SearchGroup which) {
        var title = HitRow.inWords(which);
        var heading = new H2(title);
        heading.addClassName("ts-group");
        var group = new Section(heading);
        group.getElement().setAttribute("aria-label", title);
        body.add(group);
        return group;
    }

    private void tell(String title, String detail) {
        head.removeAll();
        var small = new Span(detail);
        small.addClassName("ts-quiet");
        head.addClassName("ts-line-up");
        head.add(new H1(title), small);
    }

    private void step(int by) {
        var rows = rows();
        if (rows.isEmpty()) return;
        var next = chosen == null ? Math.min(by, 0) : rows.indexOf(chosen) + by;
        var shown = rows.get(Math.floorMod(next, rows.size()));
        mark(shown);
        shown.row().getElement().callJsFunction("focus");
    }

    private void mark(Shown shown) {
        if (shown.equals(chosen)) return;
        if (chosen != null) chosen.row().removeClassName("ts-selected");
        chosen = shown;
        shown.row().addClassName("ts-selected");
        beside.removeAll();
        preview.flatMap(known -> known.of(shown.hit().accountNumber())).ifPresent(beside::add);
    }

    private void openChosen() {
        var rows = rows();
        var shown = chosen != null ? chosen : rows.isEmpty() ? null : rows.getFirst();
        if (shown != null) SearchBox.open(shown.hit().accountNumber());
    }
}
