package org.tallystick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes up a body that an operation of the API would read, from the API's own description. */
final class FittingBody {

    /** For a field that is left out. */
    static final Object LEFT_OUT = new Object();

    private static final int DEEPEST = 4;

    private final JsonNode description;

    FittingBody(JsonNode description) {
        this.description = description;
    }

    /**
     * @param known values that a field's shape does not tell; by the field's name, or by the last word of the path before
     *     it: {@code merge.into}
     */
    String of(String method, String path, Map<String, Object> known) {
        var schema = operation(method, path)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        var made =
                schema.isMissingNode() ? Map.of() : new Making(path.replaceAll(".*/", ""), known).value("", schema, 0);
        return JsonMapper.shared().writeValueAsString(made == null ? Map.of() : made);
    }

    /** The fields of the body by their names, each with its shape; none where it reads no body. */
    JsonNode fields(String method, String path) {
        var schema = operation(method, path)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        var found = JsonMapper.shared().createObjectNode();
        for (var field : resolved(schema).path("properties").properties())
            found.set(field.getKey(), resolved(field.getValue()));
        return found;
    }

    /** What has to stand behind the path, such as {@code ?q=...}. */
    String query(String method, String path, Map<String, Object> known) {
        var needed = new ArrayList<String>();
        for (var parameter : operation(method, path).path("parameters"))
            if (parameter.path("in").asString().equals("query")
                    && parameter.path("required").asBoolean(false)) {
                var name = parameter.path("name").asString();
                needed.add(name + "=" + new Making("", known).value(name, parameter.path("schema"), 0));
            }
        return needed.isEmpty()
                ? ""
                : needed.stream().map(one -> one.replace(" ", "+")).collect(Collectors.joining("&", "?", ""));
    }

    private JsonNode operation(String method, String path) {
        return description.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    /** One body, for the operation whose path ends in the word. */
    private final class Making {
        private final String word;
        private final Map<String, Object> known;

        Making(String word, Map<String, Object> known) {
            this.word = word;
            this.known = known;
        }

        @Nullable
        Object value(String name, JsonNode given, int depth) {
            var schema = resolved(given);
            var told = known.getOrDefault(word + "." + name, known.get(name));
            if (told != null) return told;
            if (schema.path("enum").size() > 0)
                return schema.path("enum").get(0).asString();
            return switch (type(schema)) {
                case "string" -> text(schema.path("format").asString(""));
                case "integer", "number" -> 1;
                case "boolean" -> true;
                case "array" -> depth < DEEPEST ? list(schema, depth) : List.of();
                default -> depth < DEEPEST ? fields(schema, depth) : null;
            };
        }

        private static String text(String format) {
            return switch (format) {
                case "date" -> "2027-01-15";
                case "date-time" -> "2027-01-15T10:00:00Z";
                case "uuid" -> UUID.randomUUID().toString();
                default -> "asked by somebody else";
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
                if (value != null && !LEFT_OUT.equals(value)) made.put(field.getKey(), value);
            }
            return made;
        }

        private static String type(JsonNode schema) {
            var type = schema.path("type");
            if (!type.isArray()) return type.asString("object");
            for (var one : type) if (!"null".equals(one.asString())) return one.asString();
            return "object";
        }
    }
}
