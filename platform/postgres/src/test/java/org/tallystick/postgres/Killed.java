package org.tallystick.postgres;

import java.nio.file.Path;

/** A process that starts a server, says where, and waits to be killed. */
final class Killed {

    private Killed() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(arguments[1]);
        var server = arguments[0].equals("shared") ? EmbeddedServer.shared(home) : EmbeddedServer.start(home, 0);
        System.out.println(server.url());
        Thread.sleep(120_000);
    }
}
