package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.correspondence.OutcomeRow;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.Possibility;

/** What can be done next: an action, a statement to take home, how to pay; and the reason of the enquiry in one key. */
class NextColumn extends Div {

    private final Enquiries enquiries;
    private final EnquiryCase asked;
    private final Runnable afterwards;
    private final List<Anchor> papers = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final NativeButton walkIn = new NativeButton("Walk-in", _ -> byPhone(false));
    private final NativeButton phone = new NativeButton("Phone", _ -> byPhone(true));
    private boolean byPhone;

    NextColumn(Enquiries enquiries, EnquiryCase asked, boolean phoned, Runnable afterwards) {
        this.enquiries = enquiries;
        this.asked = asked;
        this.afterwards = afterwards;
        addClassName("ts-column");
        var body = new Div(head("What next"));
        body.addClassName("ts-column-body");
        for (var one : asked.possibilities())
            if (one.possible() && one.offered() instanceof AccountAction action) body.add(can(one, action));
        body.add(statements());
        if (asked.possibilities().stream().anyMatch(one -> !one.possible())) body.add(head("Not now, and why"));
        for (var one : asked.possibilities()) if (!one.possible()) body.add(cannot(one));
        body.add(head("How to pay"), sentences(asked.english().pay()));
        body.add(head("Whom to ask"), sentences(asked.english().ask()));
        add(body, reasons());
        byPhone(phoned);
    }

    boolean phoned() {
        return byPhone;
    }

    /** The statement in the debtor's own language. */
    void print() {
        papers.getFirst()
                .getElement()
                .executeJs("if (!window.open(this.href, '_blank')) window.location.href = this.href");
    }

    /** In the caller's own language, to be read out. */
    void say() {
        enquiries.say(asked);
    }

    void start(AccountAction action) {
        for (var one : asked.possibilities())
            if (action.equals(one.offered())) {
                if (one.possible()) action.start(asked.subject(), afterwards);
                else Toast.refused(one.words());
            }
    }

    void log(int index) {
        var reasons = enquiries.reasons();
        if (index < reasons.size()) log(reasons.get(index));
    }

    void byPhone(boolean now) {
        byPhone = now;
        walkIn.getElement().setAttribute("aria-pressed", String.valueOf(!now));
        phone.getElement().setAttribute("aria-pressed", String.valueOf(now));
    }

    private void log(OutcomeRow reason) {
        try {
            var key = keys.computeIfAbsent(
                    reason.code() + byPhone, _ -> Ids.next().toString());
            Toast.done("Logged. "
                    + enquiries.log(key, asked.subject(), reason, byPhone).inWords() + ".");
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private Component can(Possibility one, AccountAction action) {
        var button = new NativeButton();
        button.addClassName("ts-can");
        button.add(
                new KeyCap(String.valueOf(action.key())),
                Styled.words(one.label(), "ts-can-name"),
                Styled.words(one.words(), "ts-can-detail"));
        button.getElement().setAttribute("aria-keyshortcuts", String.valueOf(action.key()));
        button.addClickListener(_ -> start(action));
        return button;
    }

    private static Component cannot(Possibility one) {
        var reason = Styled.words(one.words(), "ts-can-detail");
        if (one.citation() != null) reason.add(new Span(" "), Styled.words(one.citation(), "ts-cite"));
        var line = new Div(Glyph.shape("cross"), Styled.words(one.label(), "ts-can-name"), reason);
        line.addClassNames("ts-can", "ts-cannot");
        return line;
    }

    /** The debtor's own language first, with the key; the other one beside it. */
    private Component statements() {
        paper(asked.spoken());
        for (var language : PaperLanguage.values()) if (language != asked.spoken()) paper(language);
        var line = new Div(new KeyCap("P"), Styled.words("Statement to take home", "ts-can-name"));
        line.addClassNames("ts-can", "ts-enquiry-papers");
        var detail = Styled.words("", "ts-can-detail");
        for (var paper : papers) detail.add(paper, new Span(" "));
        line.add(detail);
        return line;
    }

    private void paper(PaperLanguage language) {
        var statement = asked.statements().get(language);
        if (statement == null) return;
        var name = "statement-" + asked.subject().selected().number() + "-" + language.code() + ".pdf";
        var handler = DownloadHandler.fromInputStream(_ -> {
                    var bytes = enquiries.pdf(statement);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
                })
                .inline();
        var paper = new Anchor(handler, language.inWords() + " PDF");
        paper.setTarget("_blank");
        paper.addClassName("ts-link");
        if (papers.isEmpty()) paper.getElement().setAttribute("aria-keyshortcuts", "Shift+P");
        papers.add(paper);
    }

    private Component reasons() {
        var segments = new Div(walkIn, phone);
        segments.addClassName("ts-segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-label", "How they ask");
        var spring = Styled.words("", "ts-spring");
        var top = new Div(new H2("Log why they ask"), spring, segments, new KeyCap("w"));
        top.addClassName("ts-line-up");
        var dock = new Div(top);
        dock.addClassNames("ts-dock", "ts-enquiry-reasons");
        var number = 0;
        for (var reason : enquiries.reasons()) {
            number++;
            var button = new NativeButton();
            button.addClassName("ts-enquiry-reason");
            button.add(new KeyCap(String.valueOf(number)), new Span(reason.name()));
            button.getElement().setAttribute("aria-keyshortcuts", String.valueOf(number));
            button.addClickListener(_ -> log(reason));
            dock.add(button);
        }
        return dock;
    }

    private static Component sentences(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassNames("ts-facts", "ts-small", "ts-quiet");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private static Component head(String words) {
        var head = new Div(new H2(words));
        head.addClassName("ts-column-head");
        return head;
    }
}
