package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** How far a proof has come, kept in its home so that it goes on where it was stopped. */
record ProofPlace(long seed, int files, long rows, long damaged, long refused, long findings) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ProofPlace in(Path file, long seed) {
        return Files.exists(file)
                ? JSON.readValue(file.toFile(), ProofPlace.class)
                : new ProofPlace(seed, 0, 0, 0, 0, 0);
    }

    void keep(Path file) {
        try {
            Home.writePrivately(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ProofPlace after(long moreRows, long moreDamaged, boolean wholeFileRefused, int moreFindings) {
        return new ProofPlace(
                seed,
                files + 1,
                rows + moreRows,
                damaged + moreDamaged,
                refused + (wholeFileRefused ? 1 : 0),
                findings + moreFindings);
    }
}
