package org.tallystick.workbench.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import org.tallystick.agency.Agencies;
import org.tallystick.security.Needs;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Paper;
import org.tallystick.workbench.Explanations;
import org.tallystick.workbench.Workbench;

/** The explanation of what is owed on an account, to be printed for the debtor. */
@Route("accounts/:number/explain")
@PageTitle("Why it is owed \u00b7 Tallystick")
@Needs("account.view")
class ExplainView extends Div implements BeforeEnterObserver {

    private final Workbench workbench;
    private final Explanations explanations;
    private final CaseFiles files;
    private final Agencies agencies;

    ExplainView(Workbench workbench, Explanations explanations, CaseFiles files, Agencies agencies) {
        this.workbench = workbench;
        this.explanations = explanations;
        this.files = files;
        this.agencies = agencies;
        addClassName("ts-screen");
        Keys.of(this)
                .below("p", "print", Paper::print)
                .below(
                        "Esc",
                        "back",
                        () -> getUI().ifPresent(ui -> ui.getPage().getHistory().back()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var number = event.getRouteParameters().get("number").orElseThrow(NotThere::new);
        var subject = workbench.open(number);
        var file = files.of(subject);
        var spring = new Span();
        spring.addClassName("ts-spring");
        var print = new Button("Print", _ -> Paper.print());
        Keys.print(print, "p");
        var head = new Div(
                new Div(
                        new H1(file.party().name()),
                        new Paragraph("Account " + number + ", " + file.party().number())),
                spring,
                print);
        head.addClassName("ts-screen-head");
        var agency = new Paragraph(agencies.current().name());
        agency.addClassName("ts-medium");
        var paper = new Paper(
                workbench.printedBy(subject.selected()),
                Locale.US,
                agency,
                new Paragraph(file.party().name() + ", " + file.party().number()),
                new ExplainPanel(
                        explanations.of(subject.accounts(), null),
                        "In " + subject.accounts().size() + (subject.accounts().size() == 1 ? " account" : " accounts"),
                        null));
        paper.addClassName("ts-explained-paper");
        var body = new Div(paper);
        body.addClassName("ts-screen-body");
        add(head, body);
    }
}
