package org.tallystick.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.correspondence.Channel;
import org.tallystick.correspondence.OutcomeRow;
import org.tallystick.correspondence.Promise;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.SpokenTo;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;
import org.tallystick.web.KeptFields;

/** What is said beside the outcome: the promise, a note, by what means, and with whom. */
class OutcomeForm extends Div {

    private final LocalDate today;
    private final Runnable accept;
    private final TextField amount = new TextField();
    private final TextField by = new TextField();
    private final TextField when = new TextField();
    private final TextField note = new TextField("Note");
    private final Select<Via> via = new Select<>();
    private final Select<SpokenTo> spokenTo = new Select<>();
    private final Checkbox rightParty = new Checkbox("Right party", true);
    private boolean hourAsked;
    private boolean viaChosen;
    private boolean spokenToChosen;

    OutcomeForm(LocalDate today, Runnable accept, Runnable changed) {
        this.today = today;
        this.accept = accept;
        addClassName("ts-outcome-form");
        amount.addClassName("ts-figure-field");
        amount.setPlaceholder("Amount");
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.setAriaLabel("Amount promised");
        by.setAriaLabel("Promised by which day");
        by.setPlaceholder("by Dec 4 or +14");
        when.setAriaLabel("Call back when");
        when.setPlaceholder("at 2:30, or tomorrow 9");
        when.setVisible(false);
        note.setMaxLength(2_000);
        note.setPlaceholder("What was said, in a few words");
        via.setLabel("How");
        via.setItems(Via.all());
        via.setItemLabelGenerator(Via::inWords);
        via.setValue(new Via(Channel.CALL, Channel.CALL.usually()));
        via.addValueChangeListener(change -> viaChosen |= change.isFromClient());
        spokenTo.setLabel("With");
        spokenTo.setItems(Arrays.asList(SpokenTo.values()));
        spokenTo.setItemLabelGenerator(SpokenTo::inWords);
        spokenTo.setValue(SpokenTo.DEBTOR);
        spokenTo.addValueChangeListener(change -> {
            spokenToChosen |= change.isFromClient();
            rightParty.setValue(change.getValue().usuallyRightParty());
        });
        for (var field : List.of(amount, by, when, note)) field.addKeyPressListener(Key.ENTER, _ -> enter(field));
        for (var field : List.of(amount, by, when))
            field.addValueChangeListener(_ -> {
                field.setInvalid(false);
                changed.run();
            });
        promiseAsked(false);
        add(note, via, spokenTo, rightParty);
    }

    /** Stands beside the outcome, while a promise is asked for. */
    Component amount() {
        return amount;
    }

    Component by() {
        return by;
    }

    /** Stands beside the outcome, while somebody may have asked for an hour. */
    Component when() {
        return when;
    }

    void keptIn(KeptFields kept) {
        var viaAtFirst = via.getValue();
        kept.field("amount", amount).field("by", by).field("when", when).field("note", note);
        kept.value("spokenTo", () -> spokenToChosen ? spokenTo.getValue().name() : "", name -> {
            if (name.isEmpty()) return;
            spokenToChosen = true;
            spokenTo.setValue(SpokenTo.valueOf(name));
        });
        kept.choice(
                "via",
                via,
                Via::inWords,
                words -> Via.all().stream()
                        .filter(one -> one.inWords().equals(words))
                        .findFirst());
        viaChosen |= kept.isRestored() && !via.getValue().equals(viaAtFirst);
        spokenTo.addValueChangeListener(change -> {
            if (change.isFromClient()) kept.keep();
        });
        kept.choice("rightParty", rightParty, String::valueOf, text -> Optional.of(Boolean.valueOf(text)));
    }

    /** What the outcome usually means, unless somebody chose otherwise. */
    void show(OutcomeRow outcome) {
        var effect = outcome.effect();
        promiseAsked(effect.asksForPromise());
        when.setVisible(effect.asksForHour());
        if (!viaChosen) {
            var channel = effect.channel() == null ? Channel.CALL : effect.channel();
            via.setValue(new Via(channel, effect.direction() == null ? channel.usually() : effect.direction()));
        }
        if (!spokenToChosen) spokenTo.setValue(effect.spokenTo() == null ? SpokenTo.DEBTOR : effect.spokenTo());
    }

    Said said(OutcomeRow outcome) {
        var chosen = Objects.requireNonNull(via.getValue());
        return new Said(
                chosen.channel(),
                chosen.direction(),
                spokenTo.getValue(),
                rightParty.getValue(),
                outcome.code(),
                note.getValue(),
                promise().orElse(null));
    }

    /** Empty while it is not asked for, or cannot be read. */
    Optional<Promise> promise() {
        if (!amount.isVisible()) return Optional.empty();
        var money = money();
        var day = ComingDay.read(by.getValue(), today);
        return money == null || day.isEmpty() ? Optional.empty() : Optional.of(new Promise(money, day.get()));
    }

    /** When to call back; empty where nobody asked for an hour. */
    Optional<ComingHour> hour() {
        return when.isVisible() ? ComingHour.read(when.getValue(), today) : Optional.empty();
    }

    /** Puts the cursor where something is missing; true when there was such a place. An hour is asked for only once. */
    boolean asksForMore() {
        if (when.isVisible()
                && hour().isEmpty()
                && (!hourAsked || !when.getValue().isBlank())) {
            hourAsked = true;
            return point(when, "An hour such as 2:30 PM, or Dec 4 9 AM");
        }
        if (!amount.isVisible()) return false;
        if (money() == null) return point(amount, "An amount such as 150.00");
        if (ComingDay.read(by.getValue(), today).isEmpty()) return point(by, "A day such as Dec 4");
        return false;
    }

    private static boolean point(TextField field, String message) {
        if (!field.getValue().isBlank()) {
            field.setErrorMessage(message);
            field.setInvalid(true);
        }
        field.focus();
        return true;
    }

    private void enter(Component field) {
        if (field.equals(amount) && by.getValue().isBlank()) by.focus();
        else accept.run();
    }

    private void promiseAsked(boolean asked) {
        amount.setVisible(asked);
        by.setVisible(asked);
    }

    private @Nullable Money money() {
        try {
            var money = amount.getValue().isBlank() ? Money.ZERO : Money.of(amount.getValue());
            return money.isPositive() ? money : null;
        } catch (AmountUnreadable _) {
            return null;
        }
    }
}
