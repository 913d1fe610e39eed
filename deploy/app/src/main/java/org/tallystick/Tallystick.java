package org.tallystick;

import java.util.Arrays;
import org.tallystick.agency.PackCheck;
import org.tallystick.postgres.ServerUnavailable;

/** The command line behind the script {@code ./tallystick}. */
public final class Tallystick {

    private Tallystick() {}

    public static void main(String[] arguments) {
        try {
            var words = Arrays.asList(arguments);
            switch (words.isEmpty() ? "help" : words.getFirst()) {
                case "run" -> new Installation(Options.of(words.subList(1, words.size()))).start();
                case "pack" -> PackCheck.main(words.subList(2, words.size()).toArray(String[]::new));
                case "import-check" -> System.exit(ImportCheck.run(words.subList(1, words.size())));
                case "prove" -> System.exit(Prove.run(words.subList(1, words.size())));
                case "bench" -> Bench.run(words.subList(1, words.size()));
                case "reset" -> Reset.run(Options.of(words.subList(1, words.size())));
                default -> throw new StartRefused("Start this with ./tallystick; see ./tallystick help.");
            }
        } catch (StartRefused | ServerUnavailable refused) {
            System.err.println("tallystick: " + refused.getMessage());
            System.exit(1);
        }
    }
}
