package org.tallystick.staff.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.staff.LadderDraftRow;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;

/** Sends the draft: from which day it acts, and why. */
final class SendForm {

    private final LadderDrafts drafts;
    private final LadderDraftRow draft;
    private final Consumer<String> done;
    private final DatePicker from = new DatePicker("Acts from");
    private final TextArea why = new TextArea("Reason");

    SendForm(LadderDrafts drafts, LadderDraftRow draft, LocalDate today, Consumer<String> done) {
        this.drafts = drafts;
        this.draft = draft;
        this.done = done;
        from.setValue(today);
        from.setMin(today);
        why.setMaxLength(1_000);
    }

    void open() {
        var saying = draft.acts()
                ? "The agency lets one person make " + (draft.changes().size() == 1 ? "this change" : "these changes")
                        + "; it acts at the next click."
                : "A second person, who put nothing into it and gains nothing by it, approves "
                        + (draft.changes().size() == 1 ? "this change" : "all of it or none") + ".";
        new FormDialog(
                        draft.acts() ? "Put the draft in force" : "Send the draft for approval",
                        draft.acts() ? "Put in force" : "Send",
                        this::send,
                        from,
                        why)
                .about(draft.id())
                .saying(draft.size() + ". " + String.join(" ", draft.impact().inWords()) + " " + saying)
                .open();
        why.focus();
    }

    private void send() {
        var first = from.getValue();
        if (first == null) throw new StaffRefused("Say from which day it acts.");
        boolean acts = drafts.send(draft.id(), first, why.getValue());
        done.accept(
                acts
                        ? "In force from " + WrittenDays.DAY.format(first) + "."
                        : "Sent: it waits for a second person, and acts from " + WrittenDays.DAY.format(first) + ".");
    }
}
