package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tallystick.correspondence.OutcomeRow;
import org.tallystick.correspondence.Outcomes;

/** The outcome, typed as a code or found by words of its name: arrows move, Enter takes and accepts, Tab takes only. */
class OutcomeField extends Div {

    private static final int PAUSE_MILLISECONDS = 120;
    private static final int MOST = 12;

    private final Outcomes outcomes;
    private final Consumer<OutcomeRow> taken;
    private final Consumer<OutcomeRow> accepted;
    private final Input input = new Input();
    private final Div list = new Div();
    private String shown = "";

    OutcomeField(Outcomes outcomes, Consumer<OutcomeRow> taken, Consumer<OutcomeRow> accepted) {
        this.outcomes = outcomes;
        this.taken = taken;
        this.accepted = accepted;
        addClassName("ts-outcome-field");
        input.addClassName("ts-outcome-input");
        input.setPlaceholder("Code or words, such as PP or promise; ? for all");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLISECONDS);
        input.addValueChangeListener(typed -> {
            if (typed.isFromClient() && !typed.getValue().equals(shown)) offer(typed.getValue());
        });
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", "Outcome of this contact")
                .setAttribute("aria-controls", "ts-outcomes")
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-keyshortcuts", "o")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "80")
                .setAttribute("data-ts-focus", "o")
                .setAttribute("data-ts-list", true);
        input.getElement().addEventListener("blur", _ -> takeBest());
        input.getElement().executeJs("this.addEventListener('focus', () => this.select())");
        list.setId("ts-outcomes");
        list.addClassNames("ts-hits", "ts-outcomes");
        list.getElement()
                .setAttribute("role", "listbox")
                .setAttribute("aria-label", "Outcomes")
                .setAttribute("data-answers", "");
        add(input, list);
    }

    Input input() {
        return input;
    }

    /** Shows an outcome as chosen. */
    void show(OutcomeRow outcome) {
        shown = outcome.code() + "  " + outcome.name();
        input.setValue(shown);
        close(shown);
    }

    private void offer(String typed) {
        list.removeAll();
        found(typed).stream()
                .limit(typed.strip().equals("?") ? 99 : MOST)
                .forEach(outcome -> list.add(option(outcome)));
        input.getElement().setAttribute("aria-expanded", String.valueOf(list.getComponentCount() > 0));
        list.getElement().setAttribute("data-answers", typed);
    }

    private List<OutcomeRow> found(String typed) {
        if (typed.isBlank()) return List.of();
        return typed.strip().equals("?") ? outcomes.all() : outcomes.like(typed);
    }

    private Div option(OutcomeRow outcome) {
        var code = new Span(outcome.code());
        code.addClassNames("ts-medium", "ts-outcome-code");
        var option = new Div(code, new Span(outcome.name()));
        option.addClassName("ts-outcome");
        option.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        option.addClickListener(_ -> {
            show(outcome);
            accepted.accept(outcome);
        });
        return option;
    }

    /** Whoever leaves the field with something typed means the best of what fits. */
    private void takeBest() {
        var typed = input.getValue();
        if (typed.equals(shown) || typed.isBlank() || typed.strip().equals("?")) {
            close(typed);
            return;
        }
        best(typed).ifPresent(outcome -> {
            show(outcome);
            taken.accept(outcome);
        });
    }

    private Optional<OutcomeRow> best(String typed) {
        return found(typed).stream().findFirst();
    }

    private void close(String answered) {
        list.removeAll();
        input.getElement().setAttribute("aria-expanded", "false");
        list.getElement().setAttribute("data-answers", answered);
    }
}
