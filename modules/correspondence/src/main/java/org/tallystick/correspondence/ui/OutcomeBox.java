package org.tallystick.correspondence.ui;

import static org.tallystick.calendar.WrittenDays.HOUR;
import static org.tallystick.calendar.WrittenDays.WEEKDAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.DebtRow;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.OutcomeRow;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.BothVersions;
import org.tallystick.web.ChangedMeanwhile;
import org.tallystick.web.Glyph;
import org.tallystick.web.KeptFields;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;
import org.tallystick.workbench.WorkbenchSubject;

/** The outcome of a contact, typed in place; Enter accepts the proposed next date, saves, and opens the next account. */
class OutcomeBox extends Div {

    private final ContactDesk desk;
    private final WorkbenchSubject subject;
    private final Runnable afterwards;
    private final KeptFields kept;
    private final OutcomeField field;
    private final OutcomeForm form;
    private final Div refusal = new Div();
    private final Div aside = new Div();
    private final TextField otherDate = new TextField("Next date");
    private String key = Ids.next().toString();
    private @Nullable OutcomeRow chosen;

    OutcomeBox(ContactDesk desk, WorkbenchSubject subject, Runnable afterwards) {
        this.desk = desk;
        this.subject = subject;
        this.afterwards = afterwards;
        addClassName("ts-outcome-box");
        field = new OutcomeField(desk.outcomes(), this::take, this::choose);
        form = new OutcomeForm(desk.today(), this::accept, this::drawAside);
        kept = KeptFields.of(desk.forms(), "outcome", subject.selected().number(), desk.zone());
        kept.value("key", () -> key, before -> key = before)
                .value("outcome", () -> chosen == null ? "" : chosen.code(), this::restore);
        form.keptIn(kept);
        kept.field("nextDate", otherDate);
        otherDate.setVisible(!otherDate.getValue().isBlank());
        otherDate.setPlaceholder("Dec 9 or +5");
        otherDate.addValueChangeListener(_ -> drawAside());
        refusal.getElement().setAttribute("role", "alert");
        var first = new Div(field, form.amount(), form.by(), form.when());
        first.addClassName("ts-outcome-row");
        add(head(), first, form, refusal);
        Keys.of(this).on("F8", "accept and next", this::accept);
        aside.addClassNames("ts-outcome-aside");
        drawAside();
    }

    OutcomeField field() {
        return field;
    }

    Component aside() {
        return aside;
    }

    private Component head() {
        var spring = new Span();
        spring.addClassName("ts-spring");
        var line = new Div(
                new H2("Outcome of this contact"),
                Styled.words(about(), "ts-small", "ts-quiet"),
                kept.line(),
                spring,
                new KeyCap("?"),
                Styled.words("all codes", "ts-small", "ts-quiet"));
        line.addClassName("ts-line-up");
        return line;
    }

    private String about() {
        if (subject.ticked().isEmpty()) return "about " + subject.selected().number();
        return subject.ticked().size() == 1
                ? "about " + subject.ticked().getFirst().number()
                : "about " + subject.ticked().size() + " debts";
    }

    private void restore(String code) {
        if (code.isEmpty()) return;
        desk.outcomes().like(code).stream()
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .ifPresent(outcome -> {
                    chosen = outcome;
                    field.show(outcome);
                    form.show(outcome);
                });
    }

    private void take(OutcomeRow outcome) {
        chosen = outcome;
        form.show(outcome);
        kept.keep();
        Keys.of(this).on("e", "another next date", this::change);
        drawAside();
    }

    /** What came of it, with everything else as proposed: saved at once, unless something is still asked for. */
    void choose(OutcomeRow outcome) {
        field.show(outcome);
        take(outcome);
        accept();
    }

    private void change() {
        otherDate.setVisible(true);
        otherDate.focus();
    }

    void accept() {
        refusal.removeAll();
        if (chosen == null) {
            field.input().focus();
            return;
        }
        if (form.asksForMore()) return;
        var hour = form.hour().map(ComingHour::hour).orElse(null);
        var now = desk.now(subject.selected());
        if (now.nextDate().equals(subject.selected().nextDate())) log(chosen, nextDate(), hour);
        else pickNextDate(chosen, now, hour);
    }

