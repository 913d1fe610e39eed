package org.tallystick.staff;

import java.util.List;
import java.util.Set;
import org.tallystick.security.PersonId;

/** Says which open requests or which work move when people gain or lose authority; declared as beans by higher modules. */
@FunctionalInterface
public interface MovesWithLadder {

    /** Somebody whom a change of the ladder touches, with the actions they would gain and lose altogether. */
    record Touched(PersonId person, String name, Set<String> gains, Set<String> loses) {
        public Touched {
            gains = Set.copyOf(gains);
            loses = Set.copyOf(loses);
        }
    }

    /** A sentence each; none where nothing moves. */
    List<String> by(List<Touched> people);
}
