package org.tallystick.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.Ruling;
import org.tallystick.web.KeptFields;
import org.tallystick.web.Keys;
import org.tallystick.web.Styled;

/** What can be decided about the chosen rows of a list, and the reason for it. */
class RuleBar extends Div {

    private final Consumer<Ruling> decide;
    private final Input why = new Input();
    private final Span count = Styled.words("No row chosen", "ts-small", "ts-quiet", "ts-nowrap");
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();

    RuleBar(RowList list, Consumer<Ruling> decide) {
        this.decide = decide;
        addClassNames("ts-rule-bar");
        why.addClassName("ts-cell-edit");
        why.setPlaceholder("Reason, for the audit and the sender");
        why.getElement().setAttribute("aria-label", "Reason");
        KeptFields.keepAll(why, "ruling on " + list);
        add(count, why);
        if (list == RowList.REJECTED) offer("d", "Give up", Ruling.DISCARD);
        if (list == RowList.REPEATED) {
            offer("d", "Dismiss", Ruling.DISMISS);
            offer("f", "Post as a further debt", Ruling.FURTHER);
            offer("u", "Apply what changed", Ruling.CHANGE);
        }
    }

    private void offer(String key, String words, Ruling ruling) {
        var button = new Button(words, _ -> decide.accept(ruling));
        Keys.print(button, key);
        rulings.put(key, ruling);
        add(button);
    }

    boolean isOpen(ImportRow row) {
        boolean waits = row.state() == ImportState.READY || row.state() == ImportState.POSTED;
        return waits && !rulings.isEmpty();
    }

    void keys(Keys keys) {
        rulings.forEach((key, ruling) -> keys.on(key, past(ruling), () -> decide.accept(ruling)));
    }

    void chosen(boolean all, int rows) {
        count.setText(all ? "All rows of this list" : rows == 0 ? "No row chosen" : Shown.rows(rows) + " chosen");
    }

    @Nullable
    String reason() {
        var text = why.getValue();
        return text == null || text.isBlank() ? null : text;
    }

    /** It was decided with the reason that was typed. */
    void sent() {
        KeptFields.sentFrom(why);
    }

    static String past(Ruling ruling) {
        return switch (ruling) {
            case REPAIR -> "repaired";
            case DISCARD -> "given up";
            case DISMISS -> "dismissed";
            case FURTHER -> "taken as further debts";
            case CHANGE -> "applied to their debts";
        };
    }
}
