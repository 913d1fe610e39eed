package org.tallystick.drafts;

import org.jspecify.annotations.Nullable;

/** One charge of a draft account: a charge type of its debt type, and the amount levied, once it was typed. */
public record DraftCharge(String type, @Nullable Long amountCents) {

    long cents() {
        return amountCents == null ? 0 : amountCents;
    }
}
