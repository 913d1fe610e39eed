package org.tallystick.intake.reading;

import java.util.List;
import org.tallystick.web.Refusal;

/** A mapping that is not known or cannot be used; the sentence names each fault by its path. */
public class MappingRefused extends Refusal {
    MappingRefused(String sentence) {
        super(sentence);
    }

    MappingRefused(List<String> faults) {
        super("The mapping cannot be used: " + String.join("; ", faults) + ".");
    }
}
