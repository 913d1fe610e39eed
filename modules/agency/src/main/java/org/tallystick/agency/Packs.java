package org.tallystick.agency;

import java.nio.file.Path;
import java.util.List;

/** Packs: the folders that hold what makes an agency itself. */
public final class Packs {

    private Packs() {}

    /** All that is wrong with a pack, by file and line; empty when it can be onboarded. Needs no database. */
    public static List<Problem> check(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }
}
