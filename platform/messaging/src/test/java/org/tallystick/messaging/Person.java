package org.tallystick.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is signed in, as these tests know it. */
@Component
class Person implements CarriedAcross {

    static final ScopedValue<String> NAME = ScopedValue.newInstance();

    static @Nullable String orNull() {
        return NAME.isBound() ? NAME.get() : null;
    }

    @Override
    public Runnable carry(Runnable work) {
        var name = orNull();
        return name == null ? work : () -> ScopedValue.where(NAME, name).run(work);
    }
}
