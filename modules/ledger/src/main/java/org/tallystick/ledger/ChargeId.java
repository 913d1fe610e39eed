package org.tallystick.ledger;

import java.util.UUID;

/** The id of one charge: a fine, a tax, a fee or interest on a debt. */
public record ChargeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
