package org.tallystick.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Provisioning;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.TenantState;
import org.tallystick.tenancy.Tenants;

/** Brings an agency onto the platform from its pack: every step can be repeated, and nobody sees a half-made agency. */
@Service
public class Onboarding {

    private final Provisioning provisioning;
    private final TenantRegistry registry;
    private final OnboardingSteps steps;
    private final ObjectProvider<PackPart> parts;
    private final Policies policies;
    private final AgencyFacts facts;

    Onboarding(
            Provisioning provisioning,
            TenantRegistry registry,
            OnboardingSteps steps,
            ObjectProvider<PackPart> parts,
            Policies policies,
            AgencyFacts facts) {
        this.provisioning = provisioning;
        this.registry = registry;
        this.steps = steps;
        this.parts = parts;
        this.policies = policies;
        this.facts = facts;
    }

    /**
     * Onboards the agency of the pack, or goes on where a killed run stopped; a changed pack of an agency at work is
     * applied anew, an unchanged one does nothing. Refused with {@link PackRefused}.
     */
    public Report onboard(Path packFolder) {
        return onboard(packFolder, _ -> {});
    }

    /** Tells the watcher of each step: when its work is done, and once more when that is written down. */
    Report onboard(Path packFolder, Consumer<String> watcher) {
        var profile = checkedHere(packFolder);
        var tenant = provisioning.create(profile.slug(), profile.name());
        watcher.accept("created");
        var preparing = registry.get(tenant).state() == TenantState.PREPARING;
        var report = new Report(profile.slug(), profile.name(), preparing);
        var digest = PackDigest.of(packFolder);
        workingFor(tenant, () -> {
            for (var part : parts.orderedStream().toList()) {
                if (steps.isDone(tenant, part.name(), digest) && !(preparing && part.issuesCredentials())) continue;
                if (preparing || !part.isForTheBeginning()) apply(part, packFolder, report);
                watcher.accept(part.name());
                steps.done(tenant, part.name(), digest);
                watcher.accept(part.name());
            }
        });
        if (preparing) provisioning.activate(tenant);
        watcher.accept("activated");
        return report;
    }

    /** Whether the agency is at work, and its pack is as it was when it was last taken in. */
    public boolean isTakenIn(Path packFolder) {
        var agency = registry.bySlug(ProfilePage.read(PackFolder.of(packFolder)).slug())
                .orElse(null);
        if (agency == null || agency.state() != TenantState.ACTIVE) return false;
        var digest = PackDigest.of(packFolder);
        return parts.stream().allMatch(part -> steps.isDone(agency.id(), part.name(), digest));
    }

    /** Applies a pack to the bound agency as far as the modules here go, creating and activating nothing. */
    public Report apply(Path packFolder) {
        var profile = checked(packFolder);
        var report = new Report(profile.slug(), profile.name(), false);
        workingFor(Tenants.current(), () -> parts.orderedStream().forEach(part -> apply(part, packFolder, report)));
        return report;
    }

    /** New credentials for everybody of an agency at work whose first ones were lost; the old ones end. */
    public Report reissue(Path packFolder) {
        var profile = checked(packFolder);
        var report = new Report(profile.slug(), profile.name(), true);
        var agency = registry.bySlug(profile.slug())
                .orElseThrow(() -> new IllegalArgumentException("There is no agency " + profile.slug() + " yet."));
        workingFor(
                agency.id(),
                () -> parts.orderedStream()
                        .filter(PackPart::issuesCredentials)
                        .forEach(part -> apply(part, packFolder, report)));
        return report;
    }

    private static void workingFor(TenantId tenant, Runnable work) {
        Tenants.run(tenant, () -> CurrentPerson.run(SignedIn.system(tenant), work));
    }

    private void apply(PackPart part, Path folder, Report report) {
        part.apply(PackFolder.of(folder), report);
        facts.forget();
    }

    private static AgencyProfile checked(Path folder) {
        refuse(Packs.check(folder));
        return ProfilePage.read(PackFolder.of(folder));
    }

    /** What only an installation can tell: kinds of policy that no module obeys, and names taken for one another. */
    private AgencyProfile checkedHere(Path folder) {
        var profile = checked(folder);
        var pack = PackFolder.of(folder);
        PolicyPages.read(pack)
                .forEach(document -> policies.check(document.kind(), document.terms())
                        .forEach(problem -> document.source().problem("terms", problem)));
        registry.all().stream()
                .filter(other -> !other.slug().equals(profile.slug()))
                .filter(other -> Slugs.shapeOf(other.name()).equals(Slugs.shapeOf(profile.name())))
                .forEach(_ -> pack.file(ProfilePage.FILE)
                        .problem("name", "another agency has a name that cannot be told from this one."));
        refuse(pack.problems());
        return profile;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) throw new PackRefused(problems);
    }

    /** What an onboarding did, with the credentials that were issued and can never be read again. */
    public static final class Report {
        private final String slug;
        private final String name;
        private final boolean issueAll;
        private final List<Issued> logins = new ArrayList<>();

        Report(String slug, String name, boolean issueAll) {
            this.slug = slug;
            this.name = name;
            this.issueAll = issueAll;
        }

        /** Whether everybody is given fresh credentials, or only those who have none yet. */
        public boolean issueAll() {
            return issueAll;
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
