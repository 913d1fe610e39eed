package org.tallystick.drafts;

import java.util.UUID;

/** The id of one draft account. */
public record DraftId(UUID value) {

    /** Refused with {@link IllegalArgumentException} when the text is no id. */
    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
