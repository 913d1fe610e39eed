package org.tallystick.debtors;

import java.util.List;
import org.tallystick.web.Counted;

/**
 * How much speaks for two parties being one, in points, with each reason in words ({@code same date of birth +40});
 * evidence against it is among the reasons, and with such evidence nothing is ever linked by itself.
 */
public record Score(int points, List<String> reasons, boolean conflict) {
    public Score {
        reasons = List.copyOf(reasons);
    }

    public String inWords() {
        return Counted.of(points, "point") + ": " + String.join(", ", reasons);
    }
}
