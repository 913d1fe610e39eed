package org.tallystick.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All keys there are for the person at work; each can be moved, and put back. */
class KeyTable extends Section {

    private final PlacesShown places;
    private final Consumer<Map<String, String>> move;

    /** The key that was moved last; the focus stays with it. */
    private String moving = "";

    /** {@code move} stores them all, or refuses with a sentence. */
    KeyTable(PlacesShown places, Consumer<Map<String, String>> move) {
        this.places = places;
        this.move = move;
        addClassNames("ts-pane", "ts-preferences-keys");
    }

    void show(Map<String, String> moved) {
        removeAll();
        var head = new Div(new H2("Keys"), spring());
        head.addClassName("ts-line-up");
        var back = new Button("All as they were", _ -> move.accept(Map.of()));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (!moved.isEmpty()) head.add(back);
        var body = new NativeTableBody();
        byKey().forEach((key, meanings) -> body.add(row(key, meanings, moved)));
        var table = new NativeTable(header(), body);
        table.addClassNames("ts-table", "ts-tight");
        add(head, table);
    }

    private Map<String, List<KnownKeys.Known>> byKey() {
        return places.keys().stream()
                .collect(Collectors.groupingBy(KnownKeys.Known::key, LinkedHashMap::new, Collectors.toList()));
    }

    private static NativeTableHeader header() {
        var row = new NativeTableRow(
                new NativeTableHeaderCell("Key"),
                new NativeTableHeaderCell("Does"),
                new NativeTableHeaderCell("Where"),
                new NativeTableHeaderCell("Change"));
        return new NativeTableHeader(row);
    }

    private NativeTableRow row(String key, List<KnownKeys.Known> meanings, Map<String, String> moved) {
        var own = moved.getOrDefault(key, key);
        var caps = new NativeTableCell();
        for (var cap : own.split(" ", -1)) caps.add(cap(cap));
        if (!own.equals(key)) {
            var was = new Span(" was " + key);
            was.addClassNames("ts-small", "ts-quiet");
            caps.add(was);
        }
        var words = meanings.stream()
                .map(known -> known.words().substring(0, 1).toLowerCase(Locale.ROOT)
                        + known.words().substring(1))
                .distinct()
                .collect(Collectors.joining("; "));
        var where = meanings.stream().map(KnownKeys.Known::where).distinct().collect(Collectors.joining(", "));
        var row = new NativeTableRow(
                caps, new NativeTableCell(words), new NativeTableCell(where), actions(key, own, words, moved));
        row.setId("key-" + key.replace(' ', '-'));
        return row;
    }

    private static Span cap(String key) {
        var cap = new Span(key);
        cap.addClassNames("ts-key", "ts-key-stays");
        return cap;
    }

    private NativeTableCell actions(String key, String own, String words, Map<String, String> moved) {
        var change = link("Change", "Change " + own + ", " + words, () -> ask(key, words, moved));
        if (key.equals(moving)) change.focus();
        var cell = new NativeTableCell(change);
        if (!own.equals(key))
            cell.add(link("Put back", "Put " + key + " back, " + words, () -> {
                moving = key;
                move.accept(without(key, moved));
            }));
        return cell;
    }

    private void ask(String key, String words, Map<String, String> moved) {
        var field = new TextField("New key");
        field.getElement().setAttribute("data-ts-capture", key.contains(" ") ? key.split(" ", -1)[0] : "");
        field.setHelperText("Press it. Tab goes on.");
        field.setAutofocus(true);
        field.setAutoselect(true);
        var dialog = new FormDialog(
                        "Another key for \u201c" + words + "\u201d",
                        "Move the key",
                        () -> {
                            var wanted = new HashMap<>(moved);
                            wanted.put(key, field.getValue().strip());
                            move.accept(wanted);
                        },
                        field)
                .forgetting();
        dialog.open();
    }

    private static Map<String, String> without(String key, Map<String, String> moved) {
        var rest = new HashMap<>(moved);
        rest.remove(key);
        return rest;
    }

    private static NativeButton link(String words, String spoken, Runnable act) {
        var link = new NativeButton(words, _ -> act.run());
        link.addClassNames("ts-plain-button", "ts-link");
        link.setAriaLabel(spoken);
        return link;
    }

    private static Span spring() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        return spring;
    }
}
