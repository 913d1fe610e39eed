package org.tallystick.drafts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.drafts.DraftId;
import org.tallystick.drafts.DraftRow;
import org.tallystick.drafts.DraftState;
import org.tallystick.drafts.Drafts;
import org.tallystick.web.Amount;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Glyph;

/** The drafts of who is at work: those that came back first, then those under way. */
class DraftList extends Div {

    private static final int PAGE = 50;
    private static final int LATELY = 8;

    private final Drafts drafts;
    private final Consumer<DraftRow> chosen;

    DraftList(Drafts drafts, Consumer<DraftRow> chosen) {
        this.drafts = drafts;
        this.chosen = chosen;
        addClassName("ts-column-body");
    }

    void show(@Nullable DraftId current) {
        removeAll();
        group("triangle", "Returned to me", DraftState.RETURNED, PAGE, current);
        group("ring", "My drafts", DraftState.DRAFT, PAGE, current);
        group("half", "With the checker", DraftState.SUBMITTED, PAGE, current);
        group("check", "Opened lately", DraftState.ACCEPTED, LATELY, current);
        group("cross", "Denied", DraftState.DENIED, LATELY, current);
        if (getChildren().findAny().isEmpty())
            add(new EmptyState("No drafts yet", "Choose a kind of debt and type; what you type is kept as you go."));
    }

    private void group(String shape, String title, DraftState state, int limit, @Nullable DraftId current) {
        List<DraftRow> rows = drafts.mine(Set.of(state), limit);
        if (rows.isEmpty()) return;
        var head = Shown.styled(
                "ts-group ts-requests",
                Glyph.shape(shape),
                Shown.words(title),
                Shown.words("", "ts-spring"),
                Shown.words(String.valueOf(rows.size()), "ts-small"));
        head.getElement().setAttribute("role", "heading").setAttribute("aria-level", "3");
        add(head);
        for (var row : rows) add(line(row, current));
    }

    private Component line(DraftRow row, @Nullable DraftId current) {
        var button = new NativeButton("", _ -> chosen.accept(row));
        button.addClassName("ts-debt");
        var account = row.accountNumber();
        var number = row.content().debtNumber();
        button.add(
                Shown.words(row.title(), "ts-debt-name"),
                Amount.of(row.content().total()),
                Shown.words(account != null ? account : number == null ? "" : number, "ts-small", "ts-quiet"));
        button.getElement().setAttribute("aria-current", String.valueOf(row.id().equals(current)));
        return button;
    }
}
