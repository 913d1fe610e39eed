package org.tallystick.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.util.FileSystemUtils;

/** A copy of the example agency's pack, for a module that knows but some kinds of policy, or wants a page otherwise. */
public record ExamplePack(Path folder) implements AutoCloseable {

    /** With all that the pack holds. */
    public static ExamplePack whole() {
        try {
            var folder = Files.createTempDirectory("example-county");
            FileSystemUtils.copyRecursively(Path.of("../../tenants/_example"), folder);
            return new ExamplePack(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its policies only these: the kinds of the others belong to modules that are not here. */
    public static ExamplePack withPolicies(String... files) {
        var pack = whole();
        try (var policies = Files.list(pack.folder.resolve("policies"))) {
            for (var policy : policies.toList())
                if (!List.of(files).contains(policy.getFileName().toString())) Files.delete(policy);
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page written otherwise. */
    public ExamplePack with(String page, UnaryOperator<String> otherwise) {
        try {
            var file = folder.resolve(page);
            Files.writeString(file, otherwise.apply(Files.readString(file)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ExamplePack without(String page) {
        FileSystemUtils.deleteRecursively(folder.resolve(page).toFile());
        return this;
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
