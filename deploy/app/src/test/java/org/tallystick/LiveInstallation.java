package org.tallystick;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.tallystick.DemoFile.DemoAgency;
import org.tallystick.DemoFile.DemoPerson;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/** A real installation with two of the demo agencies, started once for all tests of the whole. */
final class LiveInstallation {

    static final String SAN_FRANCISCO = "san-francisco";
    static final String DENVER = "denver-county-court";

    private static final class Held {
        static final LiveInstallation ONLY = new LiveInstallation();
    }

    private final Home home;
    private final Options options;
    private final ConfigurableApplicationContext context;

    private LiveInstallation() {
        try {
            var target = Files.createDirectories(Path.of("target"));
            home = Home.at(Files.createTempDirectory(target, "home"));
            var packs = Files.createTempDirectory(target, "packs");
            options = options(home, freePort(), Packs.only(packs, SAN_FRANCISCO, DENVER));
            SpringApplication.getShutdownHandlers().add(() -> removeAll(packs));
            context = new Installation(options).start();
            putOffNights();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Asked for before the start, so done after the database stopped; each run would leave half a gigabyte. */
    private void removeAll(Path packs) {
        FileSystemUtils.deleteRecursively(home.folder().toFile());
        FileSystemUtils.deleteRecursively(packs.toFile());
    }

    /** A night that fell while a test compares what stands in the tables would be taken for its doing. */
    private void putOffNights() {
        var tomorrow = context.getBean(BusinessDay.class).now().plus(Duration.ofDays(1));
        context.getBean(Scheduler.class).reschedule(TaskInstanceId.of("night-fall", RecurringTask.INSTANCE), tomorrow);
    }

    private static Options options(Home home, int port, Path packs) {
        return Options.of(List.of(
                "--home", home.folder().toString(), "--port", String.valueOf(port), "--packs", packs.toString()));
    }

    /** Takes the other demo agencies in too, where they are needed. */
    void withEveryAgency() {
        var all = options(home, Integer.parseInt(options.baseUrl().replaceAll(".*:", "")), Packs.SHIPPED);
        try (var words = new StartWords()) {
            context.getBean(FirstStart.class).onboard(all, home, words);
        }
    }

    static LiveInstallation live() {
        return Held.ONLY;
    }

    static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    String baseUrl() {
        return options.baseUrl();
    }

    Path home() {
        return home.folder();
    }

    DemoFile demo() {
        return DemoFile.read(home.demoFile(), options.baseUrl());
    }

    DemoAgency agency(String slug) {
        return demo().agency(slug).orElseThrow();
    }

    /** The demo person whose class or position has the word, such as {@code 4306} or {@code Auditor}. */
    DemoPerson person(String slug, String word) {
        return agency(slug).people().stream()
                .filter(person -> (person.classTitle() + " " + person.role()).contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody at " + slug + " is " + word));
    }

    /** The demo person of that user name. */
    DemoPerson named(String slug, String username) {
        return agency(slug).people().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody at " + slug + " signs in as " + username));
    }

    TenantId tenant(String slug) {
        return context.getBean(TenantRegistry.class).bySlug(slug).orElseThrow().id();
    }

    /** By the agency's own clock: at night the machine has another date. */
    LocalDate today(String slug) {
        return Tenants.call(
                tenant(slug), () -> context.getBean(BusinessDay.class).today());
    }

    /** Does the work as that person of the agency. */
    void as(String slug, String username, Runnable work) {
        var tenant = tenant(slug);
        Tenants.run(tenant, () -> {
            var person = context.getBean(People.class).byUsername(username).orElseThrow();
            CurrentPerson.run(new SignedIn(person.id(), username, person.name(), tenant, SignedInAs.PERSON), work);
        });
    }

    Api api(DemoPerson person) {
        return new Api(baseUrl(), person.apiKey());
    }

    Api agencyApi(String slug) {
        return new Api(baseUrl(), agency(slug).apiKey());
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }
}
