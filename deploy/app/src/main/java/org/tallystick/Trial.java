package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tallystick.agency.Onboarding;
import org.tallystick.agency.Onboarding.Issued;
import org.tallystick.postgres.EmbeddedServer;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/** A whole installation for benchmarks and proofs, with a server of its own that ends with the process. */
final class Trial {

    private final ConfigurableApplicationContext context;
    private final EmbeddedServer server;
    private final Options options;

    private Trial(ConfigurableApplicationContext context, EmbeddedServer server, Options options) {
        this.context = context;
        this.server = server;
        this.options = options;
    }

    /** In a folder that is deleted at the end. */
    static Trial passing(Path packs) {
        try {
            var folder = Files.createTempDirectory("tallystick-trial");
            return in(folder, packs, () -> delete(folder));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** In a folder that stays, so that what one run made serves the next. */
    static Trial staying(Path folder, Path packs) {
        return in(folder, packs, () -> {});
    }

    private static Trial in(Path folder, Path packs, Runnable last) {
        var home = Home.at(folder);
        var server = EmbeddedServer.start(folder.resolve("postgres"), 0);
        SpringApplication.getShutdownHandlers().add(() -> {
            server.stop();
            last.run();
        });
        var options = new Options(freePort(), folder, packs, false);
        var settings = new HashMap<>(Installation.addressOf(server));
        settings.put("tallystick.api.calls-per-minute", Integer.toString(Integer.MAX_VALUE));
        return new Trial(new Installation(options).application(home, settings), server, options);
    }

    /**
     * Makes a set of rows unless an earlier run in the same folder made it; whether it was made now. Refused with
     * {@link StartRefused} when the folder holds a set of another size.
     */
    boolean once(String name, int rows, Runnable making) {
        var kept = folder().resolve(name + "-rows");
        try {
            if (Files.exists(kept)) {
                var held = Integer.parseInt(Files.readString(kept).strip());
                if (held == rows) return false;
                throw new StartRefused(
                        folder() + " holds " + held + " rows for this, not " + rows + ". Take another folder.");
            }
            making.run();
            Files.writeString(kept, Integer.toString(rows));
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String baseUrl() {
        return options.baseUrl();
    }

    Path folder() {
        return options.home();
    }

    /** An agency at work here, taken in when it is not here yet. */
    Agency agency(String slug) {
        var pack = options.packs().resolve(slug);
        var known = bean(TenantRegistry.class).bySlug(slug).isPresent();
        var report = known
                ? bean(Onboarding.class).reissue(pack)
                : bean(Onboarding.class).onboard(pack);
        var tenant = bean(TenantRegistry.class).bySlug(slug).orElseThrow().id();
        return new Agency(tenant, Objects.requireNonNull(report.agencyKey(), "The pack names no service person."));
    }

    /** New sign-ins of everybody at an agency that is at work here. */
    List<Issued> logins(String slug) {
        return bean(Onboarding.class).reissue(options.packs().resolve(slug)).logins();
    }

    /** An agency, and the key of its API. */
    record Agency(TenantId tenant, String key) {

        <T> T work(Supplier<T> work) {
            return Tenants.call(tenant, () -> CurrentPerson.call(SignedIn.system(tenant), work::get));
        }
    }

    /** As superuser, in the database of the installation or in another one of its server. */
    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                server.url().replaceFirst("/postgres$", "/" + database), server.username(), server.password());
    }

    void execute(String database, List<String> statements) {
        try (var connection = superuser(database);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException refused) {
            System.err.println("tallystick: " + folder + " could not be deleted: " + refused.getMessage());
        }
    }
}
