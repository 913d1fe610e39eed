package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What {@code ?} shows: the keys of the open screen and of the window. */
class KeysDialog extends Dialog {

    private static final List<Keys.Binding> WINDOW = List.of(
            key("/", "search people, accounts, notes"),
            key("Ctrl K", "commands"),
            key("F8", "do the main thing, also Ctrl Enter"),
            key("Esc", "back, what was typed is kept"),
            key("Alt", "with a letter, while a field has the focus"),
            key("?", "these keys"));

    KeysDialog(List<Keys.Binding> bindings, List<Place> places) {
        setHeaderTitle("Keys");
        var parts = new Div();
        if (!bindings.isEmpty()) add(parts, "This screen", bindings);
        var go = new ArrayList<Keys.Binding>();
        places.forEach(place -> go.add(key("g " + place.key(), place.label())));
        if (!go.isEmpty()) add(parts, "Places", go);
        add(parts, "Everywhere", WINDOW);
        parts.addClassName("ts-keys-parts");
        add(parts);
        var change = new Button("Change keys", _ -> {
            close();
            UI.getCurrent().navigate("preferences");
        });
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(change);
    }

    private static void add(Div parts, String title, List<Keys.Binding> bindings) {
        var list = new DescriptionList();
        list.addClassName("ts-keys-list");
        for (var binding : bindings) {
            var caps = new DescriptionList.Term();
            for (var cap : KeyMap.here().own(binding.key()).split(" ", -1)) caps.add(new SpokenKey(cap));
            list.add(caps, new DescriptionList.Description(binding.words()));
        }
        var heading = new H3(title);
        heading.addClassName("ts-keys-title");
        parts.add(heading, list);
    }

    private static Keys.Binding key(String key, String words) {
        return new Keys.Binding(key, words, false, () -> {});
    }

    /** Here the cap is the content, so screen readers hear it. */
    private static final class SpokenKey extends Span {
        SpokenKey(String key) {
            super(key);
            addClassNames("ts-key", "ts-key-stays");
        }
    }
}
