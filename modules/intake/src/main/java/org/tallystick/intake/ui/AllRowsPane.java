package org.tallystick.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.DebtType;
import org.tallystick.intake.reading.MappingKind;
import org.tallystick.web.Styled;

/** What holds for all rows of a file: whose it is, what for, and what no column says. */
class AllRowsPane extends Div {

    private final List<DebtType> debtTypes;
    private final Runnable changed;
    private final TextField name = new TextField("Name of the mapping");
    private final TextField sender = new TextField("Sender");
    private final Select<MappingKind> kind = new Select<>();
    private final Select<DebtType> debtType = new Select<>();
    private final ChargeChoice charge = new ChargeChoice();
    private final TextField unnamed = new TextField("Name where no column says it");
    private final Checkbox several = new Checkbox("Rows of one account are debts of that account");
    private List<ChargeType> offered = List.of();
    private MappingDraft draft = new MappingDraft();

    AllRowsPane(List<DebtType> debtTypes, Runnable changed) {
        this.debtTypes = debtTypes;
        this.changed = changed;
        var pane = Shown.pane("For all rows", "");
        name.setMaxLength(80);
        sender.setHelperText("Numbers are unique for each sender");
        kind.setLabel("What the file is for");
        kind.setItems(MappingKind.values());
        kind.setItemLabelGenerator(AllRowsPane::words);
        debtType.setLabel("Debt type, unless a column says it");
        debtType.setItems(debtTypes);
        debtType.setItemLabelGenerator(type -> type == null ? "" : type.name());
        charge.setLabel("Charge of the amounts, unless said beside the column");
        for (var field : List.of(name, sender, unnamed)) {
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        }
        for (var select : List.of(kind, debtType, charge)) select.setWidthFull();
        listen();
        pane.add(Styled.box("ts-pane-body ts-stack", name, sender, kind, debtType, charge, unnamed, several));
        add(pane);
    }

    private void listen() {
        name.addValueChangeListener(change -> {
            draft.name = change.getValue();
            if (change.isFromClient()) changed.run();
        });
        sender.addValueChangeListener(change -> {
            draft.sender = change.getValue();
            if (change.isFromClient()) changed.run();
        });
        unnamed.addValueChangeListener(change -> {
            draft.unnamedParty = change.getValue();
            if (change.isFromClient()) changed.run();
        });
        kind.addValueChangeListener(change -> {
            if (change.getValue() != null) draft.kind = change.getValue();
            if (change.isFromClient()) changed.run();
        });
        several.addValueChangeListener(change -> {
            draft.severalDebts = change.getValue();
            if (change.isFromClient()) changed.run();
        });
        debtType.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            draft.debtType = change.getValue().code();
            offerCharges();
            if (change.isFromClient()) changed.run();
        });
        charge.addValueChangeListener(change -> {
            if (change.getValue() == null) return;
            draft.charge = change.getValue();
            if (change.isFromClient()) changed.run();
        });
    }

    private static String words(MappingKind kind) {
        return switch (kind) {
            case TAKE_ON -> "Debts that we have already";
            case REFERRAL -> "Debts that a department refers";
            case INVENTORY -> "What a department still holds";
        };
    }

    void show(MappingDraft shown) {
        draft = shown;
        name.setValue(shown.name);
        sender.setValue(shown.sender);
        kind.setValue(shown.kind);
        unnamed.setValue(shown.unnamedParty);
        several.setValue(shown.severalDebts);
        var known = type();
        if (known.isEmpty() && shown.debtType.isBlank() && debtTypes.size() == 1)
            debtType.setValue(debtTypes.getFirst());
        else known.ifPresent(debtType::setValue);
        offered = List.of();
        offerCharges();
    }

    private Optional<DebtType> type() {
        return debtTypes.stream()
                .filter(type -> type.code().equals(draft.debtType))
                .findFirst();
    }

    /** The charges that the chosen debt type can have, or any of them where a column says the debt type. */
    List<ChargeType> chargeTypes() {
        var types = type().map(List::of).orElse(draft.has(Meaning.DEBT_TYPE) ? debtTypes : List.of());
        return types.stream().flatMap(type -> type.chargeTypes().stream()).toList();
    }

    /** Where there is but one, it is that; of several, somebody chooses. */
    void offerCharges() {
        var types = chargeTypes();
        if (types.equals(offered)) return;
        offered = types;
        var before = draft.charge;
        charge.offer(types);
        var codes = types.stream().map(ChargeType::code).distinct().toList();
        charge.setVisible(codes.size() > 1);
        if (types.isEmpty()) return;
        draft.charge = codes.size() == 1 ? codes.getFirst() : codes.contains(before) ? before : "";
        charge.setValue(draft.charge.isEmpty() ? null : draft.charge);
    }

    void askName() {
        name.setInvalid(true);
        name.setErrorMessage("Give it a name, by which it is found again.");
        name.focus();
    }
}
