package org.tallystick.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.tallystick.security.PrintedBy;

/** A sheet that the browser prints as it stands on the screen; its last line says who prints it, and for whom. */
public final class Paper extends Div {

    public Paper(PrintedBy by, Locale language, Component... parts) {
        var line = new Paragraph(by.line(language));
        line.addClassNames("ts-small", "ts-quiet");
        add(parts);
        add(line);
        addClassName("ts-receipt");
        getElement().setAttribute("lang", language.toLanguageTag());
    }

    /** Prints the sheet that is shown. */
    public static void print() {
        UI.getCurrent().getPage().executeJs("window.print()");
    }
}
