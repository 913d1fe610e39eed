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
import java.util.Locale;
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

    private record Shown(HitRow row, String accountNumber) {}

    private record Group(Section section, List<Shown> hits) {}

    private final Search search;
    private final Div head = new Div();
    private final Div body = new Div();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private String query = "";
    private @Nullable Shown chosen;

    SearchView(Search search) {
        this.search = search;
        addClassName("ts-screen");
        var bar = new Header(head);
        bar.addClassName("ts-screen-head");
        body.addClassName("ts-column-body");
        add(bar, body);
        Keys.of(this)
                .below("j", "next hit", () -> step(1))
                .below("k", "hit before", () -> step(-1))
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
        groups.clear();
        chosen = null;
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
        var rows = rows();
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
        var shown = new Shown(row, hit.accountNumber());
        row.getElement().setAttribute("role", "link").setAttribute("tabindex", "0");
        row.getElement().addEventListener("focus", _ -> mark(shown));
        row.addClickListener(_ -> SearchBox.open(hit.accountNumber()));
        var group = groups.computeIfAbsent(hit.kind(), kind -> new Group(section(kind), new ArrayList<>()));
        group.section().add(row);
        group.hits().add(shown);
    }

    /** As they stand on the screen: group after group. */
    private List<Shown> rows() {
        return groups.values().stream().flatMap(group -> group.hits().stream()).toList();
    }

    private Section section(String kind) {
        var title = switch (kind) {
            case "ACCOUNT" -> "Accounts";
            case "PARTY" -> "People";
            default -> kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
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

    private void step(int by) {
        var rows = rows();
        if (rows.isEmpty()) return;
        var next = chosen == null ? Math.min(by, 0) : rows.indexOf(chosen) + by;
        var shown = rows.get(Math.floorMod(next, rows.size()));
        mark(shown);
        shown.row().getElement().callJsFunction("focus");
    }

    private void mark(Shown shown) {
        if (chosen != null) chosen.row().removeClassName("ts-selected");
        chosen = shown;
        shown.row().addClassName("ts-selected");
    }

    private void openChosen() {
        var rows = rows();
        var shown = chosen != null ? chosen : rows.isEmpty() ? null : rows.getFirst();
        if (shown != null) SearchBox.open(shown.accountNumber());
    }
}
