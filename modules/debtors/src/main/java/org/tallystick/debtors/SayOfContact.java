package org.tallystick.debtors;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/**
 * Say of a contact point that it is good, bad or not verified, who says so and what else is known; what is null stays
 * as it was said last.
 */
public record SayOfContact(
        UUID id,
        UUID contact,
        ContactRow.Status status,
        String source,
        @Nullable String note,
        @Nullable String bestTime,
        @Nullable String language,
        @Nullable Boolean smsConsent) {
    public SayOfContact {
        if (source.isBlank()) throw new PartyRefused("Say who says so, such as the debtor or returned mail.");
        CardNumberRefused.check(source);
        source = source.strip();
    }
}
