package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.ConsentRow;
import org.tallystick.approvals.Consents;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Toast;

/** The buttons for further consents: one's own yes or no, and the link for somebody outside. */
@SpringComponent
@UIScope
class ConsentBar {

    private final Consents consents;
    private final Approvals approvals;
    private final TenantRegistry agencies;

    ConsentBar(Consents consents, Approvals approvals, TenantRegistry agencies) {
        this.consents = consents;
        this.approvals = approvals;
        this.agencies = agencies;
    }

    void fill(Component screen, ApprovalRow row, HasComponents bar, Runnable again) {
        if (!row.state().waits()) return;
        var open = consents.of(row.id()).stream()
                .filter(one -> one.state() == ConsentRow.State.OPEN)
                .toList();
        open.stream().filter(consents::mayAnswer).findFirst().ifPresent(one -> {
            bar.add(button(screen, "Consent", "o", () -> answer(one, true, null, again)));
            bar.add(button(screen, "Refuse consent", "x", () -> refuse(one, again)));
        });
        boolean mine = row.requestedBy().equals(CurrentPerson.get().person());
        if (!mine && !approvals.mayDecide(row)) return;
        var outside = open.stream().filter(ConsentRow::outside).toList();
        if (outside.size() == 1) {
            var one = outside.getFirst();
            bar.add(button(screen, "Link for " + one.from(), "l", () -> link(one)));
        } else if (!outside.isEmpty())
            bar.add(button(
                    screen, "Link for somebody outside", "l", () -> new LinkForDialog(outside, this::link).open()));
    }

    private static Button button(Component screen, String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        Keys.of(screen).on(key, words.toLowerCase(Locale.US), act);
        return button;
    }

    private void refuse(ConsentRow one, Runnable again) {
        new ReasonDialog(
                        one.id(),
                        "Refuse consent",
                        one.from() + " does not consent.",
                        "Why",
                        "Refuse",
                        why -> answer(one, false, why, again))
                .open();
    }

    private boolean answer(ConsentRow one, boolean given, @Nullable String why, Runnable again) {
        try {
            consents.answer(one.id(), given, why);
            Toast.done(given ? "Consent given." : "Consent refused.");
            again.run();
            return true;
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
        return false;
    }

    /** Shown this once, for copying: what is kept is only its mark. */
    private void link(ConsentRow one) {
        try {
            var path = "/consent/" + agencies.get(Tenants.current()).slug() + "/" + consents.link(one.id());
            var field = new TextArea("Link for " + one.from());
            field.setValue(address() + path);
            field.setReadOnly(true);
            field.setWidthFull();
            var dialog = new Dialog();
            dialog.setHeaderTitle("Send this link to " + one.from());
            dialog.setCloseOnEsc(false);
            dialog.setWidth("min(36rem, calc(100vw - 48px))");
            var words =
                    new Paragraph("It shows only this request, takes one answer, and runs out after two weeks. You see"
                            + " it only now; a new link ends an older one.");
            words.addClassName("ts-quiet");
            var all = Told.styled("ts-stack", words, field);
            var back = new Button("Back", _ -> dialog.close());
            Keys.print(back, "Esc");
            dialog.add(all);
            dialog.getFooter().add(back, copy(field));
            Keys.of(all).on("Esc", "back", dialog::close).on("F8", "back", dialog::close);
            dialog.open();
            field.getElement().executeJs("this.inputElement && this.inputElement.select()");
            field.focus();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
    }

    /** Copied where it is pressed: a browser lets nobody else near what it copies. */
    private static Button copy(TextArea field) {
        var copy = new Button("Copy", _ -> Toast.done("Copied."));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(copy, "Ctrl C");
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { $0.inputElement.select();"
                                + " document.execCommand('copy'); })",
                        field.getElement());
        return copy;
    }

    private static String address() {
        if (!(VaadinRequest.getCurrent() instanceof VaadinServletRequest request)) return "";
        var url = request.getRequestURL().toString();
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 ? url : url.substring(0, path);
    }
}
