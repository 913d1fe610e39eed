package org.tallystick.intake;

import org.jspecify.annotations.Nullable;
import org.tallystick.web.Refusal;

/** What cannot be done with an import as things stand; names the import that is in the way, if one is. */
public class ImportRefused extends Refusal {

    private final transient @Nullable ImportId other;

    public ImportRefused(String sentence) {
        this(sentence, null);
    }

    ImportRefused(String sentence, @Nullable ImportId other) {
        super(Because.STATE, sentence);
        this.other = other;
    }

    /** The import in which the same file came before. */
    public @Nullable ImportId other() {
        return other;
    }
}
