package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Pictures of what was seen, in light and in dark, each looked over for barriers; they lie in
 * {@code deploy/app/target/screens}, and {@code docs/guides/images} holds copies of the light ones.
 */
final class Sightings {

    private static final Path FOLDER = Path.of("target", "screens");

    private Sightings() {}

    /** Nothing on the screen may keep anybody out; only colors differ in the dark, so some are looked at there. */
    static void look(Window window, String name) {
        var inTheDark =
                Sample.of("looks at " + name, List.of(true, false, false), 1).contains(true);
        for (var scheme : inTheDark ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            window.still();
            var themed = name + (scheme == ColorScheme.DARK ? "-dark" : "");
            window.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(themed + ".png")));
            assertThat(barriers(window, themed, scheme)).as(themed).isEmpty();
        }
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        window.settled();
        assertThat(window.trouble()).as("trouble on " + name).isEmpty();
    }

    private static List<String> barriers(Window window, String name, ColorScheme scheme) {
        var found = Barriers.on(window.page(), scheme);
        found.heavy().forEach(line -> note(name, line));
        found.light().forEach(line -> note(name, line));
        note(name, found.held() + " rules held");
        return found.heavy();
    }

    private static void note(String name, String line) {
        note("barriers.txt", name, line);
    }

    /** Writes a line beside the pictures. */
    static void note(String file, String name, String line) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(file),
                    name + ": " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
