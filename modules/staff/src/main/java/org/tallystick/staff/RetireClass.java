package org.tallystick.staff;

import org.tallystick.web.CardNumberRefused;

/** Retire a class that nobody holds and nobody reports to. */
public record RetireClass(String key, String why) implements LadderChange {
    public RetireClass {
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
    }

    @Override
    public Sort sort() {
        return Sort.CLASS;
    }

    @Override
    public String subject() {
        return "class " + key;
    }
}
