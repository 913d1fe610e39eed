package org.tallystick.drawers.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.tallystick.agency.Agencies;
import org.tallystick.documents.Documents;
import org.tallystick.drawers.DepositRow;
import org.tallystick.drawers.Deposits;
import org.tallystick.drawers.Tender;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.security.PrintedBy;
import org.tallystick.security.Question;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Paper;

/** The slip that goes to the bank with the bag, on the screen and on paper. */
@Route("deposits/:number")
@Needs("drawer.view")
class DepositView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Deposits deposits;
    private final Documents documents;
    private final Agencies agencies;
    private final Authority authority;
    private String title = "Deposit";

    DepositView(Deposits deposits, Documents documents, Agencies agencies, Authority authority) {
        this.deposits = deposits;
        this.documents = documents;
        this.agencies = agencies;
        this.authority = authority;
        addClassNames("ts-screen", "ts-screen-paper");
        Keys.of(this).on("F8", "print", Paper::print);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = event.getRouteParameters().get("number").orElseThrow(NotThere::new);
        if (!named.matches("[0-9]{1,9}")) throw new NotThere("deposit", named);
        var deposit = deposits.numbered(Integer.parseInt(named));
        title = "Deposit " + deposit.label();
        removeAll();
        var sheet = new Paper(
                printedBy(),
                Locale.US,
                new Paragraph(agencies.current().name()),
                madeBy(deposit),
                lines(deposit),
                tenders(deposit));
        var body = new Div(sheet);
        body.addClassName("ts-screen-body");
        add(head(deposit), body);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component head(DepositRow deposit) {
        var words = new Div(
                new H1("Deposit " + deposit.label()),
                new Paragraph("Bag " + deposit.bag() + ", " + DAY.format(deposit.depositedOn()) + ", made by "
                        + deposit.madeBy()));
        var file = new Anchor(DownloadHandler.fromInputStream(_ -> pdf(deposit)), "Download PDF");
        file.addClassName("ts-link");
        var print = new Button("Print", _ -> Paper.print());
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(print, "F8");
        var head = new Div(words, Told.spring(), Told.link("drawers", "All drawers"), file, print);
        head.addClassName("ts-screen-head");
        return head;
    }

    private PrintedBy printedBy() {
        return authority.printedBy(Question.of("drawer.view"));
    }

    private static Component madeBy(DepositRow deposit) {
        return new Paragraph("Deposit " + deposit.label() + ", bag " + deposit.bag() + ", "
                + DAY.format(deposit.depositedOn()) + ". Made by " + deposit.madeBy() + ".");
    }

    private static Component lines(DepositRow deposit) {
        var table = Told.table("Drawers in the bag", "Drawer", "Cashier", "Tender", ">Amount");
        for (var line : deposit.lines()) {
            var row = table.getBody().addRow();
            row.addDataCell()
                    .add(Told.link("drawers/" + line.drawerNumber(), "Drawer %02d".formatted(line.drawerNumber())));
            row.addDataCell().setText(line.cashier());
            row.addDataCell().setText(line.tender().inWords());
            Told.figure(row, line.amount());
        }
        return table;
    }

    private static Component tenders(DepositRow deposit) {
        var table = Told.table("Sums of the deposit", "Sum", ">Amount");
        for (var tender : Tender.values()) {
            if (deposit.of(tender).isZero()) continue;
            var row = table.getBody().addRow();
            row.addHeaderCell().setText(inWords(tender));
            Told.figure(row, deposit.of(tender));
        }
        var row = table.getBody().addRow();
        row.addClassName("ts-sum");
        row.addHeaderCell().setText("In the bag");
        Told.figure(row, deposit.inTheBag());
        if (deposit.journal() != null) {
            var books = table.getBody().addRow();
            books.addHeaderCell().setText("Posted from drawers to the bank account");
            Told.figure(books, deposit.total());
        }
        return table;
    }

    private static String inWords(Tender tender) {
        return tender == Tender.CARD ? "Card, settled without a bag" : tender.inWords();
    }

    private DownloadResponse pdf(DepositRow deposit) {
        var bytes = documents.pdf(
                "deposit-slip",
                printedBy().line(Locale.US),
                Map.of(
                        "number", deposit.label(),
                        "agency", agencies.current().name(),
                        "bag", deposit.bag(),
                        "day", DAY.format(deposit.depositedOn()),
                        "madeBy", deposit.madeBy(),
                        "lines",
                                deposit.lines().stream()
                                        .map(line -> Map.of(
                                                "drawer", "Drawer %02d".formatted(line.drawerNumber()),
                                                "cashier", line.cashier(),
                                                "tender", line.tender().inWords(),
                                                "amount", line.amount().toString()))
                                        .toList(),
                        "tenders",
                                Arrays.stream(Tender.values())
                                        .filter(tender -> !deposit.of(tender).isZero())
                                        .map(tender -> Map.of(
                                                "tender",
                                                inWords(tender),
                                                "amount",
                                                deposit.of(tender).toString()))
                                        .toList(),
                        "inTheBag", deposit.inTheBag().inDollars()));
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                "deposit-" + deposit.label() + ".pdf",
                "application/pdf",
                bytes.length);
    }
}
