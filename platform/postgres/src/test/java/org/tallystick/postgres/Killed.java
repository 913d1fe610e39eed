package org.tallystick.postgres;

import java.nio.file.Path;

/** A process that starts a server, says where, and waits to be killed. */
final class Killed {

    private Killed() {}

    public static void main(String[] arguments) throws InterruptedException {
        var server = EmbeddedServer.start(Path.of(arguments[0]), 0);
        System.out.println(server.url());
        Thread.sleep(120_000);
    }
}
