package org.tallystick.approvals;

import java.util.UUID;

/** The id of one request. */
public record ApprovalId(UUID value) {

    /** Refused with {@link IllegalArgumentException} when the text is no id. */
    public static ApprovalId of(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
