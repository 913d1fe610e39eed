package org.tallystick.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slim rail on the left: icon over word for each place, and the keys at its foot. */
class Rail extends Nav {

    private final Map<Place, Anchor> links = new LinkedHashMap<>();
    private final Map<String, Span> counts = new LinkedHashMap<>();

    Rail(List<Place> places, Runnable openKeys) {
        addClassName("ts-rail");
        setAriaLabel("Places");
        var logo = new Div(Glyph.of("tally"));
        logo.addClassName("ts-logo");
        var list = new UnorderedList();
        list.addClassName("ts-places");
        places.forEach(place -> list.add(new ListItem(link(place))));
        var spring = new Div();
        spring.addClassName("ts-spring");
        add(logo, list, spring, keysButton(openKeys));
    }

    /** Prints how much waits there; nothing for nothing. */
    void count(String path, int waiting) {
        var count = counts.get(path);
        if (count == null) return;
        count.removeAll();
        var waits = new Span(" waiting");
        waits.addClassName("ts-screen-reader");
        if (waiting > 0) count.add(new Span(waiting > 99 ? "99+" : String.valueOf(waiting)), waits);
        count.getElement().setAttribute("hidden", waiting == 0);
    }

    List<Place> places() {
        return List.copyOf(links.keySet());
    }

    /** Marks the place whose path begins the open one. */
    void mark(String path) {
        links.forEach((place, link) -> {
            var here = path.equals(place.path()) || path.startsWith(place.path() + "/");
            if (here) link.getElement().setAttribute("aria-current", "page");
            else link.getElement().removeAttribute("aria-current");
        });
    }

    private Anchor link(Place place) {
        var link = new Anchor(place.path());
        var count = new Span();
        count.addClassName("ts-how-many");
        count.getElement().setAttribute("hidden", true);
        link.add(Glyph.of(place.icon()), new Span(place.label()), count);
        link.addClassName("ts-place");
        link.getElement().setAttribute("router-link", true);
        var key = Keys.spoken("g " + place.key());
        link.getElement().setAttribute("data-ts-go", key.substring(key.length() - 1));
        link.getElement().setAttribute("aria-keyshortcuts", KeyMap.here().own("g") + key.substring(1));
        links.put(place, link);
        counts.put(place.path(), count);
        return link;
    }

    private static NativeButton keysButton(Runnable openKeys) {
        var button = new NativeButton("", _ -> openKeys.run());
        button.add(Glyph.of("question"), new Span("Keys " + KeyMap.here().own("?")));
        button.addClassNames("ts-place", "ts-rail-keys");
        button.getElement().setAttribute("data-ts-help", true);
        button.getElement().setAttribute("aria-keyshortcuts", Keys.spoken("?"));
        return button;
    }
}
