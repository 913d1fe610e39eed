package org.tallystick.drawers;

import java.util.UUID;

/** The id of one opening of a cash drawer. */
public record DrawerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
