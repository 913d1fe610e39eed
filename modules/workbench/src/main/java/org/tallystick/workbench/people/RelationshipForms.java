package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.DebtRow;
import org.tallystick.debtors.NewRelationship;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.debtors.RelationshipRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** Who stands by a party, and who has to pay with it and why. */
class RelationshipForms {

    private final Desk desk;
    private final PartyId party;
    private final List<DebtRow> debts;
    private final Runnable changed;

    RelationshipForms(Desk desk, PartyId party, List<DebtRow> debts, Runnable changed) {
        this.desk = desk;
        this.party = party;
        this.debts = debts;
        this.changed = changed;
    }

    Component section(PartyFile file) {
        var head = Parts.head("Who stands by");
        if (desk.mayChange()) head.add(Parts.adding("Add somebody", "b", this::add));
        if (file.relationships().isEmpty())
            return new Div(
                    head,
                    Styled.box(
                            "ts-facts",
                            Styled.words("Nobody: no spouse, guarantor or business owner is on record.", "ts-quiet")));
        var table = Parts.table("Relationships", "Who", "Liable", "Since", "");
        for (var one : file.relationships()) {
            var row = table.getBody().addRow();
            row.addDataCell()
                    .add(
                            new Div(Styled.words(one.inWords() + " "), Styled.words(one.otherName(), "ts-medium")),
                            Styled.words(one.otherNumber(), "ts-id", "ts-quiet"));
            var liable = liable(one);
            if (one.debt() != null) liable.add(Styled.box("ts-small ts-quiet", Styled.words(about(one.debt()))));
            row.addDataCell().add(liable);
            row.addDataCell()
                    .setText((Desk.span(one.from(), one.until()) + " " + one.source() + ", " + one.addedBy()).strip());
            var end = row.addDataCell();
            end.addClassName("ts-right");
            if (desk.mayChange() && one.until() == null) end.add(Parts.act("End", one.otherName(), () -> end(one)));
        }
        return new Div(head, table);
    }

    private static Div liable(RelationshipRow one) {
        if (one.liability() == NewRelationship.Liability.NONE)
            return new Div(StatusBadge.plain(Tone.OPEN, one.liability().inWords()));
        var share = one.shareBasisPoints();
        var words = one.liability().inWords()
                + (share == null ? "" : ", " + BigDecimal.valueOf(share, 2).toPlainString() + " percent");
        var citation = Styled.words(String.valueOf(one.citation()), "ts-cite", "ts-small");
        return new Div(StatusBadge.plain(Tone.WARN, words), new Div(citation));
    }

    void add() {
        var kind = choice(
                "Who they are to the debtor",
                NewRelationship.Kind.SPOUSE,
                NewRelationship.Kind.values(),
                NewRelationship.Kind::inWords);
        var other = Parts.field("Their party number, such as P-000-123", null);
        var liability = choice(
                "Do they have to pay",
                NewRelationship.Liability.NONE,
                NewRelationship.Liability.values(),
                NewRelationship.Liability::inWords);
        var citation = Parts.field("By which law or order", null);
        var share = new BigDecimalField("Share in percent");
        var debt = whichDebt();
        var from = new DatePicker("From");
        var until = new DatePicker("Until");
        var source = Parts.field("Who said so", "the debtor");
        new FormDialog(
                        "Add somebody who stands by",
                        "Add",
                        () -> {
                            desk.relationships.add(new NewRelationship(
                                    Ids.next(),
                                    party,
                                    party(other.getValue()),
                                    kind.getValue(),
                                    liability.getValue(),
                                    citation.getValue(),
                                    basisPoints(share.getValue()),
                                    idOf(debt.getValue()),
                                    from.getValue(),
                                    until.getValue(),
                                    source.getValue()));
                            Toast.done("On record.");
                            changed.run();
                        },
                        kind,
                        other,
                        liability,
                        citation,
                        share,
                        debt,
                        from,
                        until,
                        source)
                .about(party)
                .open();
        other.focus();
    }

    private static <T> Select<T> choice(String label, T first, T[] all, ItemLabelGenerator<T> words) {
        var choice = new Select<T>();
        choice.setLabel(label);
        choice.setItems(all);
        choice.setItemLabelGenerator(words);
        choice.setValue(first);
        return choice;
    }

    private Select<DebtRow> whichDebt() {
        var debt = new Select<DebtRow>();
        debt.setLabel("For which debt");
        debt.setEmptySelectionAllowed(true);
        debt.setEmptySelectionCaption("in general");
        debt.setItems(debts);
        debt.setItemLabelGenerator(one -> one == null ? "in general" : named(one));
        return debt;
    }

    private static @Nullable UUID idOf(@Nullable DebtRow debt) {
        return debt == null ? null : debt.id().value();
    }

    private static String named(DebtRow debt) {
        return debt.debtTypeName() + " " + debt.number();
    }

    /** Which debt it is for; a debt of an account that this person may not see is not named. */
    private String about(@Nullable UUID debt) {
        if (debt == null) return "";
        return debts.stream()
                .filter(one -> one.id().value().equals(debt))
                .findFirst()
                .map(one -> "for " + named(one))
                .orElse("for one debt");
    }

    private PartyId party(String number) {
        return desk.debtors
                .idOf(number.strip())
                .orElseThrow(() -> new PartyRefused(
                        number.isBlank()
                                ? "Type the number of the other party."
                                : "No party has the number " + number.strip() + "."));
    }

    private static @Nullable Integer basisPoints(@Nullable BigDecimal percent) {
        if (percent == null) return null;
        try {
            return percent.movePointRight(2).intValueExact();
        } catch (ArithmeticException _) {
            throw new PartyRefused("A share has at most two decimals.");
        }
    }

    private void end(RelationshipRow one) {
        var until = new DatePicker("Until", desk.today());
        new FormDialog(
                        "End: " + one.inWords() + " " + one.otherName(),
                        "End",
                        () -> {
                            if (until.getValue() == null) throw new PartyRefused("Say until which day it held.");
                            desk.relationships.end(one.id(), until.getValue());
                            changed.run();
                        },
                        until)
                .about(one.id())
                .picking((shown, yours) -> {
                    if (!yours.isEmpty()) desk.relationships.correctEnd(one.id(), until.getValue(), shown);
                    changed.run();
                })
                .saying("It stays on record with its last day.")
                .open();
    }
}
