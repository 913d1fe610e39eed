package org.tallystick.agency;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which short names and names an agency may have: none that reads as a path, a command, the platform or a neighbor. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9À-ÖØ-öø-ž][A-Za-z0-9À-ÖØ-öø-ž &.,'()/-]*[A-Za-z0-9À-ÖØ-öø-ž.)]");
    private static final Set<String> RESERVED = Set.of(
            "actuator",
            "admin",
            "administrator",
            "agency",
            "agencies",
            "all",
            "api",
            "app",
            "assets",
            "audit",
            "auth",
            "control",
            "default",
            "demo",
            "error",
            "health",
            "help",
            "internal",
            "localhost",
            "login",
            "logout",
            "me",
            "nobody",
            "none",
            "null",
            "operator",
            "platform",
            "portal",
            "postgres",
            "public",
            "root",
            "schema",
            "search",
            "static",
            "status",
            "support",
            "system",
            "tallystick",
            "template",
            "tenant",
            "tenants",
            "undefined",
            "user",
            "vaadin",
            "www");

    private Slugs() {}

    /** Why this may not be an agency's slug; null when it may. */
    static @Nullable String whyNotSlug(String slug) {
        if (slug.length() < 3 || slug.length() > 40 || !SLUG.matcher(slug).matches())
            return "3 to 40 letters a to z, digits and single hyphens are needed, beginning with a letter.";
        if (RESERVED.contains(slug) || slug.startsWith("pg-") || slug.startsWith("t-"))
            return "\"" + slug + "\" is a word of the platform and cannot name an agency.";
        return null;
    }

    /** Why this may not be an agency's name; null when it may. */
    static @Nullable String whyNotName(String name) {
        if (name.length() < 3 || name.length() > 80 || !NAME.matcher(name).matches())
            return "3 to 80 Latin letters, digits, spaces and & . , ' ( ) / - are needed.";
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFKC))
            return "letters that only look like plain ones are not read; type the name again.";
        return null;
    }

    /** The name as the eye sees it: two agencies with the same shape would be taken for each other. */
    static String shapeOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return plain.replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('ı', 'l')
                .replaceAll("[^a-z2-9]", "");
    }
}
