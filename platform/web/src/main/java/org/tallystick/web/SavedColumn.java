package org.tallystick.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tallystick.personal.SavedSearch;
import org.tallystick.personal.SavedSearches;

/** The person's saved searches, each opened by a click and forgotten by another. */
class SavedColumn extends Div {

    private static final int LONGEST_NAME = 80;

    private final SavedSearches searches;

    SavedColumn(SavedSearches searches) {
        this.searches = searches;
        addClassName("ts-saved");
        show();
    }

    /** Asks for a name and saves it. */
    void save(String proposed, String query) {
        var name = new TextField("Name");
        name.setMaxLength(LONGEST_NAME);
        name.setValue(proposed.length() <= LONGEST_NAME ? proposed : proposed.substring(0, LONGEST_NAME));
        name.setAutoselect(true);
        new FormDialog("Save this search", "Save", () -> save(query, name), name)
                .saying("It looks anew each time. Who is found may change, what was typed stays.")
                .about(query)
                .open();
        name.focus();
    }

    private void save(String query, TextField name) {
        var called = name.getValue().strip();
        if (called.isEmpty()) throw new SearchNotSaved("Give the search a name.");
        if (!searches.save(called, query))
            throw new SearchNotSaved("You keep fifty searches already. Forget one of them first.");
        show();
        Toast.done("Saved as \u201c" + called + "\u201d.");
    }

    private void show() {
        removeAll();
        var saved = searches.mine();
        add(new H2("Saved searches"));
        if (saved.isEmpty()) {
            var none = new Paragraph("None yet. Search, narrow, and press s: it stands here for you.");
            none.addClassNames("ts-small", "ts-quiet");
            add(none);
        }
        saved.forEach(one -> add(line(one)));
    }

    private Div line(SavedSearch saved) {
        var link = new Anchor("search?" + saved.query(), saved.name());
        link.addClassName("ts-link");
        var forget = new NativeButton("forget", _ -> {
            searches.forget(saved.id());
            show();
        });
        forget.addClassNames("ts-plain-button", "ts-quiet", "ts-small");
        forget.getElement().setAttribute("aria-label", "Forget " + saved.name());
        var line = new Div(link, forget);
        line.addClassName("ts-narrow-choice");
        return line;
    }
}