    /** Somebody else set another next date while this was typed: whoever comes second picks which one stands. */
    private void pickNextDate(OutcomeRow outcome, AccountRow now, @Nullable LocalTime hour) {
        var typed = nextDate() == null
                ? desk.outcomes().nextDate(outcome, form.promise().orElse(null)).orElse(null)
                : nextDate();
        if (typed == null || typed.equals(now.nextDate())) {
            log(outcome, typed, hour);
            return;
        }
        var changed = new ChangedMeanwhile(
                "The next date of " + now.number(),
                now.version(),
                List.of(new ChangedMeanwhile.Difference(
                        "nextDate", "Next date", WEEKDAY.format(now.nextDate()), WEEKDAY.format(typed))));
        new BothVersions(changed, yours -> {
                    var later = desk.now(now);
                    if (!later.nextDate().equals(now.nextDate())) pickNextDate(outcome, later, hour);
                    else
                        log(outcome, yours.isEmpty() ? now.nextDate() : typed, yours.isEmpty() ? now.nextTime() : hour);
                })
                .always()
                .open();
    }

    private void log(OutcomeRow outcome, @Nullable LocalDate nextDate, @Nullable LocalTime hour) {
        try {
            var contact = desk.contacts()
                    .log(new LogContact(
                            key,
                            subject.chosen().stream().map(AccountRow::id).toList(),
                            subject.ticked().stream().map(DebtRow::id).toList(),
                            form.said(outcome),
                            nextDate,
                            hour));
            kept.sent();
            Toast.done(contact.inWords() + ".");
            goOn();
        } catch (Refusal refused) {
            var note = new Div(Glyph.shape("square"), new Span(refused.sentence()));
            note.addClassNames("ts-note", "ts-stop");
            refusal.add(note);
        }
    }

    /** The next account of one's own queue; somebody else's account stays open. */
    private void goOn() {
        var here = subject.selected();
        var next = here.owner().equals(CurrentPerson.get().person()) ? desk.after(here) : Optional.<String>empty();
        next.ifPresentOrElse(number -> UI.getCurrent().navigate("accounts/" + number), afterwards);
    }

    /** As it was typed, by itself or with an hour; null for the one that the outcome proposes. */
    private @Nullable LocalDate nextDate() {
        var other = otherDate();
        var asked = form.hour();
        if (other != null || asked.isEmpty()) return other;
        var day = asked.get().day();
        if (day != null) return day;
        return asked.get().hour().isAfter(desk.hour()) ? desk.today() : null;
    }

    private @Nullable LocalDate otherDate() {
        if (!otherDate.isVisible() || otherDate.getValue().isBlank()) return null;
        var day = ComingDay.read(otherDate.getValue(), desk.today());
        otherDate.setInvalid(day.isEmpty());
        otherDate.setErrorMessage("A day such as Dec 9");
        return day.orElse(null);
    }

    private void drawAside() {
        aside.removeAll();
        var account = subject.selected();
        var outcome = chosen;
        var other = nextDate();
        var proposed = outcome == null
                ? Optional.<LocalDate>empty()
                : desk.outcomes().nextDate(outcome, form.promise().orElse(null));
        var stays = other == null && proposed.isEmpty();
        var spring = new Span();
        spring.addClassName("ts-spring");
        var top = new Div(
                Styled.words(
                        stays ? "Next date stays" : other == null ? "Proposed next date" : "Next date", "ts-label"),
                spring,
                Styled.words("owner " + account.ownerName(), "ts-small", "ts-quiet"));
        top.addClassName("ts-line-up");
        var hour = form.hour().map(asked -> " " + HOUR.format(asked.hour())).orElse("");
        var day = new Div(WEEKDAY.format(other != null ? other : proposed.orElse(account.nextDate())) + hour);
        day.addClassName("ts-figure-small");
        var what = outcome == null
                ? "Type what came of this contact"
                : desk.outcomes().task(outcome).orElse(outcome.name())
                        + form.promise()
                                .map(promise -> " of " + promise.amount().inDollars())
                                .orElse("");
        aside.add(top, day, Styled.words(what, "ts-small", "ts-quiet"), otherDate, buttons());
    }

    private Component buttons() {
        var accept = new Button("Accept and next", _ -> accept());
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Keys.print(accept, "F8");
        var change = new Button("Change", _ -> change());
        change.setVisible(chosen != null);
        Keys.print(change, "e");
        var line = new Div(accept, change);
        line.addClassName("ts-line-up");
        return line;
    }
}
