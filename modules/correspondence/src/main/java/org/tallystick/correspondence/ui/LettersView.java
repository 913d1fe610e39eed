package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.tallystick.correspondence.LetterRow;
import org.tallystick.correspondence.Letters;
import org.tallystick.security.Needs;
import org.tallystick.web.EmptyState;

/** The agency's letters, to be read; nothing sends them yet. */
@Route("letters")
@PageTitle("Letters")
@Needs("agency.administer")
class LettersView extends Div {

    LettersView(Letters letters) {
        addClassNames("ts-screen", "ts-screen-paper");
        var head = new Header(new Div(
                new H1("Letters"),
                new Paragraph("Samples from the agency's pack, to be confirmed; nothing sends them yet")));
        head.addClassName("ts-screen-head");
        var body = new Div();
        body.addClassNames("ts-screen-body", "ts-panes", "ts-letters");
        var all = letters.all();
        if (all.isEmpty()) body.add(new EmptyState("No letters", "The pack of this agency brings none."));
        for (var letter : all) body.add(section(letter, letters));
        add(head, body);
    }

    private static Section section(LetterRow letter, Letters letters) {
        var about = new Paragraph(letter.code() + ", " + letter.language().inWords() + ", version " + letter.version()
                + (letter.citation() == null ? "" : ". " + letter.citation()));
        about.addClassNames("ts-small", "ts-quiet");
        var words = new Pre(letter.body());
        words.addClassName("ts-letter-words");
        words.getElement().setAttribute("lang", letter.language().code());
        var file = new Anchor(DownloadHandler.fromInputStream(_ -> pdf(letter, letters)), "As a PDF");
        file.addClassNames("ts-link", "ts-nowrap");
        var spring = new Span();
        spring.addClassName("ts-spring");
        var head = new Div(new H2(letter.subject()), spring, file);
        head.addClassName("ts-pane-head");
        var body = new Div(about, words);
        body.addClassName("ts-pane-body");
        var pane = new Section(head, body);
        pane.addClassName("ts-pane");
        return pane;
    }

    private static DownloadResponse pdf(LetterRow letter, Letters letters) {
        var bytes = letters.sample(letter);
        var name = letter.code().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + letter.language().code() + ".pdf";
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
    }
}
