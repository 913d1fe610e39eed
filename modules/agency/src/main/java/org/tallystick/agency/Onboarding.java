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

    static final String ACTIVE = "active";

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
        var profile = checked(packFolder);
        var report = new Report(profile.slug(), profile.name());
        var digest = PackDigest.of(packFolder);
        var tenant = provisioning.create(profile.slug(), profile.name());
        watcher.accept("created");
        Tenants.run(
                tenant,
                () -> CurrentPerson.run(SignedIn.system(tenant), () -> {
                    for (var part : parts.orderedStream().toList())
                        step(part, tenant, digest, packFolder, report, watcher);
                }));
        if (registry.get(tenant).state() == TenantState.PREPARING) provisioning.activate(tenant);
        watcher.accept(ACTIVE);
        return report;
    }

    private void step(
            PackPart part, TenantId tenant, String digest, Path folder, Report report, Consumer<String> watcher) {
        var preparing = registry.get(tenant).state() == TenantState.PREPARING;
        if (steps.isDone(tenant, part.name(), digest) && !(part.issuesCredentials() && preparing)) return;
        apply(part, PackFolder.of(folder), report);
        watcher.accept(part.name());
        steps.done(tenant, part.name(), digest);
        watcher.accept(part.name());
    }

    /** Applies a pack to the bound agency, creating and activating nothing; for a changed pack and for tests. */
    public Report apply(Path packFolder) {
        var profile = checked(packFolder);
        var report = new Report(profile.slug(), profile.name());
        var tenant = Tenants.current();
        CurrentPerson.run(
                SignedIn.system(tenant),
                () -> parts.orderedStream().forEach(part -> apply(part, PackFolder.of(packFolder), report)));
        return report;
    }

    private void apply(PackPart part, PackFolder pack, Report report) {
        part.apply(pack, report);
        facts.forget();
    }

    private AgencyProfile checked(Path folder) {
        var problems = new ArrayList<>(Packs.check(folder));
        if (!problems.isEmpty()) throw new PackRefused(problems);
        var pack = PackFolder.of(folder);
        var profile = ProfilePage.read(pack);
        PolicyPages.read(pack)
                .forEach(document -> policies.check(document.kind(), document.terms())
                        .forEach(problem -> document.source().problem("terms", problem)));
        registry.all().stream()
                .filter(other -> !other.slug().equals(profile.slug()))
                .filter(other -> Slugs.shapeOf(other.name()).equals(Slugs.shapeOf(profile.name())))
                .forEach(_ -> pack.file(ProfilePage.FILE)
                        .problem("name", "another agency has a name that cannot be told from this one."));
        if (!pack.problems().isEmpty()) throw new PackRefused(pack.problems());
        return profile;
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
