package org.tallystick.payments;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.LocalDate;
import org.tallystick.web.Refusal;

/** A payment cannot be taken as asked; the sentence says why. */
public final class PaymentRefused extends Refusal {

    PaymentRefused(String sentence) {
        super(sentence);
    }

    PaymentRefused(Because because, String sentence) {
        super(because, sentence);
    }

    static PaymentRefused notYetReceived(LocalDate today) {
        return new PaymentRefused("Money cannot be received after today, " + DAY.format(today) + ".");
    }

    static PaymentRefused receivedTooLongAgo(LocalDate earliest, String citation) {
        return new PaymentRefused("Money counts as received on " + DAY.format(earliest) + " at the earliest ("
                + citation + "). Ask a supervisor when it came in before that.");
    }

    static PaymentRefused notNow(String sentence) {
        return new PaymentRefused(Because.STATE, sentence);
    }

    static PaymentRefused tooMuch(PaymentPreview preview) {
        var most = preview.amount().minus(preview.rest());
        if (!preview.owedBefore().isPositive()) return new PaymentRefused("Nothing is owed on this account.");
        if (!most.isPositive()) return new PaymentRefused("Nothing is owed on the debts that are to be paid.");
        return new PaymentRefused("That is " + preview.rest().inDollars() + " more than this account can take. Take "
                + most.inDollars() + " at most and give the rest back.");
    }
}
