package org.tallystick.approvals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.web.Amount;
import org.tallystick.web.Glyph;

/** Requests one under the other, in groups with a heading each; one of them is shown at the right. */
class RequestList extends Div {

    private final Consumer<ApprovalRow> chosen;
    private final List<ApprovalRow> rows = new ArrayList<>();
    private final List<NativeButton> buttons = new ArrayList<>();

    RequestList(Consumer<ApprovalRow> chosen) {
        this.chosen = chosen;
        addClassName("ts-column-body");
    }

    void clear() {
        removeAll();
        rows.clear();
        buttons.clear();
    }

    /** A line below the last group: what can be done with all of it. */
    void below(Component... parts) {
        add(Told.styled("ts-together", parts));
    }

    /** A group that is empty is left out. */
    void group(String shape, String title, List<ApprovalRow> some, Function<ApprovalRow, Component> detail) {
        if (some.isEmpty()) return;
        var glyph = Glyph.shape(shape);
        if (shape.equals("triangle")) glyph.addClassName("ts-outstanding");
        var head = Told.styled(
                "ts-group ts-requests",
                glyph,
                Told.words(title),
                Told.words("", "ts-spring"),
                Told.words(String.valueOf(some.size()), "ts-small"));
        head.getElement().setAttribute("role", "heading").setAttribute("aria-level", "3");
        add(head);
        for (var row : some) add(line(row, detail.apply(row)));
    }

    private Component line(ApprovalRow row, Component detail) {
        var button = new NativeButton();
        button.addClassName("ts-debt");
        button.add(Told.titled(row.title(), "ts-debt-name"));
        var amount = row.amount();
        button.add(amount == null ? Told.words("") : Amount.total(amount));
        detail.addClassName("ts-small");
        button.add(detail);
        button.addClickListener(_ -> chosen.accept(row));
        rows.add(row);
        buttons.add(button);
        return button;
    }

    List<ApprovalRow> rows() {
        return List.copyOf(rows);
    }

    void mark(@Nullable ApprovalRow shown) {
        for (int i = 0; i < rows.size(); i++)
            buttons.get(i)
                    .getElement()
                    .setAttribute(
                            "aria-current",
                            String.valueOf(shown != null && rows.get(i).id().equals(shown.id())));
    }
}
