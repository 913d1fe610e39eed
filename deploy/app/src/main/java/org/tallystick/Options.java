package org.tallystick;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What the operator asked for on the command line of {@code ./tallystick run}. */
record Options(int port, Path home, Path packs, boolean demo) {

    static Options of(List<String> arguments) {
        var options =
                new Options(8080, Path.of(System.getProperty("user.home"), ".tallystick"), Path.of("tenants"), true);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var name = rest.next();
            options = switch (name) {
                case "--no-demo" -> new Options(options.port, options.home, options.packs, false);
                case "--port" -> new Options(port(value(name, rest)), options.home, options.packs, options.demo);
                case "--home" -> new Options(options.port, Path.of(value(name, rest)), options.packs, options.demo);
                case "--packs" -> new Options(options.port, options.home, Path.of(value(name, rest)), options.demo);
                default -> throw new StartRefused("Unknown option " + name + ". See ./tallystick help.");
            };
        }
        return new Options(options.port, options.home.toAbsolutePath().normalize(), options.packs, options.demo);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) throw new StartRefused(name + " needs a value. See ./tallystick help.");
        return rest.next();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) return port;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new StartRefused("--port takes a number from 1 to 65535, not " + text + ".");
    }
}
