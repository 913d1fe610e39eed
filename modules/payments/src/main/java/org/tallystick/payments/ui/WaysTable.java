package org.tallystick.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.DebtId;
import org.tallystick.money.Money;
import org.tallystick.payments.PaymentPreview;
import org.tallystick.payments.PreviewLine;

/** Where each dollar goes: debt by debt and charge by charge, with what is owed, paid and left, and why. */
class WaysTable extends Div {

    private final NativeTable table = new NativeTable();
    private final boolean nothingYet;
    private final Set<DebtId> leftOut;
    private final @Nullable BiConsumer<DebtId, Boolean> choose;

    WaysTable(PaymentPreview preview) {
        this(preview, Set.of(), null);
    }

    /** With a box at each debt, by which it is paid or left out. */
    WaysTable(PaymentPreview preview, Set<DebtId> leftOut, @Nullable BiConsumer<DebtId, Boolean> choose) {
        this.leftOut = leftOut;
        this.choose = choose;
        nothingYet = preview.amount().isZero();
        table.addClassNames("ts-table", "ts-tight", "ts-ways");
        table.getElement().setAttribute("aria-label", "Where each dollar goes");
        header();
        var byDebt = preview.lines().stream()
                .collect(Collectors.groupingBy(line -> line.charge().debt(), LinkedHashMap::new, Collectors.toList()));
        var place = 0;
        for (var debt : byDebt.entrySet()) debt(++place, debt.getKey(), debt.getValue());
        sum(preview);
        add(head(preview), table);
    }

    private static Component head(PaymentPreview preview) {
        var title = new H3("Where each dollar goes");
        var spring = new Span();
        spring.addClassName("ts-spring");
        var cite = new Span("Distribution " + preview.policy());
        cite.addClassNames("ts-cite", "ts-small");
        var head = new Div(title, spring, cite);
        head.addClassName("ts-column-head");
        return head;
    }

    private void header() {
        var row = table.getHead().addRow();
        row.addHeaderCell().setText("Debt and charge");
        for (var figure : List.of("Owed", "Pays", "After")) {
            var cell = row.addHeaderCell();
            cell.setText(figure);
            cell.addClassName("ts-right");
        }
        var why = row.addHeaderCell();
        why.setText("Why");
        why.addClassName("ts-why");
    }

    private void debt(int place, DebtId debt, List<PreviewLine> lines) {
        var row = table.getBody().addRow();
        row.addClassName("ts-ways-debt");
        row.getElement().setAttribute("data-debt", debt.value().toString());
        var first = lines.getFirst();
        var name = row.addDataCell();
        var words = place + "  " + first.debtTypeName() + " " + first.debtNumber();
        if (choose == null) name.setText(words);
        else name.add(box(debt, words));
        figures(row, owed(lines), pays(lines), owed(lines).minus(pays(lines)));
        why(row, first.debtWhy());
        for (var line : lines) {
            var charge = table.getBody().addRow();
            charge.addDataCell().setText(line.chargeName());
            figures(charge, line.owed(), line.pays(), line.after());
            why(charge, line.pays().isZero() && nothingYet ? "" : line.why());
        }
    }

    private Component box(DebtId debt, String words) {
        var box = new Checkbox(words);
        box.setValue(!leftOut.contains(debt));
        box.addClassName("ts-ways-box");
        var chosen = choose;
        if (chosen != null) box.addValueChangeListener(event -> chosen.accept(debt, event.getValue()));
        return box;
    }

    private void sum(PaymentPreview preview) {
        var row = table.getBody().addRow();
        row.addClassName("ts-sum");
        row.addDataCell().setText("Total");
        figures(row, preview.owedBefore(), preview.amount().minus(preview.rest()), preview.owedAfter());
        why(
                row,
                nothingYet
                        ? ""
                        : preview.rest().isPositive() ? preview.rest().inDollars() + " too much" : "Nothing left over");
    }

    private static void figures(NativeTableRow row, Money owed, Money pays, Money after) {
        for (var figure : List.of(owed, pays, after)) {
            var cell = row.addDataCell();
            cell.setText(figure.toString());
            cell.addClassName("ts-right");
        }
        row.getChildren()
                .skip(2)
                .findFirst()
                .ifPresent(cell -> cell.getElement().getClassList().add("ts-pays"));
    }

    private static void why(NativeTableRow row, String words) {
        var cell = row.addDataCell();
        cell.setText(words);
        cell.addClassName("ts-why");
    }

    private static Money owed(List<PreviewLine> lines) {
        return lines.stream().map(PreviewLine::owed).reduce(Money.ZERO, Money::plus);
    }

    private static Money pays(List<PreviewLine> lines) {
        return lines.stream().map(PreviewLine::pays).reduce(Money.ZERO, Money::plus);
    }
}
