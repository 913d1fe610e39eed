package org.tallystick.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.CardNumbers;

/** Free text holds what looks like the number of a payment card: it is never kept, wherever it is typed. */
public final class CardNumberRefused extends Refusal {

    private CardNumberRefused() {
        super("This looks like the number of a payment card. Card numbers are never written down here; take it out.");
    }

    /** Refuses when one of these texts, as somebody typed them, holds a card's number. */
    public static void check(@Nullable String... typed) {
        if (Stream.of(typed).anyMatch(text -> text != null && CardNumbers.isIn(text))) throw new CardNumberRefused();
    }
}
