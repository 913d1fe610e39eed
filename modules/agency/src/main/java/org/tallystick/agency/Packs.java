package org.tallystick.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Packs: the folders that hold what makes an agency itself. */
public final class Packs {

    private Packs() {}

    /** Why the folder is not called as its agency is; nothing where it is, or where it is a template such as {@code _example}. */
    public static List<Problem> misnamed(Path folder) {
        var called = folder.toAbsolutePath().normalize().getFileName().toString();
        var pack = PackFolder.of(folder);
        var slug = ProfilePage.read(pack).slug();
        if (called.startsWith("_") || slug.isEmpty() || slug.equals(called)) return List.of();
        var named = PackFolder.of(folder);
        named.file(ProfilePage.FILE)
                .problem("slug", slug + " is not what the folder is called, " + called + "; call both alike.");
        return named.problems();
    }

    /** All that is wrong with a pack, by file and line; empty when it can be onboarded. Needs no database. */
    public static List<Problem> check(Path folder) {
        if (!Files.isDirectory(folder)) return List.of(new Problem(folder.toString(), 0, "There is no such folder."));
        var pack = PackFolder.of(folder);
        for (var rule : SpringFactoriesLoader.loadFactories(PackRule.class, Packs.class.getClassLoader()))
            rule.check(pack);
        return pack.problems();
    }
}
