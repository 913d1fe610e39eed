package org.tallystick.intake;

import org.tallystick.web.Refusal;

/** A file that cannot be taken in as a whole: its name, its kind, its size or its header. */
public class FileRefused extends Refusal {
    FileRefused(String sentence) {
        super(sentence);
    }
}
