package org.tallystick.drafts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One charge of a draft account: a charge type of its debt type, and the amount levied, once it was typed. */
public record DraftCharge(String type, @Nullable Long amountCents) {

    public DraftCharge {
        type = Objects.requireNonNullElse(type, "");
    }

    long cents() {
        return amountCents == null ? 0 : amountCents;
    }
}
