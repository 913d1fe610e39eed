package org.tallystick.web;

import com.vaadin.flow.component.button.Button;
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
import org.jspecify.annotations.Nullable;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.security.Needs;

/** All hits, grouped by what they are; one can go on to the last of them. */
@Route("search")
@Needs("search.use")
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final Search search;
    private final Div head = new Div();
    private final Div body = new Div();
    private final List<HitRow> rows = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final Map<String, Section> groups = new LinkedHashMap<>();
    private String query = "";
    private int chosen = -1;

    SearchView(Search search) {
        this.search = search;
        addClassName("ts-screen");
        var bar = new Header(head);
        bar.addClassName("ts-screen-head");
        body.addClassName("ts-column-body");
        add(bar, body);
        Keys.of(this)
                .below("j", "next hit", () -> choose(chosen + 1))
                .below("k", "hit before", () -> choose(chosen - 1))
                .below("Enter", "open", this::openChosen);
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
        rows.clear();
        numbers.clear();
        groups.clear();
        chosen = -1;
        if (query.isEmpty()) {
            tell("Search", "");
            body.add(new EmptyState(
                    "Type what you have",
                    "A name, an account or ticket number, its last digits, a street. Press / and begin; every word may"
                            + " be cut short."));
        } else read(null);
    }

    private void read(@Nullable String cursor) {
        var page = search.find(query, cursor, PAGE);
        page.items().forEach(this::show);
        var next = page.next();
        tell(
                rows.isEmpty() ? "Nothing found" : rows.size() + (next == null ? " found" : " shown, there are more"),
                "for \u201c" + query + "\u201d");
        if (rows.isEmpty())
            body.add(new EmptyState(
                    "No word begins like that", "Try fewer letters, another word, or the last digits of a number."));
        if (next != null) {
            var more = new Button("Show more");
            more.addClickListener(_ -> {
                body.remove(more);
                read(next);
            });
            body.add(more);
        }
    }

    private void show(SearchHit hit) {
        var row = new HitRow(hit, query);
        row.getElement().setAttribute("role", "link").setAttribute("tabindex", "0");
        row.addClickListener(_ -> SearchBox.open(hit.accountNumber()));
        var place = rows.size();
        row.getElement().addEventListener("focus", _ -> mark(place));
        numbers.add(hit.accountNumber());
        rows.add(row);
        groups.computeIfAbsent(hit.kind(), this::group).add(row);
    }

    private Section group(String kind) {
        var title = switch (kind) {
            case "ACCOUNT" -> "Accounts";
            case "PARTY" -> "People";
            default -> kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT);
        };
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

    private void choose(int wanted) {
        if (rows.isEmpty()) return;
        mark(Math.floorMod(wanted, rows.size()));
        rows.get(chosen).getElement().callJsFunction("focus");
    }

    private void mark(int place) {
        if (chosen >= 0) rows.get(chosen).removeClassName("ts-selected");
        chosen = place;
        rows.get(chosen).addClassName("ts-selected");
    }

    private void openChosen() {
        if (!rows.isEmpty()) SearchBox.open(numbers.get(Math.max(chosen, 0)));
    }
}
