package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Above every screen: the search box, the commands, for whom one acts, the agency, the news, and who is signed in. */
class TopBar extends Header {

    TopBar(SearchBox searchBox, Signature signature, Bell bell, Runnable openPalette) {
        addClassName("ts-top");
        var spring = new Div();
        spring.addClassName("ts-spring");
        var agency = new Span(signature.agency());
        agency.addClassName("ts-agency");
        agency.addClassName("ts-agency-name");
        add(searchBox, commands(openPalette), spring);
        signature.actingFor().ifPresent(whom -> {
            var acting = StatusBadge.tag(StatusBadge.Tone.PROTECT, whom);
            acting.addClassName("ts-acting");
            add(acting);
        });
        add(agency, bell, new MeMenu(signature));
    }

    private static NativeButton commands(Runnable open) {
        var button = new NativeButton("", _ -> open.run());
        button.add(new Span("Commands"), new KeyCap("Ctrl K"));
        button.addClassNames("ts-top-button", "ts-palette-button");
        button.getElement().setAttribute("data-ts-palette", true);
        button.getElement().setAttribute("aria-keyshortcuts", Keys.spoken("Ctrl K"));
        return button;
    }
}
