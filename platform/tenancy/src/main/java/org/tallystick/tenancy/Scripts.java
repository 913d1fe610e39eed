package org.tallystick.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The migrations of all modules in this build, in the order in which an agency gets them. */
@Component
class Scripts {

    static final String LOCATION = "classpath:db/migration";

    private final Cells cells;
    private final String location;
    private volatile List<Script> scripts = List.of();

    @Autowired
    Scripts(Cells cells) {
        this(cells, LOCATION);
    }

    Scripts(Cells cells, String location) {
        this.cells = cells;
        this.location = location;
    }

    String location() {
        return location;
    }

    List<Script> all() {
        if (scripts.isEmpty()) scripts = read();
        return scripts;
    }

    /** The newest migration, and a sum over all of them: two builds with the same one have the same tables. */
    String version() {
        var sum = new CRC32();
        var newest = "0";
        for (var script : all()) {
            newest = script.version();
            sum.update((script.version() + ":" + script.checksum() + ";").getBytes(StandardCharsets.UTF_8));
        }
        return newest + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private List<Script> read() {
        var texts = texts();
        var found = Flyways.of(cells.named(Cell.MAIN), "none", location).info().pending();
        return Arrays.stream(found)
                .map(migration -> {
                    var file = fileName(migration.getScript());
                    var text = texts.get(file);
                    if (text == null) throw new IllegalStateException("The text of migration " + file + " is missing.");
                    return new Script(
                            String.valueOf(migration.getVersion()),
                            migration.getDescription(),
                            migration.getScript(),
                            migration.getChecksum(),
                            text);
                })
                .toList();
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver()
                    .getResources(location.replace("classpath:", "classpath*:") + "/**/*.sql"))
                texts.put(fileName(resource.getURL().getPath()), resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** One migration, as the history of a schema lists it. */
    record Script(String version, String description, String file, int checksum, String sql) {}
}
