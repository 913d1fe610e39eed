package org.tallystick.correspondence;

import org.jspecify.annotations.Nullable;

/** A letter of the agency in one language, as it is sent from now on. */
public record LetterRow(
        String code,
        PaperLanguage language,
        int version,
        String subject,
        String body,
        @Nullable String citation) {}
