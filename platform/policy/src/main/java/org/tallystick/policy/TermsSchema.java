package org.tallystick.policy;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.money.Money;

/** Writes the JSON Schema of a record of terms, so that an editor can help and a pack can be checked elsewhere. */
final class TermsSchema {

    private TermsSchema() {}

    static Map<String, Object> of(PolicyKind<?> kind) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", kind.name());
        schema.putAll(record(kind.terms()));
        return schema;
    }

    private static Map<String, Object> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), value(component.getAnnotatedType()));
            if (!Terms.mayBeMissing(component.getAnnotatedType())) required.add(component.getName());
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.copyOf(required));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> value(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType many) {
            var of = many.getAnnotatedActualTypeArguments();
            return of.length == 1
                    ? Map.of("type", "array", "items", value(of[0]))
                    : Map.of("type", "object", "additionalProperties", value(of[1]));
        }
        var type = (Class<?>) annotated.getType();
        if (type.isEnum())
            return Map.of(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        if (type == Money.class) return Map.of("type", "integer", "description", "cents");
        if (type.isRecord()) return record(type);
        if (type == String.class) return Map.of("type", "string");
        if (type == LocalDate.class) return Map.of("type", "string", "format", "date");
        if (type == boolean.class || type == Boolean.class) return Map.of("type", "boolean");
        if (type == int.class || type == Integer.class) return Map.of("type", "integer", "format", "int32");
        if (type == long.class || type == Long.class) return Map.of("type", "integer", "format", "int64");
        throw new IllegalArgumentException("A policy has no values of " + type + ".");
    }
}
