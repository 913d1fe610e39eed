package org.tallystick.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The names of the folders of packs, as seen from a module. */
class ShippedPacks implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException {
        try (var folders = Files.list(Path.of("../../tenants"))) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> Arguments.of(folder.getFileName().toString()))
                    .toList()
                    .stream();
        }
    }
}
