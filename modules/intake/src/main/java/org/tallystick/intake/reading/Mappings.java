package org.tallystick.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ready mappings that ship with the module, and mappings sent along as JSON; unknown words are refused. */
@Component
public class Mappings {

    private static final int LONGEST = 100_000;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<String, Mapping> ready = new TreeMap<>();

    Mappings() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:mappings/*.json")) {
                var mapping = read(new String(file.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
                ready.put(mapping.name(), mapping);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A ready mapping cannot be read.", unreadable);
        }
    }

    List<String> names() {
        return List.copyOf(ready.keySet());
    }

    /** The mapping of that name, or the one that the text is. Refused with {@link MappingRefused}. */
    Mapping of(String nameOrJson) {
        var text = nameOrJson.strip();
        if (text.startsWith("{")) return read(text);
        var known = ready.get(text);
        if (known != null) return known;
        throw new MappingRefused(
                text.isEmpty()
                        ? "Say how the columns are meant: the name of a mapping, or a mapping as JSON."
                        : "There is no mapping of that name. The ready ones are: " + String.join(", ", names()) + ".");
    }

    public static String write(Mapping mapping) {
        return STRICT.writeValueAsString(mapping);
    }

    public static Mapping read(String json) {
        if (json.length() > LONGEST) throw new MappingRefused("The mapping is too long.");
        try {
            return STRICT.readValue(json, Mapping.class).checked();
        } catch (JacksonException unreadable) {
            throw new MappingRefused(faultOf(unreadable));
        }
    }

    private static String faultOf(JacksonException unreadable) {
        var where = unreadable.getLocation() == null
                ? ""
                : " at line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr();
        if (!(unreadable instanceof DatabindException)) return "The mapping is not valid JSON" + where + ".";
        var path = new StringBuilder();
        for (var step : unreadable.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return "The mapping cannot be used: " + (path.isEmpty() ? "it" : path) + " is not known or has the wrong form"
                + where + ".";
    }
}
