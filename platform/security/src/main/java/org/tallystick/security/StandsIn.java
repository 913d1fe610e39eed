package org.tallystick.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whose work somebody has only while a colleague is away. Said by the module that lends work; asked by {@link Authority}. */
public interface StandsIn {

    /** Whether they have anybody's today; almost nobody has. */
    boolean forAnybody(PersonId person);

    /** Whose place they take today: what waits for those waits for them too. */
    List<InPlaceOf> inPlaceOf(PersonId person);

    /** In whose place they act in this case, as conflicts of interest name it; empty in their own and in everybody else's. */
    Optional<InPlaceOf> in(PersonId person, Collection<String> concerns);
}
