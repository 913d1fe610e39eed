package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API is what its committed description says. */
class OpenApiTests {

    private static final Path COMMITTED = Path.of("../../docs/openapi.json");

    @Test
    void the_committed_description_is_that_of_the_running_api() throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        var described = json.readTree(live().agencyApi(SAN_FRANCISCO)
                .get("/api/v1/openapi")
                .expect(200)
                .text());
        ((tools.jackson.databind.node.ObjectNode) described).remove("servers");
        var now = json.writeValueAsString(described) + "\n";
        var fresh = Path.of("target/openapi.json");
        Files.writeString(fresh, now);

        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("The API changed. When that is meant, copy deploy/app/%s to docs/openapi.json.", fresh)
                .isEqualTo(now);
    }
}
