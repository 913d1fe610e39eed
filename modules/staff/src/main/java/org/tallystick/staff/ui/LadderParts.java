package org.tallystick.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.tallystick.security.CsvExport;
import org.tallystick.security.NotPermitted;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;

/** Pieces of the ladder's screen: buttons with their keys, tags, the legend of the matrix and its export. */
final class LadderParts {

    private LadderParts() {}

    static Button small(String words, String key, Runnable act) {
        var button = button(words, key, act);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static Div tag(Tone tone, String words) {
        var tag = new Div(StatusBadge.tag(tone, words));
        tag.addClassName("ts-line-up");
        return tag;
    }

    static Div legend() {
        var legend = new Div(new H2("Authority"), quiet("by class, never by title"), springing());
        for (var letter : new String[] {"P", "R", "F", "A", "X"}) {
            var entry = new Span(MatrixTable.letter(letter, false), new Span(Verbs.inWords(letter)));
            entry.addClassName("ts-key-line");
            legend.add(entry);
        }
        var changed = new Span(new Span(), new Span("changed"));
        changed.addClassNames("ts-key-line", "ts-changed-key");
        legend.add(changed);
        legend.addClassName("ts-matrix-head");
        return legend;
    }

    /** Without the words that stand beside it on the chart anyway. */
    static String shortly(ClassRow one) {
        return one.title().replace(" (title to be confirmed)", "");
    }

    static Span springing() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        return spring;
    }

    static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("ts-small", "ts-quiet");
        return span;
    }

    static Button button(String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        return button;
    }

    /** What is in hand, under its title; it scrolls by keys too. */
    static void pane(Div right, String title, Component content) {
        var top = new Div(new H2(title));
        top.addClassName("ts-column-head");
        var body = new Div(content);
        body.addClassName("ts-column-body");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        right.removeAll();
        right.add(top, body);
    }

    /** On a phone what is in hand stands below the rest, so it is brought into sight. */
    static void inSight(Div right) {
        right.getElement().executeJs("if (matchMedia('(max-width: 900px)').matches) this.scrollIntoView()");
    }

    static void said(Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
    }

    static Anchor export(Authorities authorities) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = authorities.csv().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            CsvExport.fileName("authority"),
                            CsvExport.TYPE,
                            bytes.length);
                }),
                "Export");
        link.addClassName("ts-link");
        return link;
    }
}
