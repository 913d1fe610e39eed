package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.PressedDecisions;
import org.tallystick.approvals.Remarks;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.web.KeyCap;
import org.tallystick.web.Keys;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.web.Refusal.Because;
import org.tallystick.web.Toast;

/** What the person at work can do about the request in hand, one key each. */
class DecisionBar extends Div {

    private static final List<String> KEYS = List.of("y", "c", "b", "d", "w", "r", "o", "x", "l", "t", "f", "s");

    private final Component screen;
    private final Approvals approvals;
    private final Remarks remarks;
    private final ConsentBar consents;
    private final PressedDecisions pressed;
    private final Runnable next;
    private final Runnable again;
    private @Nullable ApprovalRow shown;

    /** After a decision the next one is shown, after anything else the same one again. */
    DecisionBar(
            Component screen,
            Approvals approvals,
            Remarks remarks,
            ConsentBar consents,
            PressedDecisions pressed,
            Runnable next,
            Runnable again) {
        this.screen = screen;
        this.approvals = approvals;
        this.remarks = remarks;
        this.consents = consents;
        this.pressed = pressed;
        this.next = next;
        this.again = again;
        addClassName("ts-screen-bar");
    }

    void show(@Nullable ApprovalRow row) {
        shown = row;
        removeAll();
        KEYS.forEach(key -> Keys.of(screen).off(key));
        if (row == null) return;
        fill(row);
        consents.fill(screen, row, this, again);
        if (remarks.maySpeak(row)) {
            add(button("Comment", "t", this::comment), button("Paper", "f", this::paper));
        }
        if (!pressed.time().isZero() && approvals.maySendBack(row)) add(Told.words("", "ts-spring"), undoHint());
    }

    private Component undoHint() {
        var hint = Told.words("", "ts-small", "ts-faint", "ts-undo-hint");
        hint.add(new KeyCap("u"), Told.words("undo, " + pressed.time().toSeconds() + " s"));
        return hint;
    }

    private void fill(ApprovalRow row) {
        boolean recommends = approvals.mayRecommend(row);
        boolean decides = row.state().isDecidable() && approvals.mayDecide(row);
        if (recommends) {
            var recommend = button("Recommend", "r", this::recommend);
            if (!decides) recommend.addThemeVariants(ButtonVariant.PRIMARY);
            add(recommend);
        }
        if (decides) {
            var approve = button(row.state().waits() ? "Approve" : "Try again", "y", this::approve);
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.setDisableOnClick(true);
            add(approve);
            if (row.state().waits() && canBeLess(row)) add(button("Approve with a change", "c", this::approveLess));
        }
        if (decides || approvals.maySendBack(row)) add(button("Send back with a question", "b", this::sendBack));
        if (decides) add(button("Deny", "d", this::deny));
        else if (isMine(row) && row.state().isOpen()) {
            if (row.state() == ApprovalState.DRAFT || row.state() == ApprovalState.RETURNED)
                add(button("Submit", "s", this::submit));
            add(button("Take it back", "w", this::withdraw));
        } else if (!recommends) {
            add(Told.words("It is " + row.state().inWords() + ".", "ts-small", "ts-quiet"));
        }
    }

    private Button button(String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        Keys.of(screen).on(key, words.toLowerCase(Locale.US), act);
        return button;
    }

    /** Where approving needs a reason, the refusal says so and the reason can be typed right there. */
    private void approve() {
        var row = shown;
        if (row == null) return;
        try {
            pressed.approve(row, null);
        } catch (Refusal refused) {
            again.run();
            if (refused.because() != Because.CONTENT) Toast.refused(refused.sentence());
            else
                new ReasonDialog(
                                row.id().value(),
                                "Approve with a reason",
                                refused.sentence(),
                                "Reason",
                                "Approve",
                                reason -> decide("Approved.", () -> pressed.approve(row, reason)))
                        .open();
            return;
        } catch (NotPermitted | NotThere refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
            again.run();
            return;
        }
        var _ = decide("Approved.", () -> {});
    }

    private boolean canBeLess(ApprovalRow row) {
        return !approvals.changeable(row).isEmpty()
                || !approvals.shortenable(row).isEmpty();
    }

    private void approveLess() {
        var row = shown;
        if (row == null) return;
        new LessDialog(
                        row.id().value(),
                        row.title() + ", asked by " + row.requestedByName(),
                        approvals.changeable(row),
                        approvals.shortenable(row),
                        (less, reason) ->
                                decide("Approved with a change.", () -> pressed.approveLess(row, less, reason)))
                .open();
    }

    private void recommend() {
        var row = shown;
        if (row != null) act(() -> approvals.recommend(row.id(), null), _ -> "Recommended; somebody else decides.");
    }

    private void sendBack() {
        var row = shown;
        if (row != null)
            ask(
                    "Send it back",
                    "Question, or what is to be mended",
                    "Send back",
                    reason -> decide("Sent back.", () -> pressed.giveBack(row, reason)));
    }

    private void deny() {
        var row = shown;
        if (row != null) ask("Deny it", "Why", "Deny", reason -> decide("Denied.", () -> pressed.deny(row, reason)));
    }

    private void submit() {
        var row = shown;
        if (row != null) act(() -> approvals.submit(row.id()), _ -> "Submitted; somebody else decides.");
    }

    private void withdraw() {
        var row = shown;
        if (row != null) act(() -> approvals.withdraw(row.id(), null), _ -> "Taken back.");
    }

    private void comment() {
        var row = shown;
        if (row != null)
            ask(
                    "Say something",
                    "Comment",
                    "Say it",
                    words -> act(
                            () -> {
                                remarks.say(row.id(), words);
                                return row;
                            },
                            _ -> "Said; who has a part in it is told."));
    }

    private void paper() {
        var row = shown;
        if (row != null)
            new PaperDialog(
                            row.title(),
                            (name, content) -> act(
                                    () -> {
                                        var _ = remarks.attach(row.id(), name, content);
                                        return row;
                                    },
                                    _ -> name + " stays with the request."))
                    .open();
    }

    private void ask(String title, String label, String does, Predicate<String> deed) {
        if (shown != null) new ReasonDialog(shown.id().value(), title, shown.title(), label, does, deed).open();
    }

    private boolean decide(String sentence, Runnable deed) {
        return tried(
                () -> {
                    deed.run();
                    if (pressed.time().isZero()) Toast.done(sentence);
                },
                next);
    }

    private boolean act(Supplier<ApprovalRow> deed, Function<ApprovalRow, String> sentence) {
        return tried(() -> Toast.done(sentence.apply(deed.get())), again);
    }

    /** What is refused is said, and the request shown as it is now. */
    private boolean tried(Runnable deed, Runnable after) {
        try {
            deed.run();
            after.run();
            return true;
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        } catch (NotPermitted | NotThere refused) {
            Toast.refused(String.valueOf(refused.getMessage()));
        }
        again.run();
        return false;
    }

    private static boolean isMine(ApprovalRow row) {
        return row.requestedBy().equals(CurrentPerson.get().person());
    }
}
