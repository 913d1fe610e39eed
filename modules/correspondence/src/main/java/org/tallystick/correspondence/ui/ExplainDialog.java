package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tallystick.correspondence.Explained;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Statement;
import org.tallystick.correspondence.Statements;
import org.tallystick.web.Keys;

/** What is owed, why and what comes next, in the caller's language, to be read out or printed; the other language is a key away. */
class ExplainDialog extends Dialog {

    private final Statements statements;
    private final Map<PaperLanguage, Statement> written;
    private final String account;
    private final Div said = new Div();
    private final Div segments = new Div();
    private final Div papers = new Div();
    private PaperLanguage spoken;

    ExplainDialog(Statements statements, Map<PaperLanguage, Statement> written, PaperLanguage spoken, String account) {
        this.statements = statements;
        this.written = new EnumMap<>(written);
        this.spoken = spoken;
        this.account = account;
        setAriaLabel("What is owed, why, and what comes next");
        setCloseOnEsc(false);
        setWidth("44rem");
        var title = new H2("In the caller's words");
        var spring = new Span();
        spring.addClassName("ts-spring");
        segments.addClassName("ts-segments");
        segments.getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", "Language");
        var head = new Div(title, spring, segments);
        head.addClassName("ts-line-up");
        said.addClassNames("ts-in-words");
        said.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        said.getElement().setAttribute("aria-label", "What is owed, why, and what comes next");
        papers.addClassName("ts-line-up");
        var all = new Div(head, said);
        all.addClassName("ts-stack");
        add(all);
        var back = new Button("Back", _ -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Keys.print(back, "Esc");
        getFooter().add(papers, back);
        Keys.of(all)
                .on("s", "the other language", this::turn)
                .on("P", "print", this::print)
                .on("Esc", "back", this::close);
        show();
        said.getElement().callJsFunction("focus");
    }

    private void turn() {
        var languages = List.of(PaperLanguage.values());
        spoken = languages.get((languages.indexOf(spoken) + 1) % languages.size());
        show();
    }

    private void show() {
        segments.removeAll();
        papers.removeAll();
        paper(spoken);
        for (var language : PaperLanguage.values()) {
            var button = new NativeButton(language.inWords(), _ -> {
                spoken = language;
                show();
            });
            button.getElement()
                    .setAttribute("role", "radio")
                    .setAttribute("aria-checked", String.valueOf(language == spoken));
            segments.add(button);
            if (language != spoken) paper(language);
        }
        said.removeAll();
        said.getElement().setAttribute("lang", spoken.code());
        var statement = written.get(spoken);
        if (statement != null) say(statements.explain(statement));
    }

    private void say(Explained words) {
        var owed = new Paragraph(words.owed());
        owed.addClassName("ts-figure-small");
        said.add(owed, new H3(words.whyHead()));
        for (var part : words.why()) {
            var name = new Span(part.name());
            name.addClassName("ts-medium");
            var spring = new Span();
            spring.addClassName("ts-spring");
            var top = new Div(name, spring, new Span(part.left().inDollars()));
            top.addClassName("ts-line-up");
            var detail = new Div(part.detail());
            detail.addClassNames("ts-small", "ts-quiet");
            said.add(top, detail, list(part.sentences()));
        }
        said.add(new H3(words.nextHead()), list(words.next()));
    }

    private static UnorderedList list(List<String> sentences) {
        var list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private void paper(PaperLanguage language) {
        var statement = written.get(language);
        if (statement == null) return;
        var name = "statement-" + account + "-" + language.code() + ".pdf";
        var handler = DownloadHandler.fromInputStream(_ -> {
                    var bytes = statements.pdf(statement);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
                })
                .inline();
        var paper = new Anchor(handler, "Print in " + language.inWords());
        paper.setTarget("_blank");
        paper.addClassNames("ts-link", "ts-line-up");
        if (papers.getComponentCount() == 0) Keys.print(paper, "P");
        papers.add(paper);
    }

    private void print() {
        papers.getChildren()
                .findFirst()
                .ifPresent(paper -> paper.getElement()
                        .executeJs("if (!window.open(this.href, '_blank')) window.location.href = this.href"));
    }
}
