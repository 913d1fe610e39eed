package org.tallystick.worklists.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.worklists.owners.Assignments;
import org.tallystick.worklists.owners.SharePlan;

/** Sharing out what nobody owns by the agency's rules: before, after, why; nothing happens before F8. */
class SharePane extends Div {

    private final Assignments assignments;
    private final Runnable afterwards;
    private final TextField why = new TextField("Why");
    private final Div form = Styled.box("ts-stack ts-pane-body", why);
    private final Div preview = new Div();
    private @Nullable SharePlan plan;

    SharePane(Assignments assignments, Runnable afterwards) {
        this.assignments = assignments;
        this.afterwards = afterwards;
        addClassName("ts-pane");
        KeptFields.keepAll(form, "share");
        why.setValue("Its owner does not work here");
        var does = new Button("Reassign", _ -> carryOut());
        does.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.print(does, "F8");
        var back = new Button("Back", _ -> afterwards.run());
        Keys.print(back, "Esc");
        add(
                Styled.box("ts-pane-head", new H2("Accounts of nobody who works here")),
                form,
                preview,
                Styled.box("ts-screen-bar", does, Styled.words("", "ts-spring"), back));
        Keys.of(this).on("F8", "reassign", this::carryOut).on("Esc", "back", afterwards);
        work();
        why.getElement().callJsFunction("focus");
    }

    /** What stands there before anybody is chosen. */
    static Component hint(Runnable unassigned, long ownerless) {
        var words = ownerless == 0
                ? "Every account has an owner who works here."
                : Shown.counted(ownerless, "account has", "accounts have") + " an owner who does not work here.";
        var share = new Button("Share them out", _ -> unassigned.run());
        Keys.print(share, "u");
        var body = Styled.box(
                "ts-stack ts-pane-body",
                StatusBadge.plain(ownerless == 0 ? Tone.OK : Tone.WARN, words),
                Styled.words(
                        "Choose a person to reassign work: you see who would get how many before anything is done.",
                        "ts-quiet"));
        if (ownerless > 0) body.add(share);
        return Styled.box("ts-pane", Styled.box("ts-pane-head", new H2("Reassign")), body);
    }

    private void work() {
        preview.removeAll();
        plan = null;
        try {
            var worked = assignments.planUnassigned();
            plan = worked;
            preview.add(Styled.box(
                    "ts-pane-head",
                    new H2(Shown.counted(worked.moving(), "account moves", "accounts move")),
                    Styled.words("before \u2192 after", "ts-small", "ts-quiet")));
            long most = worked.shares().stream()
                    .mapToLong(SharePlan.Share::after)
                    .max()
                    .orElse(1);
            for (var share : worked.shares()) preview.add(line(share, Math.max(1, most)));
            preview.add(Styled.box("ts-facts ts-stack", checks(worked)));
        } catch (Refusal refused) {
            preview.add(refusal(refused));
        }
    }

    private static Component line(SharePlan.Share share, long most) {
        var bars = Styled.box("ts-loads");
        for (var amount : new long[] {share.before(), share.after()}) {
            var bar = new Div();
            bar.getStyle().set("inline-size", Math.round(100.0 * amount / most) + "%");
            bars.add(bar);
        }
        return Styled.box(
                "ts-share",
                Styled.words(share.name()),
                bars,
                Styled.words("%,d \u2192 %,d".formatted(share.before(), share.after()), "ts-right", "ts-medium"));
    }

    private static Component[] checks(SharePlan worked) {
        var staying = StatusBadge.plain(
                Tone.WARN,
                Shown.counted(worked.staying(), "account stays", "accounts stay") + ": no rule of assignment fits.");
        var dates = StatusBadge.plain(Tone.OK, "Each account keeps its next date, and its open tasks go with it.");
        return worked.staying() == 0 ? new Component[] {dates} : new Component[] {dates, staying};
    }

    private static Component refusal(Refusal refused) {
        var note = new Div(Glyph.shape("square"), Styled.words(refused.sentence()));
        note.addClassNames("ts-note", "ts-stop");
        note.getElement().setAttribute("role", "alert");
        return note;
    }

    private void carryOut() {
        var agreed = plan;
        if (agreed == null) return;
        try {
            int moved = assignments.carryOut(agreed, why.getValue(), null);
            Toast.done(Shown.counted(moved, "account has", "accounts have") + " a new owner.");
            KeptFields.sentFrom(form);
            afterwards.run();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
            why.focus();
        }
    }
}
