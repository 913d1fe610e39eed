package org.tallystick.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings an agency onto the platform from its pack: every step can be repeated, and nobody sees a half-made agency. */
@Service
public class Onboarding {

    Onboarding() {}

    /** Onboards the agency of the pack, or goes on where a killed run stopped. Refused with {@link PackRefused}. */
    public Report onboard(Path packFolder) {
        throw new UnsupportedOperationException(packFolder.toString());
    }

    /** Applies a pack to the bound agency, creating and activating nothing; for a changed pack and for tests. */
    public Report apply(Path packFolder) {
        throw new UnsupportedOperationException(packFolder.toString());
    }

    /** What an onboarding did, with the credentials that were issued and can never be read again. */
    public static final class Report {
        private final String slug;
        private final String name;
        private final List<Issued> logins = new ArrayList<>();

        public Report(String slug, String name) {
            this.slug = slug;
            this.name = name;
        }

        public String slug() {
            return slug;
        }

        public String name() {
            return name;
        }

        public void issued(Issued login) {
            logins.add(login);
        }

        /** The logins of people and of the service person, in the order of the pack. */
        public List<Issued> logins() {
            return List.copyOf(logins);
        }

        /** The agency's own key, that of its service person; null when nothing was issued. */
        public @Nullable String agencyKey() {
            for (var login : logins) if (login.service()) return login.apiKey();
            return null;
        }
    }

    /** A login made for a person of the agency: shown once. A service has no password; class and rung are null for admin and auditor. */
    public record Issued(
            String name,
            @Nullable String jobClass,
            @Nullable String rung,
            String role,
            String username,
            @Nullable String password,
            @Nullable String apiKey,
            boolean service) {}
}
