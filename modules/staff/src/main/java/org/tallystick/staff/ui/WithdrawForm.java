package org.tallystick.staff.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.staff.DraftLine;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;

/** Takes back a draft that was sent and is not decided, or was approved for a day that lies ahead. */
final class WithdrawForm {

    private final LadderDrafts drafts;
    private final Consumer<String> done;
    private final ComboBox<DraftLine> which = new ComboBox<>("Draft");
    private final TextArea why = new TextArea("Reason");

    WithdrawForm(LadderDrafts drafts, Consumer<String> done) {
        this.drafts = drafts;
        this.done = done;
        which.setItemLabelGenerator(WithdrawForm::words);
        which.setWidthFull();
        why.setMaxLength(1_000);
    }

    void open() {
        var ahead =
                drafts.all().stream().filter(line -> isAhead(line.standing())).toList();
        if (ahead.isEmpty()) {
            Toast.refused("Nothing that was sent waits: what was approved is in force.");
            return;
        }
        which.setItems(ahead);
        which.setValue(ahead.getFirst());
        new FormDialog("Withdraw what was sent", "Withdraw", this::withdraw, which, why)
                .aboutTheScreen()
                .saying("Nothing of it comes into force. It is a draft again, to be changed, sent or thrown away.")
                .open();
        why.focus();
    }

    static boolean isAhead(String standing) {
        return standing.equals("SENT") || standing.equals("APPROVED");
    }

    private static String words(DraftLine line) {
        return (line.changes() == 1 ? "1 change" : line.changes() + " changes") + " of " + line.by() + ", "
                + (line.standing().equals("SENT") ? "sent" : "approved") + ", from "
                + WrittenDays.DAY.format(line.from());
    }

    private void withdraw() {
        var line = which.getValue();
        if (line == null) throw new StaffRefused("Say which draft.");
        drafts.withdraw(line.id(), why.getValue());
        done.accept("Withdrawn: nothing of it comes into force; it is the draft again.");
    }
}
