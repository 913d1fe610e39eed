package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart, rendered by Helm itself: what a cluster would be asked for. */
class HelmTests {

    private static final Path CHART = Path.of("../../helm/tallystick");

    @Test
    void the_chart_passes_helms_strict_lint() {
        var result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void a_deployment_a_service_a_volume_and_a_network_policy_are_asked_for() {
        assertThat(documents(render(Map.of())).stream().map(document -> document.get("kind")))
                .containsExactlyInAnyOrder("Deployment", "Service", "PersistentVolumeClaim", "NetworkPolicy");
    }

    @Test
    void the_container_runs_without_rights_it_does_not_need() {
        assertThat(render(Map.of()))
                .contains("runAsNonRoot: true", "readOnlyRootFilesystem: true", "allowPrivilegeEscalation: false");
    }

    @Test
    void no_secret_is_written_into_a_manifest() {
        assertThat(render(Map.of())).contains("secretKeyRef").doesNotContain("kind: Secret");
    }

    @Test
    void wrong_values_are_refused_by_name() {
        assertThatThrownBy(() -> render(Map.of("existingSecret", ""))).hasMessageContaining("existingSecret");
        assertThatThrownBy(() -> render(Map.of("connections.limit", "3"))).hasMessageContaining("limit");
        assertThatThrownBy(() -> render(Map.of("database.url", "postgres:5432")))
                .hasMessageContaining("url");
    }

    private static String render(Map<String, String> values) {
        var template = new Helm(CHART).template().withName("county").set("existingSecret", "county-secrets");
        values.forEach(template::set);
        return template.call();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> documents(String manifests) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(manifests).spliterator(), false)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }
}
