package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Scanner;

/** Deletes an installation's data, after asking. */
final class Reset {

    private Reset() {}

    static void run(Options options) {
        var home = options.home();
        if (!Files.exists(home.resolve("master-secret")))
            throw new StartRefused("There is no installation in " + home + ".");
        if (Files.exists(home.resolve("postgres/data/postmaster.pid")))
            throw new StartRefused("The installation in " + home + " is running. Stop it first.");
        if (!agreed("Delete everything in " + home + "? Type yes: ")) throw new StartRefused("Nothing was deleted.");
        delete(home);
        System.out.println("Deleted " + home + ".");
    }

    static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static boolean agreed(String question) {
        System.out.print(question);
        var answer = new Scanner(System.in, StandardCharsets.UTF_8);
        return answer.hasNextLine() && answer.nextLine().strip().equals("yes");
    }
}
