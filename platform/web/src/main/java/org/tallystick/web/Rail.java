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
        link.add(Glyph.of(place.icon()), new Span(place.label()));
        link.addClassName("ts-place");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("data-ts-go", String.valueOf(place.key()));
        link.getElement().setAttribute("aria-keyshortcuts", "g " + place.key());
        links.put(place, link);
        return link;
    }

    private static NativeButton keysButton(Runnable openKeys) {
        var button = new NativeButton("", _ -> openKeys.run());
        button.add(Glyph.of("question"), new Span("Keys ?"));
        button.addClassNames("ts-place", "ts-rail-keys");
        button.getElement().setAttribute("data-ts-help", true);
        button.getElement().setAttribute("aria-keyshortcuts", "?");
        return button;
    }
}
