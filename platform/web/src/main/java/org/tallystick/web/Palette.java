package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every command by a few letters of its words: the open screen's, the places, the accounts seen lately. */
class Palette extends Dialog {

    private final Div list = new Div();

    private final Map<String, String> oldCodes;

    Palette(List<Keys.Binding> bindings, List<Place> places, List<RecentAccounts.Seen> recent, Signature signature) {
        this.oldCodes = signature.oldCodes();
        addThemeName("no-padding");
        getElement().setAttribute("aria-label", "Commands");
        list.setId("ts-commands");
        list.addClassName("ts-palette-list");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", "Commands");
        var here = group("On this screen");
        bindings.forEach(binding -> here.add(command("go", binding.words(), binding.key(), binding.act())));
        var there = group("Places");
        places.forEach(place -> there.add(command(
                place.icon(),
                place.label(),
                "g " + place.key(),
                () -> UI.getCurrent().navigate(place.path()))));
        var lately = group("Accounts seen lately");
        recent.forEach(seen -> lately.add(command("account", seen.inWords(), "", () -> SearchBox.open(seen.number()))));
        var window = group("Window");
        var theme = command("moon", "Dark or light", "", () -> {});
        theme.getElement().setAttribute("data-ts-theme", true);
        window.add(
                theme,
                command(
                        "gear",
                        "Preferences and keys",
                        "",
                        () -> UI.getCurrent().navigate("preferences")),
                command("leave", "Sign out", "", signature::leave));
        for (var group : List.of(here, there, lately, window))
            if (group.getChildren().count() > 1) list.add(group);
        var palette = new Div(field(), list);
        palette.addClassName("ts-palette");
        add(palette);
    }

    private static Div field() {
        var input = new Input();
        input.setPlaceholder("What do you want to do?");
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", "Command")
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-controls", "ts-commands")
                .setAttribute("autocomplete", "off")
                .setAttribute("autofocus", true)
                .setAttribute("data-ts-list", true)
                .setAttribute("data-ts-narrow", true);
        var field = new Div(Glyph.of("search"), input, new KeyCap("Esc"));
        field.addClassName("ts-palette-field");
        input.focus();
        return field;
    }

    private static Div group(String title) {
        var heading = new Div(title);
        heading.addClassName("ts-palette-group");
        heading.getElement().setAttribute("aria-hidden", "true");
        var group = new Div(heading);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        return group;
    }

    private Div command(String icon, String words, String key, Runnable act) {
        var name = new Span(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        name.addClassName("ts-spring");
        var command = new Div(Glyph.of(icon), name);
        var codes = codes(words, key);
        if (!codes.isEmpty()) {
            var old = new Span(codes);
            old.addClassNames("ts-small", "ts-quiet", "ts-old-code");
            command.add(old);
            command.getElement().setAttribute("data-ts-codes", codes);
        }
        if (!key.isEmpty()) command.add(new KeyCap(key));
        command.addClassName("ts-command");
        command.getElement().setAttribute("role", "option");
        command.addClickListener(_ -> {
            close();
            act.run();
        });
        return command;
    }

    /** What the agency's people typed for it in an earlier system; a code stands for the words or for the key. */
    private String codes(String words, String key) {
        return oldCodes.entrySet().stream()
                .filter(code -> code.getValue().equalsIgnoreCase(words)
                        || code.getValue().equals(key))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
