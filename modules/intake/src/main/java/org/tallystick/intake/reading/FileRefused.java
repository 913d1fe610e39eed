package org.tallystick.intake.reading;

import org.tallystick.web.Refusal;

/** A file that cannot be taken in as a whole: its name, its kind, its size or its header. */
public class FileRefused extends Refusal {
    public FileRefused(String sentence) {
        super(sentence);
    }
}
