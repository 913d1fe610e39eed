package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/** Who is signed in, how they want the window, and the way out. */
class MeMenu extends Div {

    private final Popover popover;

    MeMenu(Signature signature) {
        var button = new NativeButton(signature.initials());
        button.addClassName("ts-initials");
        button.setAriaLabel(signature.initials() + ", signed in as " + signature.person());
        var name = new Span(signature.person());
        name.addClassName("ts-medium");
        var agency = new Span(signature.agency());
        agency.addClassNames("ts-small", "ts-quiet");
        var theme = choice("moon", "Dark or light", () -> {});
        theme.getElement().setAttribute("data-ts-theme", true);
        var card = new Div(
                name,
                agency,
                new Hr(),
                theme,
                choice("gear", "Preferences and keys", () -> UI.getCurrent().navigate("preferences")),
                new Hr(),
                choice("leave", "Sign out", signature::leave));
        card.addClassName("ts-me");
        popover = new Popover(card);
        popover.setTarget(button);
        popover.setAriaLabel("Signed in");
        add(button, popover);
    }

    private NativeButton choice(String icon, String words, Runnable act) {
        var choice = new NativeButton("", _ -> {
            popover().close();
            act.run();
        });
        choice.add(Glyph.of(icon), new Span(words));
        choice.addClassName("ts-top-button");
        return choice;
    }

    private Popover popover() {
        return popover;
    }
}
