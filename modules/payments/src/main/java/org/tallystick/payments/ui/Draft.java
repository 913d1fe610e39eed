package org.tallystick.payments.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tallystick.accounts.DebtId;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.AmountUnreadable;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;

/** A payment as typed so far; its key makes pressing twice harmless. */
class Draft {

    /** A part paid in another form than the rest. */
    static class Part {
        Tender tender = Tender.CHECK;
        String amount = "";
        String reference = "";

        Money money() {
            return read(amount).filter(Money::isPositive).orElse(Money.ZERO);
        }
    }

    final String key;
    String amount = "";
    Tender tender = Tender.CASH;
    String reference = "";
    String handedOver = "";
    String paidBy = "";
    ReceiptLanguage language = ReceiptLanguage.ENGLISH;
    boolean everyAccount;
    final List<Part> parts = new ArrayList<>();
    final Set<DebtId> leftOut = new LinkedHashSet<>();

    Draft(String key) {
        this.key = key;
    }

    /** As it was typed before; what is missing is as in a new one. */
    static Draft of(Map<String, String> typed) {
        var draft = new Draft(typed.getOrDefault("key", Ids.next().toString()));
        draft.amount = typed.getOrDefault("amount", "");
        draft.tender = Tender.valueOf(typed.getOrDefault("tender", Tender.CASH.name()));
        draft.reference = typed.getOrDefault("reference", "");
        draft.handedOver = typed.getOrDefault("handedOver", "");
        draft.paidBy = typed.getOrDefault("paidBy", "");
        draft.language = ReceiptLanguage.valueOf(typed.getOrDefault("language", ReceiptLanguage.ENGLISH.name()));
        draft.everyAccount = Boolean.parseBoolean(typed.getOrDefault("everyAccount", "false"));
        typed.getOrDefault("leftOut", "").lines().forEach(debt -> draft.leftOut.add(new DebtId(UUID.fromString(debt))));
        for (int i = 0; typed.containsKey("tender" + i); i++) {
            var part = new Part();
            part.tender = Tender.valueOf(typed.getOrDefault("tender" + i, Tender.CHECK.name()));
            part.amount = typed.getOrDefault("amount" + i, "");
            part.reference = typed.getOrDefault("reference" + i, "");
            draft.parts.add(part);
        }
        return draft;
    }

    /** Nothing while no amount was typed. */
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        if (amount.isBlank()) return typed;
        typed.put("key", key);
        typed.put("amount", amount);
        typed.put("tender", tender.name());
        typed.put("reference", reference);
        typed.put("handedOver", handedOver);
        typed.put("paidBy", paidBy);
        typed.put("language", language.name());
        typed.put("everyAccount", String.valueOf(everyAccount));
        typed.put(
                "leftOut", leftOut.stream().map(debt -> debt.value().toString()).collect(Collectors.joining("\n")));
        for (int i = 0; i < parts.size(); i++) {
            typed.put("tender" + i, parts.get(i).tender.name());
            typed.put("amount" + i, parts.get(i).amount);
            typed.put("reference" + i, parts.get(i).reference);
        }
        return typed;
    }

    /** Which of them hold the number of a check or a money order: such a number may look like a card's. */
    Set<String> references() {
        var references = new LinkedHashSet<String>();
        if (tender.hasGivenNumber()) references.add("reference");
        for (int i = 0; i < parts.size(); i++)
            if (parts.get(i).tender.hasGivenNumber()) references.add("reference" + i);
        return references;
    }

    /** Empty for nothing, for what cannot be read, and for what is not more than zero. */
    Optional<Money> money() {
        return read(amount).filter(Money::isPositive);
    }

    /** What is paid in the chosen tender: all that the other parts leave. */
    Money rest() {
        var others = parts.stream().map(Part::money).reduce(Money.ZERO, Money::plus);
        return money().orElse(Money.ZERO).minus(others);
    }

    /** What is given back, in cash; empty while too little was handed over. */
    Optional<Money> change() {
        if (tender != Tender.CASH || handedOver.isBlank()) return Optional.empty();
        return read(handedOver).map(given -> given.minus(rest())).filter(change -> !change.isNegative());
    }

    /** Cash handed over, if it was typed, covers the amount. */
    boolean isCovered() {
        return tender != Tender.CASH || handedOver.isBlank() || change().isPresent();
    }

    /** Every part has its number and its amount, and they do not come to more than the whole; else what to type. */
    Optional<String> whatIsMissing() {
        if (rest().isNegative()) return Optional.of("The parts come to more than the amount.");
        if (rest().isPositive() && tender != Tender.CASH && reference.isBlank())
            return Optional.of("Type the " + tender.reference() + ".");
        for (var part : parts) {
            if (!part.money().isPositive())
                return Optional.of("Type how much of it is paid by "
                        + part.tender.inWords().toLowerCase(Locale.US) + ", or remove that part.");
            if (part.tender != Tender.CASH && part.reference.isBlank())
                return Optional.of("Type the " + part.tender.reference() + " of the part.");
        }
        return Optional.empty();
    }

    /** Refused with {@link org.tallystick.web.Refusal} when a number is missing or looks like a card's. */
    List<TenderLine> tenders() {
        var lines = new ArrayList<TenderLine>();
        if (rest().isPositive())
            lines.add(new TenderLine(
                    tender,
                    rest(),
                    tender == Tender.CASH ? null : reference,
                    tender == Tender.CASH && !handedOver.isBlank()
                            ? read(handedOver).orElse(null)
                            : null));
        for (var part : parts)
            lines.add(new TenderLine(
                    part.tender, part.money(), part.tender == Tender.CASH ? null : part.reference, null));
        return lines;
    }

    private static Optional<Money> read(String text) {
        if (text.isBlank()) return Optional.empty();
        try {
            return Optional.of(Money.of(text));
        } catch (AmountUnreadable _) {
            return Optional.empty();
        }
    }
}
