package org.tallystick;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** No GPL, no AGPL and nothing of unknown license: each part on the class path says so in the POM beside its jar. */
class LicenseTests {

    /** Licenses of which one is enough; LGPL parts are shipped as the unmodified jars that their makers published. */
    private static final Pattern WELCOME = Pattern.compile(
            "\\b(apache|asl|mit|mit-0|[023]?-?bsd[\\w-]*|epl|eclipse|edl|mpl|mozilla|lgpl|lesser general|cddl|cc0|ofl"
                    + "|public domain|bouncy castle|unicode|postgresql|isc|upl)\\b"
                    + "|\\bgpl.*(classpath|\\bcpe\\b|\\bce\\b)|general public license.*classpath",
            Pattern.CASE_INSENSITIVE);

    private record Part(String name, List<String> licenses) {
        boolean welcome() {
            return licenses.stream()
                    .anyMatch(license -> WELCOME.matcher(license).find());
        }
    }

    @Test
    void every_part_may_be_shipped() throws Exception {
        var parts = new ArrayList<Part>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var jar = Path.of(entry);
            if (Files.isRegularFile(jar) && !isOurOwn(jar))
                parts.add(new Part(jar.getFileName().toString(), licensesOf(jar)));
        }

        assertThat(parts).extracting(Part::name).anyMatch(name -> name.startsWith("spring-core-"));
        assertThat(parts.stream().filter(part -> !part.welcome())).isEmpty();
    }

    /** A whole build has our own modules on its class path as jars in their build folders. */
    private static boolean isOurOwn(Path jar) {
        return requireNonNull(jar.getParent()).endsWith("target");
    }

    @Test
    void gpl_agpl_and_unknown_licenses_are_not_welcome() {
        assertThat(List.of(
                        new Part("strict", List.of("GPL-3.0-only")),
                        new Part("stricter", List.of("GNU Affero General Public License v3")),
                        new Part("silent", List.of()),
                        new Part("sold", List.of("Commercial License 4"))))
                .noneMatch(Part::welcome);
        assertThat(List.of(
                        new Part("choice", List.of("GNU General Public License", "EPL-2.0")),
                        new Part(
                                "exception",
                                List.of("GNU General Public License, version 2 with the Classpath Exception")),
                        new Part("unmodified jar", List.of("GNU Lesser General Public License v2.1")),
                        new Part("free", List.of("Apache License, Version 2.0"))))
                .allMatch(Part::welcome);
    }

    private static List<String> licensesOf(Path jar) throws Exception {
        for (var pom = pomBeside(jar); pom.isPresent(); pom = parentOf(pom.get(), jar)) {
            var licenses = named(read(pom.get()), "licenses").stream()
                    .flatMap(list -> named(list, "license").stream())
                    .flatMap(license -> named(license, "name").stream())
                    .map(Element::getTextContent)
                    .toList();
            if (!licenses.isEmpty()) return licenses;
        }
        return List.of();
    }

    private static Optional<Path> pomBeside(Path jar) throws IOException {
        try (var beside = Files.list(requireNonNull(jar.getParent()))) {
            return beside.filter(file -> file.toString().endsWith(".pom")).findFirst();
        }
    }

    /** A parent lies in the same repository, which begins above the folders of the jar's group. */
    private static Optional<Path> parentOf(Path pom, Path jar) throws Exception {
        var parents = named(read(pom), "parent");
        if (parents.isEmpty()) return Optional.empty();
        var group = text(parents.getFirst(), "groupId");
        var artifact = text(parents.getFirst(), "artifactId");
        var version = text(parents.getFirst(), "version");
        var inside = Path.of(group.replace('.', '/'), artifact, version, artifact + "-" + version + ".pom");
        for (var root = jar.getParent(); root != null; root = root.getParent())
            if (Files.exists(root.resolve(inside))) return Optional.of(root.resolve(inside));
        throw new AssertionError("The parent of " + pom + " is not in its repository: " + inside);
    }

    private static Element read(Path pom) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static String text(Element element, String name) {
        return named(element, name).getFirst().getTextContent().strip();
    }

    private static List<Element> named(Element element, String name) {
        var found = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element inner && inner.getTagName().equals(name)) found.add(inner);
        return found;
    }
}
