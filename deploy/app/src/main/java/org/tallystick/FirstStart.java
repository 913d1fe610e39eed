package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.Onboarding.Issued;
import org.tallystick.agency.PackRefused;
import org.tallystick.agency.Packs;
import org.tallystick.security.Logins;
import org.tallystick.tenancy.Tenant;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.TenantState;

/** Takes in the demo agencies and the operator when an installation starts for the first time, and what changes in their packs later. */
@Component
class FirstStart {

    private final Onboarding onboarding;
    private final TenantRegistry agencies;
    private final Logins logins;

    FirstStart(Onboarding onboarding, TenantRegistry agencies, Logins logins) {
        this.onboarding = onboarding;
        this.agencies = agencies;
        this.logins = logins;
    }

    /** What was done before stays; an agency whose credentials were lost on the way is given new ones. */
    DemoFile onboard(Options options, Home home, StartWords words) {
        var demo = DemoFile.read(home.demoFile(), options.baseUrl());
        if (demo.operator() == null) demo = demo.with(operator());
        demo.write(home.demoFile());
        if (!options.demo()) return demo;
        var packs = packs(options.packs());
        packs.removeIf(FirstStart::isMisnamed);
        var held = packs.stream()
                .filter(pack -> is(TenantState.QUARANTINED, slug(pack)))
                .toList();
        if (!held.isEmpty() && held.size() == packs.size())
            throw new StartRefused(
                    "Every agency is held, for its tables could not be migrated. The log above says why.");
        for (var pack : held)
            System.out.println("held " + slug(pack) + ": its tables could not be migrated, the log above says why");
        var known = demo;
        var coming = packs.stream()
                .filter(pack -> !held.contains(pack))
                .filter(pack -> known.agency(slug(pack)).isEmpty() || !isLive(slug(pack)))
                .toList();
        var begun = words.since();
        for (int i = 0; i < coming.size(); i++) {
            var pack = coming.get(i);
            words.step(comesIn(pack, i, coming.size(), words.since().minus(begun)));
            demo = demo.with(agency(isLive(slug(pack)) ? onboarding.reissue(pack) : onboarding.onboard(pack)));
            demo.write(home.demoFile());
        }
        for (var pack : packs) {
            var atWork = known.agency(slug(pack)).filter(_ -> isLive(slug(pack)));
            if (atWork.isEmpty() || onboarding.isTakenIn(pack)) continue;
            words.step("Taking in what changed in the pack of " + slug(pack) + ".");
            demo = demo.with(changed(atWork.get(), pack));
            demo.write(home.demoFile());
        }
        return demo;
    }

    /** Each takes about as long as those before it did; the first about five seconds. */
    private static String comesIn(Path pack, int before, int of, Duration taken) {
        var each = before == 0 ? Duration.ofSeconds(5) : taken.dividedBy(before);
        return "Taking in " + slug(pack) + ", with made-up debts (" + (before + 1) + " of " + of + "; about "
                + Math.max(1, each.multipliedBy(of - before).toSeconds()) + " s left).";
    }

    /** With the sign-ins of those who are new; where the changed pack is not sound, the agency stays as it was. */
    private DemoFile.DemoAgency changed(DemoFile.DemoAgency known, Path pack) {
        try {
            var report = onboarding.onboard(pack);
            return known.with(report.logins().stream()
                    .filter(login -> !login.service())
                    .map(FirstStart::person)
                    .toList());
        } catch (PackRefused refused) {
            System.out.println("left " + known.slug() + " as it was: " + refused.getMessage());
            return known;
        }
    }

    private static boolean isMisnamed(Path pack) {
        var problems = Packs.misnamed(pack);
        problems.forEach(problem -> System.out.println("left out " + slug(pack) + ": " + problem));
        return !problems.isEmpty();
    }

    private boolean isLive(String slug) {
        return is(TenantState.ACTIVE, slug);
    }

    private boolean is(TenantState state, String slug) {
        return agencies.bySlug(slug).map(Tenant::state).filter(state::equals).isPresent();
    }

    private DemoFile.Operator operator() {
        var enrolled = logins.enrollOperator("operator", "Platform operator");
        return new DemoFile.Operator(enrolled.username(), Objects.requireNonNull(enrolled.password()));
    }

    private static DemoFile.DemoAgency agency(Onboarding.Report report) {
        return new DemoFile.DemoAgency(
                report.slug(),
                report.name(),
                Objects.requireNonNull(report.agencyKey(), "The pack names no service person."),
                report.logins().stream()
                        .filter(login -> !login.service())
                        .map(FirstStart::person)
                        .toList());
    }

    private static DemoFile.DemoPerson person(Issued login) {
        return new DemoFile.DemoPerson(
                login.name(),
                login.jobClass(),
                login.rung(),
                login.role(),
                login.username(),
                Objects.requireNonNull(login.password()),
                Objects.requireNonNull(login.apiKey()));
    }

    private static String slug(Path pack) {
        return pack.getFileName().toString();
    }

    private static List<Path> packs(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .filter(pack -> !slug(pack).startsWith("_"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
