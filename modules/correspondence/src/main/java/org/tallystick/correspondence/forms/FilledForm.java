package org.tallystick.correspondence.forms;

import java.time.Instant;
import java.util.UUID;
import org.tallystick.accounts.AccountId;

/** A form that was filled and kept: it stays as it was on that day. */
public record FilledForm(
        UUID id, AccountId account, String code, int version, FormSheet sheet, String filledBy, Instant filledAt) {

    public String title() {
        return sheet.title();
    }
}
