package org.tallystick;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The sign-ins of a demo installation, as {@code demo.json} in its home folder, readable by its owner alone. */
record DemoFile(String baseUrl, @Nullable Operator operator, List<DemoAgency> agencies) {

    /** Who runs the platform and sees no agency's data. */
    record Operator(String username, String password) {}

    /** One demo agency; the key belongs to its service person. */
    record DemoAgency(String slug, String name, String apiKey, List<DemoPerson> people) {
        /** With those who are new; who is known keeps the sign-in that was shown. */
        DemoAgency with(List<DemoPerson> others) {
            var all = new ArrayList<>(people);
            for (var other : others)
                if (people.stream().noneMatch(known -> known.username().equals(other.username()))) all.add(other);
            return new DemoAgency(slug, name, apiKey, List.copyOf(all));
        }
    }

    /** One demo person; class and rung are null for an admin and an auditor, the role is the position. */
    record DemoPerson(
            String name,
            @JsonProperty("class") @Nullable String classTitle,
            @Nullable String rung,
            String role,
            String username,
            String password,
            String apiKey) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DemoFile read(Path file, String baseUrl) {
        if (!Files.exists(file)) return new DemoFile(baseUrl, null, List.of());
        var kept = JSON.readValue(file.toFile(), DemoFile.class);
        return new DemoFile(baseUrl, kept.operator, kept.agencies);
    }

    void write(Path file) {
        try {
            Home.writePrivately(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Optional<DemoAgency> agency(String slug) {
        return agencies.stream().filter(agency -> agency.slug().equals(slug)).findFirst();
    }

    DemoFile with(DemoAgency agency) {
        var all = new ArrayList<>(agencies.stream()
                .filter(other -> !other.slug().equals(agency.slug()))
                .toList());
        all.add(agency);
        return new DemoFile(baseUrl, operator, List.copyOf(all));
    }

    DemoFile with(Operator newOperator) {
        return new DemoFile(baseUrl, newOperator, agencies);
    }
}
