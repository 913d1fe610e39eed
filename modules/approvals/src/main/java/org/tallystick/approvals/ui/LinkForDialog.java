package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.approvals.ConsentRow;
import org.tallystick.web.Keys;

/** For whom of several outside a link is made, one digit each. */
class LinkForDialog extends Dialog {

    LinkForDialog(List<ConsentRow> wanted, Consumer<ConsentRow> link) {
        setHeaderTitle("Whom is the link for?");
        setCloseOnEsc(false);
        setWidth("min(30rem, calc(100vw - 48px))");
        var words = new Paragraph("Each of them gets a link of their own.");
        words.addClassName("ts-quiet");
        var all = Told.styled("ts-stack", words);
        for (int at = 0; at < wanted.size(); at++) {
            var one = wanted.get(at);
            var digit = String.valueOf(at + 1);
            Runnable act = () -> {
                close();
                link.accept(one);
            };
            var button = new Button(one.from(), _ -> act.run());
            Keys.print(button, digit);
            if (at < 9) Keys.of(all).on(digit, one.from(), act);
            all.add(button);
            if (at == 0) button.focus();
        }
        var back = new Button("Back", _ -> close());
        Keys.print(back, "Esc");
        add(all);
        getFooter().add(back);
        Keys.of(all).on("Esc", "back", this::close);
    }
}
