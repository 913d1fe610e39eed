package org.tallystick.drawers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.Tender;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;

/** The pieces of money in a drawer, or their sum, and the sum of each other tender. */
class CountFields extends Div {

    private static final int[] PIECES = {10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1};

    private final Map<Integer, IntegerField> pieces = new LinkedHashMap<>();
    private final Map<Integer, NativeTableCell> sums = new HashMap<>();
    private final Map<Tender, TextField> totals = new EnumMap<>(Tender.class);
    private final Span cash = new Span();

    CountFields() {
        addClassName("ts-count");
        add(pieceTable(), totalFields());
        show();
    }

    void focusFirst() {
        pieces.values().stream().findFirst().ifPresent(IntegerField::focus);
    }

    /** Refused with {@link AmountUnreadable} when a sum cannot be read. */
    CountDrawer read(DrawerId drawer) {
        var counted = new EnumMap<Tender, Money>(Tender.class);
        totals.forEach((tender, field) -> {
            if (!field.getValue().isBlank()) counted.put(tender, Money.of(field.getValue()));
        });
        var denominations = new HashMap<Integer, Integer>();
        pieces.forEach((cents, field) -> {
            var many = field.getValue();
            if (many != null && many > 0) denominations.put(cents, many);
        });
        if (denominations.isEmpty()) counted.putIfAbsent(Tender.CASH, Money.ZERO);
        else counted.remove(Tender.CASH);
        return new CountDrawer(drawer, counted, denominations);
    }

    private NativeTable pieceTable() {
        var table = Told.table("Pieces of money", "Piece", ">How many", ">Comes to");
        for (var cents : PIECES) {
            var row = table.getBody().addRow();
            var name = cents >= 100 ? "$" + cents / 100 : cents + "¢";
            row.addHeaderCell().setText(name);
            var many = new IntegerField();
            many.setAriaLabel("How many of " + name);
            many.setMin(0);
            many.setValueChangeMode(ValueChangeMode.LAZY);
            many.addClassName("ts-figure-field");
            many.addValueChangeListener(_ -> show());
            row.addDataCell().add(many);
            var sum = row.addDataCell();
            sum.addClassName("ts-right");
            pieces.put(cents, many);
            sums.put(cents, sum);
        }
        var row = table.getBody().addRow();
        row.addClassName("ts-sum");
        row.addHeaderCell().setText("Cash");
        row.addDataCell();
        var total = row.addDataCell();
        total.addClassName("ts-right");
        total.add(cash);
        return table;
    }

    private Div totalFields() {
        var fields = new Div();
        fields.addClassName("ts-stack");
        for (var tender : Tender.values()) {
            var field = new TextField(tender == Tender.CASH ? "Cash, if not by pieces" : sumOf(tender));
            field.setPlaceholder("0.00");
            field.setPrefixComponent(new Span("$"));
            field.getElement().setAttribute("inputmode", "decimal");
            field.addClassName("ts-figure-field");
            field.setWidthFull();
            field.addValueChangeListener(_ -> field.setInvalid(false));
            totals.put(tender, field);
            fields.add(field);
        }
        return fields;
    }

    private static String sumOf(Tender tender) {
        return switch (tender) {
            case CASH -> "Cash";
            case CHECK -> "Checks";
            case MONEY_ORDER -> "Money orders";
            case CARD -> "Card slips of the terminal";
        };
    }

    private void show() {
        long all = 0;
        for (var piece : pieces.entrySet()) {
            var many = piece.getValue().getValue();
            long sum = many == null ? 0 : (long) many * piece.getKey();
            all += sum;
            var cell = sums.get(piece.getKey());
            if (cell != null) cell.setText(sum == 0 ? "" : Money.ofCents(sum).toString());
        }
        cash.setText(Money.ofCents(all).toString());
    }
}
