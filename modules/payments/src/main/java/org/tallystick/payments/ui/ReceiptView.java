package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.tallystick.payments.Reversals;
import org.tallystick.security.Needs;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Paper;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** A receipt, to be read, printed, or taken along as a PDF. */
@Route("receipts/:number")
@Needs("account.view")
class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReceiptPaper papers;
    private final ReceiptDeeds deeds;
    private final Reversals reversals;
    private String number = "";

    ReceiptView(ReceiptPaper papers, ReceiptDeeds deeds, Reversals reversals) {
        this.papers = papers;
        this.deeds = deeds;
        this.reversals = reversals;
        addClassNames("ts-screen", "ts-screen-paper");
        Keys.of(this).on("F8", "print", Paper::print).on("c", "print a copy", this::copy);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElseThrow(NotThere::new);
        draw();
    }

    private void draw() {
        var paper = papers.of(number);
        removeAll();
        Keys.of(this).off("v").off("t").off("r");
        var body = new Div(sheet(paper), deeds.of(paper.receipt(), Keys.of(this), this::draw));
        body.addClassName("ts-screen-body");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Receipt " + paper.number());
        add(head(paper), body);
    }

    @Override
    public String getPageTitle() {
        return "Receipt " + number;
    }

    private Component head(ReceiptPaper.Sheet paper) {
        var title = new Div(new H1("Receipt " + paper.number()), new Paragraph(paper.payer()));
        var spring = new Span();
        spring.addClassName("ts-spring");
        var account = new Anchor("accounts/" + paper.account(), "Account " + paper.account());
        account.addClassName("ts-link");
        var file = new Anchor(DownloadHandler.fromInputStream(_ -> pdf(paper)), "Download PDF");
        file.addClassName("ts-link");
        var copy = new Button("Print a copy", _ -> copy());
        Keys.print(copy, "c");
        var print = new Button("Print", _ -> Paper.print());
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(print, "F8");
        var head = new Div(title, spring, account, file, copy, print);
        head.addClassName("ts-screen-head");
        return head;
    }

    private DownloadResponse pdf(ReceiptPaper.Sheet paper) {
        var bytes = papers.pdf(paper);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "receipt-" + paper.number() + ".pdf", "application/pdf", bytes.length);
    }

    private static Component sheet(ReceiptPaper.Sheet paper) {
        var facts = new DescriptionList();
        facts.addClassName("ts-pairs");
        paper.facts()
                .forEach((name, value) ->
                        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        var header = table.getHead().addRow();
        header.addHeaderCell().setText(paper.words().paidOn());
        var figures = header.addHeaderCell();
        figures.setText(paper.words().amount());
        figures.addClassName("ts-right");
        for (var line : paper.lines()) row(table, line.charge(), line.amount(), false);
        row(table, paper.words().total(), paper.total(), true);
        row(table, paper.words().owedAfterwards(), paper.owedAfterwards(), false);
        var agency = new Paragraph(paper.agency());
        agency.addClassName("ts-medium");
        var mark = new Paragraph(paper.mark());
        mark.addClassName("ts-mark");
        mark.setVisible(!paper.mark().isEmpty());
        return new Paper(paper.printedBy(), paper.words().locale(), agency, mark, facts, table);
    }

    private static void row(NativeTable table, String words, String figure, boolean sum) {
        var row = table.getBody().addRow();
        if (sum) row.addClassName("ts-sum");
        row.addDataCell().setText(words);
        var cell = row.addDataCell();
        cell.setText(figure);
        cell.addClassName("ts-right");
    }

    /** Each copy is counted and says which one it is. */
    private void copy() {
        try {
            reversals.reprint(number);
            draw();
            Paper.print();
        } catch (Refusal refusal) {
            Toast.refused(refusal.sentence());
        }
    }
}
