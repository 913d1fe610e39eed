package org.tallystick.agency;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads {@code profile.yaml}. */
final class ProfilePage {

    static final String FILE = "profile.yaml";
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");

    private ProfilePage() {}

    static AgencyProfile read(PackFolder pack) {
        var page =
                pack.file(FILE).only("slug", "name", "shortName", "zone", "color", "numberPrefix", "closeOfBusiness");
        var slug = page.text("slug");
        var notSlug = Slugs.whyNotSlug(slug);
        if (!slug.isEmpty() && notSlug != null) page.problem("slug", notSlug);
        return new AgencyProfile(
                slug,
                name(page, "name"),
                name(page, "shortName"),
                zone(page),
                matching(page, "color", COLOR, "six lower case hex digits after # are needed, such as \"#2f6f62\"."),
                matching(page, "numberPrefix", PREFIX, "2 to 4 capital letters are needed, such as SF."),
                time(page));
    }

    private static String name(PackNode page, String key) {
        var name = page.text(key);
        var notName = Slugs.whyNotName(name);
        if (!name.isEmpty() && notName != null) page.problem(key, notName);
        return name;
    }

    private static ZoneId zone(PackNode page) {
        var zone = page.text("zone");
        if (zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone)) return ZoneId.of(zone);
        if (!zone.isEmpty()) page.problem("zone", "a time zone such as America/Denver is needed.");
        return ZoneOffset.UTC;
    }

    private static String matching(PackNode page, String key, Pattern pattern, String reason) {
        var text = page.text(key);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) page.problem(key, reason);
        return text;
    }

    private static LocalTime time(PackNode page) {
        var text = page.text("closeOfBusiness");
        try {
            return text.isEmpty() ? LocalTime.NOON : LocalTime.parse(text);
        } catch (DateTimeParseException _) {
            page.problem("closeOfBusiness", "a time in quotes such as \"17:00\" is needed.");
            return LocalTime.NOON;
        }
    }
}
