package org.tallystick.payments.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.money.Money;

@Schema(
        name = "Tender",
        description =
                "A part of a payment in one form: a check and a money order have their number as reference, a card"
                        + " the approval that the terminal printed, never its number; cash may say what was handed over")
record TenderBody(
        Tender tender,
        long amountCents,
        @Nullable String reference,
        @Nullable Long handedOverCents) {

    static TenderBody of(TenderLine line) {
        var handedOver = line.handedOver();
        return new TenderBody(
                line.tender(), line.amount().cents(), line.reference(), handedOver == null ? null : handedOver.cents());
    }

    static List<TenderBody> of(List<TenderLine> lines) {
        return lines.stream().map(TenderBody::of).toList();
    }

    TenderLine line() {
        return new TenderLine(
                tender,
                Money.ofCents(amountCents),
                reference,
                handedOverCents == null ? null : Money.ofCents(handedOverCents));
    }

    static List<TenderLine> lines(List<TenderBody> bodies) {
        return bodies.stream().map(TenderBody::line).toList();
    }
}
