package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/** Above every screen: the search box, the commands, the agency, and who is signed in. */
class TopBar extends Header {

    TopBar(SearchBox searchBox, Signature signature, Runnable openPalette) {
        addClassName("ts-top");
        var spring = new Div();
        spring.addClassName("ts-spring");
        var agency = new Span(signature.agency());
        agency.addClassName("ts-agency");
        agency.addClassName("ts-agency-name");
        add(searchBox, commands(openPalette), spring, agency, theme());
        add(me(signature));
    }

    private static NativeButton commands(Runnable open) {
        var button = new NativeButton("", _ -> open.run());
        button.add(new Span("Commands"), new KeyCap("Ctrl K"));
        button.addClassNames("ts-top-button", "ts-palette-button");
        button.getElement().setAttribute("data-ts-palette", true);
        button.getElement().setAttribute("aria-keyshortcuts", "Control+K");
        return button;
    }

    private static NativeButton theme() {
        var button = new NativeButton();
        button.add(Glyph.of("moon"));
        button.addClassName("ts-top-button");
        button.getElement().setAttribute("data-ts-theme", true);
        button.setAriaLabel("Dark or light");
        button.setTitle("Dark or light");
        return button;
    }

    private static Component[] me(Signature signature) {
        var button = new NativeButton(signature.initials());
        button.addClassName("ts-initials");
        button.setAriaLabel(signature.initials() + ", signed in as " + signature.person());
        var name = new Span(signature.person());
        name.addClassName("ts-medium");
        var agency = new Span(signature.agency());
        agency.addClassNames("ts-small", "ts-quiet");
        var leave = new NativeButton("", _ -> signature.leave());
        leave.add(Glyph.of("leave"), new Span("Sign out"));
        leave.addClassName("ts-top-button");
        var card = new Div(name, agency, new Hr(), leave);
        card.addClassName("ts-me");
        var popover = new Popover(card);
        popover.setTarget(button);
        popover.setAriaLabel("Signed in");
        return new Component[] {button, popover};
    }
}
