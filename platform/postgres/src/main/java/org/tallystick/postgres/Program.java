package org.tallystick.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a server program, and what it said. PostgreSQL refuses root, so root runs it in a user namespace. */
record Program(int exitCode, String output) {

    static Program run(Path program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.add(program.toString());
        command.addAll(arguments);
        // A file, not a pipe: the server outlives its starter and would keep a pipe open.
        var output = Files.createTempFile("tallystick-postgres", ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(program.getFileName() + " did not end within three minutes.");
            }
            return new Program(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program.getFileName(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    boolean worked() {
        return exitCode == 0;
    }
}
