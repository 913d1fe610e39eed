package org.tallystick.audit;

import java.util.Optional;

/** Says who is acting right now, and in whose place where the act is about somebody else's case; implemented by the module that knows who is signed in. */
@FunctionalInterface
public interface ActorSource {
    Optional<Actor> actor(Act act);
}
