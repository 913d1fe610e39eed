package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.tallystick.search.SearchHit;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Glyph;

/** One box: a name, a ticket, a phone or an account; hits appear while one types, Enter takes the best. */
class EnquiryFinder extends Div {

    private static final int PAUSE_MILLISECONDS = 160;
    private static final String LABEL = "Name, ticket, phone or account";

    private final Enquiries enquiries;
    private final Consumer<String> chosen;
    private final Input input = new Input();
    private final Div hits = new Div();

    EnquiryFinder(Enquiries enquiries, Consumer<String> chosen) {
        this.enquiries = enquiries;
        this.chosen = chosen;
        addClassName("ts-column");
        input.addClassName("ts-outcome-input");
        input.setType("search");
        input.setPlaceholder(LABEL);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        input.addValueChangeListener(typed -> {
            if (typed.isFromClient()) show(typed.getValue());
        });
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", LABEL)
                .setAttribute("aria-controls", "ts-enquiry-hits")
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "200")
                .setAttribute("data-ts-list", true);
        input.getElement().executeJs("this.addEventListener('focus', () => this.select())");
        hits.setId("ts-enquiry-hits");
        hits.addClassName("ts-column-body");
        hits.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", "Hits")
                .setAttribute("data-answers", "");
        var head = new Div(new H2("Who asks"));
        head.addClassName("ts-column-head");
        var field = new Div(input);
        field.addClassName("ts-facts");
        add(head, field, hits);
    }

    void toField() {
        input.focus();
    }

    /** Whose name or number was given, as if it had been typed. */
    void show(String typed) {
        hits.removeAll();
        var found = enquiries.find(typed);
        found.forEach(hit -> hits.add(row(hit)));
        if (found.isEmpty() && !typed.isBlank())
            hits.add(new EmptyState("Nothing found", "Try the beginning of a name, or the end of a number."));
        hits.getElement().setAttribute("data-answers", typed);
    }

    private Div row(SearchHit hit) {
        var lines = new Div(span("ts-hit-title", hit.title()), span("ts-hit-detail", hit.detail()));
        lines.addClassName("ts-stack-tight");
        var aside = new Div(span("ts-hit-number", hit.accountNumber()), span("ts-small", hit.why()));
        aside.addClassName("ts-hit-aside");
        var row = new Div(Glyph.of(hit.kind().equals("PARTY") ? "person" : "account"), lines, aside);
        row.addClassName("ts-hit");
        row.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        row.addClickListener(_ -> {
            input.getElement().executeJs("this.blur()");
            if (hit.opens()) chosen.accept(hit.accountNumber());
        });
        return row;
    }

    private static Div span(String css, String words) {
        var line = new Div(new Span(words));
        line.addClassName(css);
        return line;
    }
}
