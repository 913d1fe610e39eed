package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tallystick.payments.Receipt;
import org.tallystick.payments.Reversals;
import org.tallystick.security.Authority;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.Toast;

/** What can be done about a receipt now, and why not: void, correct the tender, ask somebody else. */
@SpringComponent
class ReceiptDeeds {

    private static final int LONGEST = 500;

    private final Reversals reversals;
    private final Authority authority;

    ReceiptDeeds(Reversals reversals, Authority authority) {
        this.reversals = reversals;
        this.authority = authority;
    }

    Component of(Receipt receipt, Keys keys, Runnable afterwards) {
        var standing = reversals.standing(receipt.number());
        var reversed = receipt.reversed();
        var pane = new Div(new H2(reversed == null ? "What can be done now" : "What became of it"));
        pane.addClassNames("ts-stack", "ts-receipt-deeds");
        if (reversed != null) {
            pane.add(new Paragraph(reversed.kind().inWords() + " by " + reversed.by() + ": " + reversed.reason()));
            return pane;
        }
        var deeds = new Div();
        deeds.addClassName("ts-line-up");
        pane.add(deeds);
        if (standing.whyNotVoid().isEmpty()) {
            if (authority.may("receipt.void")) deeds.add(deed("Void", "v", keys, () -> voiding(receipt, afterwards)));
            if (authority.may("receipt.correct"))
                deeds.add(deed("Correct the tender", "t", keys, () -> correcting(receipt, afterwards)));
        } else pane.add(no("Void or correct the tender", standing.whyNotVoid()));
        if (standing.whyNotAsk().isEmpty()) ask(deeds, receipt, standing.isDrawerClosed(), keys, afterwards);
        else pane.add(no("Ask a supervisor", standing.whyNotAsk()));
        return pane;
    }

    private void ask(Div pane, Receipt receipt, boolean closed, Keys keys, Runnable afterwards) {
        if (closed && authority.may("receipt.void"))
            pane.add(deed(
                    "Ask to void it",
                    "v",
                    keys,
                    () -> reason(
                            receipt.number(),
                            "Ask to void receipt " + receipt.number(),
                            "Somebody else decides. The number stays, and the drawer's count stays as it was.",
                            why -> reversals.askToVoid(receipt.number(), why),
                            "Asked. A supervisor decides.",
                            afterwards)));
        if (authority.may("adjustment.prepare"))
            pane.add(deed(
                    "Ask to reverse the payment",
                    "r",
                    keys,
                    () -> reason(
                            receipt.number(),
                            "Ask to reverse " + receipt.amount().inDollars(),
                            "For money that did not stay, such as a check that came back. The receipt stays given;"
                                    + " what it paid is owed again.",
                            why -> reversals.askToReverse(receipt.number(), why),
                            "Asked. A supervisor decides.",
                            afterwards)));
    }

    private void voiding(Receipt receipt, Runnable afterwards) {
        reason(
                receipt.number(),
                "Void receipt " + receipt.number(),
                receipt.amount().inDollars()
                        + " goes back and is owed again. The number stays and is never given again.",
                why -> reversals.voidReceipt(receipt.number(), why),
                "Receipt " + receipt.number() + " is void.",
                afterwards);
    }

    private void correcting(Receipt receipt, Runnable afterwards) {
        var kept = KeptFields.here("tenders of " + receipt.number());
        var draft = Draft.of(kept.map(KeptFields::before).orElse(Map.of()));
        draft.amount = receipt.amount().toString();
        var fields = new Div();
        Runnable[] show = {() -> {}};
        var tenders = new TenderFields(draft, () -> show[0].run());
        show[0] = () -> {
            tenders.show();
            kept.ifPresent(now -> now.keep(draft.typed(), draft.references()));
        };
        fields.add(tenders);
        kept.ifPresent(now -> now.apart(fields));
        var why = area("What was wrong");
        new FormDialog(
                        "Correct the tender of " + receipt.number(),
                        "Correct",
                        () -> {
                            reversals.correctTender(
                                    receipt.number(), receipt.version(), draft.tenders(), why.getValue());
                            kept.ifPresent(KeptFields::sent);
                            Toast.done("The tender is corrected; both stay on record.");
                            afterwards.run();
                        },
                        fields,
                        why)
                .about(receipt.number())
                .saying("The amount and where it went stay. The drawer's totals follow.")
                .open();
    }

    private static void reason(
            String receipt, String title, String words, Consumer<String> deed, String done, Runnable afterwards) {
        var why = area("Why");
        new FormDialog(
                        title,
                        title.startsWith("Ask") ? "Ask" : "Void",
                        () -> {
                            deed.accept(why.getValue());
                            Toast.done(done);
                            afterwards.run();
                        },
                        why)
                .about(receipt)
                .saying(words)
                .open();
        why.focus();
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMaxLength(LONGEST);
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }

    private static Component deed(String words, String key, Keys keys, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        keys.on(key, words.toLowerCase(Locale.US), act);
        return button;
    }

    private static Component no(String what, String why) {
        var name = new Span(what);
        name.addClassName("ts-medium");
        var no = new Div(Glyph.shape("cross"), name, new Span(why));
        no.addClassNames("ts-line-up", "ts-small", "ts-quiet");
        return no;
    }
}
