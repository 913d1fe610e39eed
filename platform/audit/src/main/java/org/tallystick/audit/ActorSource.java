package org.tallystick.audit;

import java.util.Optional;

/** Says who is acting right now; implemented by the module that knows who is signed in. */
@FunctionalInterface
public interface ActorSource {
    Optional<Actor> actor();
}
