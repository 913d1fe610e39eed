package org.tallystick.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.personal.SavedSearches;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.search.SearchPage;
import org.tallystick.security.Needs;

/** All hits, grouped by what they are, narrowed beside them; one can go on to the last of them. */
@Route("search")
@Needs("search.use")
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int FIRST_NOTES = 5;
    private static final int MOST_EACH = 500;
    /** Where few of many fit, one click looks through so many pages. */
    private static final int MOST_PAGES = 20;

    private final Search search;
    private final Optional<FoundBeside> found;
    private final Optional<SearchPreview> preview;
    private final Div head = new Div();
    private final Aside beside = new Aside();
    private final HitList hits = new HitList(this::preview);
    private final NarrowColumn narrow = new NarrowColumn(this::narrowTo);
    private final SavedColumn saved;
    private final Button save = new Button("Save search", _ -> save());
    private String query = "";
    private Narrowing narrowing = new Narrowing(Map.of());
    private boolean isAll = true;
    private List<String> alsoTakenAs = List.of();

    SearchView(
            Search search, Optional<FoundBeside> found, Optional<SearchPreview> preview, SavedSearches savedSearches) {
        this.search = search;
        this.found = found;
        this.preview = preview;
        this.saved = new SavedColumn(savedSearches);
        addClassName("ts-screen");
        save.addClassName("ts-save-search");
        Keys.print(save, "s");
        var bar = new Header(head, save);
        bar.addClassName("ts-screen-head");
        beside.addClassName("ts-preview");
        beside.getElement().setAttribute("aria-label", "The chosen one").setAttribute("tabindex", "0");
        var left = new Div(narrow, saved);
        left.addClassName("ts-search-left");
        var columns = new Div(left, hits, beside);
        columns.addClassName("ts-search-columns");
        add(bar, columns);
        Keys.of(this)
                .below("j", "next hit", () -> hits.step(1))
                .below("k", "hit before", () -> hits.step(-1))
                .on("Enter", "open", this::open)
                .below("e", "each account", this::eachAccount)
                .on("x", "what is owed, and why", this::explain)
                .on("s", "save this search", this::save);
    }

    @Override
    public String getPageTitle() {
        return (query.isEmpty() ? "Search" : query) + " \u00b7 Tallystick";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var typed = event.getLocation().getQueryParameters();
        query = typed.getSingleParameter("q").orElse("").strip();
        if (query.length() > 200) query = query.substring(0, 200);
        narrowing = Narrowing.of(typed);
        look();
    }

    private void narrowTo(Narrowing other) {
        narrowing = other;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "search?" + narrowing.with(query).getQueryString()));
        look();
    }

    private void look() {
        hits.clear();
        narrow.clear();
        beside.removeAll();
        save.setVisible(!query.isEmpty());
        if (query.isEmpty()) {
            tell("Search", "");
            hits.add(new EmptyState(
                    "Type what you have",
                    "A name, a phone, an account or ticket number or its last digits, a street, words of a note. Press /"
                            + " and begin; every word may be cut short or misspelled."));
            return;
        }
        read(null);
        if (narrowing.wants(Narrowing.NOTES)) notes(null, FIRST_NOTES);
        tellFound();
        if (hits.size() == 0)
            hits.add(
                    narrowing.isNothing()
                            ? new EmptyState(
                                    "Nothing begins, ends or sounds like that",
                                    "Try fewer words, another spelling, or the last digits of a number.")
                            : new EmptyState(
                                    "Nothing of it is " + narrowing.inWords(), "Take a tick on the left away."));
        narrow.show(narrowing);
    }

    /** Reads on until a page is full of what fits. */
    private void read(@Nullable String cursor) {
        var at = cursor;
        int shown = 0;
        SearchPage page;
        int pages = 0;
        do {
            page = search.find(query, at, PAGE);
            shown += show(page.items());
            at = page.next();
        } while (at != null && shown < PAGE && ++pages < MOST_PAGES && !narrowing.isNothing());
        var next = at;
        isAll = next == null;
        alsoTakenAs = page.alsoTakenAs();
        if (next != null)
            more("Show more", () -> {
                read(next);
                tellFound();
            });
    }

    private void tellFound() {
        var found = hits.size() == 0 ? "Nothing found" : hits.size() + (isAll ? " found" : " shown, there are more");
        var only = narrowing.isNothing() ? "" : ". Only " + narrowing.inWords();
        tell(found, "for \u201c" + query + "\u201d" + taken(alsoTakenAs) + only);
    }

    private int show(List<SearchHit> items) {
        var facts = facts(items);
        int shown = 0;
        for (var hit : items) {
            var kind = HitRow.isPerson(hit) ? Narrowing.PEOPLE : Narrowing.ACCOUNTS;
            var known = facts.get(hit.id());
            narrow.count(kind, known);
            if (!narrowing.fits(kind, known)) continue;
            hits.show(hit, row(hit, known));
            shown++;
        }
        return shown;
    }

    private HitRow row(SearchHit hit, @Nullable HitFacts facts) {
        return found.isEmpty() ? HitRow.of(hit, query) : HitRow.of(hit, query, facts);
    }

    private Map<UUID, HitFacts> facts(List<SearchHit> items) {
        return found.map(known -> known.facts(items)).orElse(Map.of());
    }

    private void notes(@Nullable String cursor, int limit) {
        if (found.isEmpty()) return;
        var page = found.get().notes(query, cursor, limit);
        for (var note : page.items()) {
            narrow.count(Narrowing.NOTES, note.facts());
            if (narrowing.fits(Narrowing.NOTES, note.facts())) hits.show(note, HitRow.of(note, query));
        }
        var next = page.next();
        if (next != null) more("More notes", () -> notes(next, PAGE));
    }

    private void more(String words, Runnable read) {
        var more = new Button(words);
        more.addClickListener(_ -> {
            hits.remove(more);
            read.run();
            narrow.show(narrowing);
        });
        hits.add(more);
    }

    private static String taken(List<String> words) {
        return words.isEmpty() ? "" : ". Also taken as " + String.join(", ", words);
    }

    /** Puts the accounts of the chosen debtor below the debtor. */
    private void eachAccount() {
        var debtor = hits.chosenHit();
        if (debtor == null || !hits.mayUnfold()) return;
        var rows = new LinkedHashMap<SearchHit, HitRow>();
        String next = null;
        do {
            var page = search.under(debtor.id(), next, PAGE);
            var facts = facts(page.items());
            page.items().forEach(hit -> rows.put(hit, row(hit, facts.get(hit.id()))));
            next = page.next();
        } while (next != null && rows.size() < MOST_EACH);
        hits.unfold(rows);
    }

    private void tell(String title, String detail) {
        head.removeAll();
        var small = new Span(detail);
        small.addClassName("ts-quiet");
        head.addClassName("ts-line-up");
        head.add(new H1(title), small);
    }

    private void preview(String accountNumber) {
        beside.removeAll();
        preview.flatMap(known -> known.of(accountNumber)).ifPresent(known -> {
            var open = new Button("Open", _ -> SearchBox.open(accountNumber));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            Keys.print(open, "Enter");
            var owed = new Button("Why it is owed", _ -> explain());
            Keys.print(owed, "x");
            var foot = new Div(open, owed);
            foot.addClassName("ts-preview-foot");
            beside.add(known, foot);
        });
    }

    private void open() {
        SearchBox.open(hits.accountNumber());
    }

    private void explain() {
        var number = hits.accountNumber();
        if (!number.isEmpty()) getUI().ifPresent(ui -> ui.navigate("accounts/" + number + "/explain"));
    }

    private void save() {
        if (query.isEmpty()) {
            Toast.refused("Search for something first.");
            return;
        }
        saved.save(
                narrowing.isNothing() ? query : query + ", " + narrowing.inWords(),
                narrowing.with(query).getQueryString());
    }
}
