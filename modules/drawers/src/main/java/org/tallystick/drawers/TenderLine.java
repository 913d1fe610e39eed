package org.tallystick.drawers;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.CardNumbers;
import org.tallystick.web.CardNumberWarning;

/**
 * A part of a payment in one form: cash with what was handed over, a check or money order with its number, a card with
 * the terminal's approval. Refused with {@link DrawerRefused} when one of these is missing, or when the approval is a
 * card's number; of another number that looks like one is only warned.
 */
public record TenderLine(
        Tender tender,
        Money amount,
        @Nullable String reference,
        @Nullable Money handedOver) {

    private static final Pattern APPROVAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /.-]{0,29}");

    public TenderLine {
        reference = reference == null || reference.isBlank() ? null : reference.strip();
        if (!amount.isPositive()) throw new DrawerRefused("Each tender is more than zero.");
        if (tender == Tender.CASH) checkCash(amount, reference, handedOver);
        else checkNamed(tender, reference, handedOver);
    }

    public static TenderLine cash(Money amount) {
        return new TenderLine(Tender.CASH, amount, null, null);
    }

    /** What is given back, in cash. */
    public Money change() {
        return handedOver == null ? Money.ZERO : handedOver.minus(amount);
    }

    /** What to say of its number when it looks like a card's. */
    public Optional<String> warning() {
        return warning(tender, reference);
    }

    /** The same of a number that is still being typed. */
    public static Optional<String> warning(Tender tender, @Nullable String typed) {
        return tender.hasGivenNumber() ? CardNumberWarning.of(tender.reference(), typed) : Optional.empty();
    }

    /** As it is printed: {@code Check 1024}. */
    public String inWords() {
        return reference == null ? tender.inWords() : tender.inWords() + " " + reference;
    }

    /** All of them in one sentence: {@code cash}, or {@code cash 20.00 and check 1024 80.00}. */
    public static String inSentence(List<TenderLine> tenders) {
        if (tenders.size() == 1) return named(tenders.getFirst());
        return tenders.stream().map(line -> named(line) + " " + line.amount()).collect(Collectors.joining(" and "));
    }

    private static String named(TenderLine line) {
        return line.reference() == null
                ? line.tender().inSentence()
                : line.tender().inSentence() + " " + line.reference();
    }

    private static void checkCash(Money amount, @Nullable String reference, @Nullable Money handedOver) {
        if (reference != null) throw new DrawerRefused("Cash has no number.");
        if (handedOver != null && handedOver.minus(amount).isNegative())
            throw new DrawerRefused("Less cash was handed over than the amount taken in cash.");
    }

    private static void checkNamed(Tender tender, @Nullable String reference, @Nullable Money handedOver) {
        if (handedOver != null) throw new DrawerRefused("Change is given for cash only.");
        if (reference == null) throw new DrawerRefused("Write down the " + tender.reference() + ".");
        if (tender == Tender.CARD && CardNumbers.isIn(reference))
            throw new DrawerRefused("This looks like the number of a payment card. It is never written down here:"
                    + " take the approval that the terminal printed.");
        var known = tender == Tender.CARD ? APPROVAL : NUMBER;
        if (!known.matcher(reference).matches())
            throw new DrawerRefused("The " + tender.reference() + " has letters and digits only, "
                    + (tender == Tender.CARD ? "2 to 20" : "at most 30") + ".");
    }
}
