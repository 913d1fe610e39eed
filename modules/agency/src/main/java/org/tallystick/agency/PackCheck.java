package org.tallystick.agency;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** The operator's command that checks a pack and prints file, line and reason of each problem. */
public final class PackCheck {

    private PackCheck() {}

    /** Ends with 0 when the pack is sound, 1 when it has problems, 2 when it was called wrongly. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 1) {
            out.println("Usage: tallystick pack check DIR");
            return 2;
        }
        var folder = Path.of(arguments[0]);
        var problems = new ArrayList<>(Packs.check(folder));
        if (Files.isDirectory(folder)) problems.addAll(Packs.misnamed(folder));
        problems.forEach(out::println);
        out.println(problems.isEmpty() ? "The pack is sound." : problems.size() + " to correct.");
        return problems.isEmpty() ? 0 : 1;
    }
}
