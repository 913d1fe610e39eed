package org.tallystick.documents;

import org.jspecify.annotations.Nullable;

/** A template or its values cannot become a document; the message says which and why. */
public final class TemplateRefused extends RuntimeException {
    TemplateRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
