package org.tallystick.approvals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tallystick.approvals.ApprovalId;
import org.tallystick.approvals.PressedDecision;
import org.tallystick.approvals.PressedDecisions;
import org.tallystick.web.Keys;

/** What the person at work decided a moment ago and can still take back, one line for each press. */
class Going extends Div {

    private final PressedDecisions pressed;
    private final Consumer<PressedDecision> takeBack;
    private Set<ApprovalId> shown = Set.of();

    Going(PressedDecisions pressed, Consumer<PressedDecision> takeBack) {
        this.pressed = pressed;
        this.takeBack = takeBack;
        addClassName("ts-going");
        getElement().setAttribute("role", "status");
    }

    static Set<ApprovalId> ids(List<PressedDecision> some) {
        return some.stream().flatMap(one -> one.requests().stream()).collect(Collectors.toSet());
    }

    void refresh() {
        removeAll();
        var mine = pressed.mine();
        for (var one : mine) {
            var undo = new Button("Undo", _ -> takeBack.accept(one));
            undo.addThemeVariants(ButtonVariant.SMALL);
            if (one.equals(mine.getFirst())) Keys.print(undo, "u");
            add(Told.styled("ts-together", Told.words(one.words(), "ts-going-words"), undo));
        }
        shown = ids(mine);
        setVisible(!mine.isEmpty());
    }

    /** Whether it was decided a moment ago, as of the last look. */
    boolean has(ApprovalId request) {
        return shown.contains(request);
    }
}
