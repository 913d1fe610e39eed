package org.tallystick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes up a body that an operation of the API would read, from the API's own description. */
final class FittingBody {

    private static final int DEEPEST = 4;

    /** Values that a field's shape does not tell; by the field's name. */
    private static final Map<String, Object> KNOWN = Map.of("receivedOn", "2026-01-15", "ruling", "DISCARD");

    private final JsonNode description;

    FittingBody(JsonNode description) {
        this.description = description;
    }

    String of(String method, String path) {
        var schema = description
                .path("paths")
                .path(path)
                .path(method.toLowerCase(java.util.Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        var made = schema.isMissingNode() ? Map.of() : value("", schema, 0);
        return JsonMapper.shared().writeValueAsString(made == null ? Map.of() : made);
    }

    private @Nullable Object value(String name, JsonNode given, int depth) {
        var schema = resolved(given);
        if (KNOWN.containsKey(name)) return KNOWN.get(name);
        if (schema.path("enum").size() > 0) return schema.path("enum").get(0).asString();
        return switch (type(schema)) {
            case "string" ->
                switch (schema.path("format").asString("")) {
                    case "date" -> "2027-01-15";
                    case "date-time" -> "2027-01-15T10:00:00Z";
                    case "uuid" -> UUID.randomUUID().toString();
                    default -> "asked by somebody else";
                };
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> depth < DEEPEST ? list(schema, depth) : List.of();
            default -> depth < DEEPEST ? fields(schema, depth) : null;
        };
    }

    private List<Object> list(JsonNode schema, int depth) {
        var made = value("", schema.path("items"), depth + 1);
        var items = new ArrayList<Object>();
        if (made != null) items.add(made);
        return items;
    }

    private Map<String, Object> fields(JsonNode schema, int depth) {
        var made = new LinkedHashMap<String, Object>();
        for (var field : schema.path("properties").properties()) {
            var value = value(field.getKey(), field.getValue(), depth + 1);
            if (value != null) made.put(field.getKey(), value);
        }
        return made;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) return type.asString("object");
        for (var one : type) if (!"null".equals(one.asString())) return one.asString();
        return "object";
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }
}
