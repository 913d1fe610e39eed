package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.tallystick.search.Search;
import org.tallystick.search.SearchGroup;
import org.tallystick.security.Authority;

/** The one box: hits appear while one types, arrows move, Enter opens the account. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SearchBox extends Div {

    private static final int HITS = 8;
    private static final int NOTES = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int PAUSE_MILLISECONDS = 160;

    private final Search search;
    private final Authority authority;
    private final Optional<FoundBeside> found;
    private final Input input = new Input();
    private final Div hits = new Div();

    SearchBox(Search search, Authority authority, Optional<FoundBeside> found) {
        this.search = search;
        this.authority = authority;
        this.found = found;
        addClassName("ts-search");
        getElement().setAttribute("role", "search");
        input.setType("search");
        input.setPlaceholder("Search people, accounts, notes");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        input.addValueChangeListener(typed -> {
            if (typed.isFromClient()) show(typed.getValue());
        });
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", "Search people, accounts, notes")
                .setAttribute("aria-keyshortcuts", Keys.spoken("/"))
                .setAttribute("aria-controls", "ts-hits")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "200")
                .setAttribute("data-ts-list", true)
                .setAttribute("data-ts-search", true);
        hits.setId("ts-hits");
        hits.addClassName("ts-hits");
        hits.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", "Hits")
                .setAttribute("hidden", true)
                .setAttribute("data-answers", "");
        var field = new Div(Glyph.of("search"), input, new KeyCap("/"));
        field.addClassName("ts-search-field");
        add(field, hits);
    }

    /** Opens the account; who may not, or whose agency it is not, is told there. Nothing opens without a number. */
    static void open(String accountNumber) {
        if (accountNumber.isEmpty()) return;
        UI.getCurrent().navigate("accounts/" + UriUtils.encodePathSegment(accountNumber, StandardCharsets.UTF_8));
    }

    private void show(String typed) {
        hits.removeAll();
        if (!typed.isBlank()) {
            authority.require("search.use");
            var notes = notes(typed);
            var page = search.find(typed, null, HITS - notes.items().size());
            var groups = new EnumMap<SearchGroup, Div>(SearchGroup.class);
            for (var hit : page.items())
                groups.computeIfAbsent(hit.group(), which -> group(HitRow.inWords(which)))
                        .add(option(HitRow.of(hit, typed), () -> open(hit.accountNumber())));
            if (!notes.items().isEmpty()) {
                var group = group("Notes");
                notes.items()
                        .forEach(note -> group.add(option(HitRow.of(note, typed), () -> open(note.accountNumber()))));
            }
            hits.add(option(
                    all(typed, page.items().isEmpty() && notes.items().isEmpty()),
                    () -> UI.getCurrent().navigate("search", QueryParameters.simple(Map.of("q", typed)))));
        }
        hits.getElement().setAttribute("data-answers", typed);
    }

    /** Of a letter or two nearly every note has a word. */
    private FoundBeside.NotePage notes(String typed) {
        var tellsEnough = Search.words(typed).stream().anyMatch(word -> word.length() >= SHORTEST_WORD);
        return tellsEnough
                ? found.map(known -> known.notes(typed, null, NOTES)).orElse(FoundBeside.NotePage.NONE)
                : FoundBeside.NotePage.NONE;
    }

    /** In the order in which the search found them, exact ones first. */
    private Div group(String title) {
        var heading = new Div(title);
        heading.addClassName("ts-palette-group");
        heading.getElement().setAttribute("aria-hidden", "true");
        var group = new Div(heading);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        hits.add(group);
        return group;
    }

    private Div option(Div option, Runnable open) {
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        option.addClickListener(_ -> {
            input.clear();
            hits.removeAll();
            open.run();
        });
        return option;
    }

    private static Div all(String typed, boolean nothing) {
        var words = new Span(
                nothing
                        ? "Nothing is or sounds like \u201c" + typed + "\u201d"
                        : "All hits for \u201c" + typed + "\u201d");
        words.addClassName("ts-hit-title");
        words.addClassName("ts-quiet");
        var row = new Div(Glyph.of("search"), words);
        row.addClassName("ts-hit");
        return row;
    }
}
