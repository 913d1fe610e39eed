package org.tallystick.web;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the hits can be narrowed to, with how many of those that were looked at each choice has. */
class NarrowColumn extends Aside {

    private final Div choices = new Div();
    private final Consumer<Narrowing> onChange;
    private String turned = "";
    private final Map<Narrowing.By, Map<String, Integer>> counts = new EnumMap<>(Narrowing.By.class);

    NarrowColumn(Consumer<Narrowing> onChange) {
        this.onChange = onChange;
        addClassName("ts-narrow");
        getElement().setAttribute("aria-label", "Narrow");
        add(choices);
        clear();
    }

    void clear() {
        for (var by : Narrowing.By.values()) counts.put(by, new TreeMap<>());
        choices.removeAll();
    }

    void count(String kind, @Nullable HitFacts facts) {
        counts.forEach(
                (by, found) -> Narrowing.values(by, kind, facts).forEach(value -> found.merge(value, 1, Integer::sum)));
    }

    void show(Narrowing narrowing) {
        choices.removeAll();
        choices.add(new H2("Narrow"));
        for (var by : Narrowing.By.values()) {
            var found = counts.getOrDefault(by, Map.of());
            var values = new LinkedHashSet<>(
                    by == Narrowing.By.KIND
                            ? List.of(Narrowing.PEOPLE, Narrowing.ACCOUNTS, Narrowing.NOTES)
                            : found.keySet());
            values.addAll(narrowing.chosen().getOrDefault(by, Set.of()));
            if (values.isEmpty()) continue;
            var group = new Div();
            group.addClassName("ts-narrow-group");
            group.getElement().setAttribute("role", "group").setAttribute("aria-label", by.inWords());
            var name = new Div(by.inWords());
            name.addClassName("ts-label");
            name.getElement().setAttribute("aria-hidden", "true");
            group.add(name);
            for (var value : values) group.add(choice(narrowing, by, value, found.getOrDefault(value, 0)));
            choices.add(group);
        }
    }

    private Div choice(Narrowing narrowing, Narrowing.By by, String value, int count) {
        var box = new Checkbox(value, narrowing.isChosen(by, value));
        box.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            turned = by + value;
            onChange.accept(narrowing.turned(by, value));
        });
        if (turned.equals(by + value)) {
            turned = "";
            box.focus();
        }
        var how = new Span("%,d".formatted(count));
        how.addClassName("ts-quiet");
        var line = new Div(box, how);
        line.addClassName("ts-narrow-choice");
        return line;
    }
}
