package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tallystick.personal.Density;
import org.tallystick.personal.Preferences;
import org.tallystick.personal.PreferencesRow;
import org.tallystick.personal.Theme;
import org.tallystick.security.Needs;

/** How the person at work wants the window: light or dark, close or wide, and each key where they want it. */
@Route("preferences")
@PageTitle("Preferences \u00b7 Tallystick")
@Needs("me.view")
class PreferencesView extends Div {

    private final Preferences preferences;
    private final Wants wants;
    private final KeyRules rules;
    private final KeyTable keys;
    private final Section looks = new Section();

    /** What was chosen last; the focus stays there. */
    private String chosen = "";

    PreferencesView(Preferences preferences, Wants wants, KeyRules rules, PlacesShown places) {
        this.preferences = preferences;
        this.wants = wants;
        this.rules = rules;
        this.keys = new KeyTable(places, this::move);
        addClassName("ts-screen");
        var head = new Header(new H1("Preferences"), quiet("For you alone, at every desk you sit down at."));
        head.addClassName("ts-screen-head");
        looks.addClassNames("ts-pane", "ts-preferences-looks");
        var panes = new Div(looks, keys);
        panes.addClassNames("ts-screen-body", "ts-preferences");
        add(head, panes);
        show(wants.here());
    }

    private void show(PreferencesRow now) {
        looks.removeAll();
        looks.add(
                new H2("Window"),
                choice(
                        "Light or dark",
                        choices("As the system", Theme.SYSTEM, "Light", Theme.LIGHT, "Dark", Theme.DARK),
                        now.theme(),
                        theme -> change(new PreferencesRow(theme, now.density(), now.lettersNeedAlt(), now.keys()))),
                choice(
                        "Lines",
                        choices(
                                "As the device",
                                Density.DEVICE,
                                "Compact",
                                Density.COMPACT,
                                "Comfortable",
                                Density.COMFORTABLE),
                        now.density(),
                        density -> change(new PreferencesRow(now.theme(), density, now.lettersNeedAlt(), now.keys()))),
                choice(
                        "Single letters",
                        choices("Act alone", false, "Only with Alt", true),
                        now.lettersNeedAlt(),
                        alt -> change(new PreferencesRow(now.theme(), now.density(), alt, now.keys()))),
                quiet("Only with Alt helps who speaks to the machine, or rests a hand on the keys."));
        keys.show(now.keys());
    }

    private void move(Map<String, String> moved) {
        var now = wants.here();
        change(new PreferencesRow(now.theme(), now.density(), now.lettersNeedAlt(), rules.checked(moved)));
    }

    private void change(PreferencesRow wanted) {
        preferences.change(wanted);
        var window = UI.getCurrent();
        wants.hold(window, wanted);
        getParent()
                .flatMap(content -> content.getParent())
                .filter(Shell.class::isInstance)
                .ifPresent(shell -> ((Shell) shell).dress(wanted));
        show(wanted);
    }

    private static <T> Map<String, T> choices(Object... wordsAndValues) {
        var choices = new LinkedHashMap<String, T>();
        for (int i = 0; i + 1 < wordsAndValues.length; i += 2) {
            @SuppressWarnings("unchecked")
            var value = (T) wordsAndValues[i + 1];
            choices.put((String) wordsAndValues[i], value);
        }
        return choices;
    }

    private <T> Div choice(String label, Map<String, T> choices, T now, Consumer<T> choose) {
        var words = new Paragraph(label);
        words.addClassName("ts-label");
        var segments = new Div();
        segments.addClassName("ts-segments");
        segments.getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", label);
        choices.forEach((name, value) -> {
            var button = new NativeButton(name, _ -> {
                chosen = label;
                choose.accept(value);
            });
            button.getElement()
                    .setAttribute("role", "radio")
                    .setAttribute("aria-checked", String.valueOf(value.equals(now)));
            segments.add(button);
            if (label.equals(chosen) && value.equals(now)) button.focus();
        });
        return new Div(words, segments);
    }

    private static Paragraph quiet(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("ts-quiet");
        return paragraph;
    }
}
