package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.Agencies;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.forms.FilledForm;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.security.Needs;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Paper;
import org.tallystick.workbench.Workbench;

/** A form that was filled, to be read, printed, or taken along as a PDF. */
@Route("forms/:id")
@Needs("account.view")
class FormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Forms forms;
    private final Accounts accounts;
    private final Workbench workbench;
    private final Agencies agencies;
    private String title = "Form";

    FormView(Forms forms, Accounts accounts, Workbench workbench, Agencies agencies) {
        this.forms = forms;
        this.accounts = accounts;
        this.workbench = workbench;
        this.agencies = agencies;
        addClassNames("ts-screen", "ts-screen-paper");
        Keys.of(this).on("F8", "print", Paper::print);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = event.getRouteParameters().get("id").orElseThrow(NotThere::new);
        var filled = forms.of(id(named));
        title = filled.title();
        removeAll();
        var account = accounts.of(filled.account());
        var body = new Div(new Paper(
                workbench.printedBy(account),
                filled.sheet().language().locale(),
                sheet(filled, account.number()).toArray(Component[]::new)));
        body.addClassName("ts-screen-body");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", filled.title());
        add(head(filled, account.number()), body);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static UUID id(String named) {
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException _) {
            throw new NotThere("form", named);
        }
    }

    private Component head(FilledForm filled, String number) {
        var spring = new Span();
        spring.addClassName("ts-spring");
        var account = new Anchor("accounts/" + number, "Account " + number);
        account.addClassName("ts-link");
        var file = new Anchor(DownloadHandler.fromInputStream(_ -> pdf(filled, number)), "Download PDF");
        file.addClassName("ts-link");
        var print = new Button("Print", _ -> Paper.print());
        Keys.print(print, "F8");
        var head = new Div(
                new Div(
                        new H1(filled.title()),
                        new Paragraph(number + ", no. " + filled.number() + ", filled on "
                                + WrittenDays.DAY.format(filled.filledOn()) + " by " + filled.filledBy())),
                spring,
                account,
                file,
                print);
        head.addClassName("ts-screen-head");
        return head;
    }

    private List<Component> sheet(FilledForm filled, String number) {
        var parts = new ArrayList<Component>();
        var agency = new Paragraph(agencies.current().name());
        agency.addClassName("ts-medium");
        parts.add(agency);
        var name = new Paragraph(filled.title() + ", " + number
                + (filled.sheet().language() == PaperLanguage.SPANISH ? ", hoja " : ", no. ") + filled.number());
        name.addClassName("ts-medium");
        parts.add(name);
        parts.addAll(FormLines.of(filled.sheet(), _ -> FormLines.open(filled.sheet())));
        return parts;
    }

    private DownloadResponse pdf(FilledForm filled, String number) {
        var bytes = forms.pdf(filled);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                "form-" + filled.code().toLowerCase(Locale.ROOT) + "-" + number + "-" + filled.number() + ".pdf",
                "application/pdf",
                bytes.length);
    }
}
