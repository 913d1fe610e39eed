package org.tallystick.policy;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** Reads plain terms into the record of a kind, strictly: every fault is kept with its path, nothing is guessed. */
final class Terms {

    private final List<String> problems = new ArrayList<>();

    private Terms() {}

    /** The terms as a record, or all that is wrong with them. */
    static <T> Reading<T> read(Class<T> type, Map<?, ?> terms) {
        var reader = new Terms();
        var read = reader.record(type, terms, "");
        return new Reading<>(reader.problems.isEmpty() ? type.cast(read) : null, List.copyOf(reader.problems));
    }

    record Reading<T>(@Nullable T terms, List<String> problems) {}

    static boolean mayBeMissing(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object record(Class<?> type, Map<?, ?> terms, String path) {
        var components = type.getRecordComponents();
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        terms.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key -> fault(below(path, key), "is not known here; known are " + String.join(", ", known)));
        var faultsBefore = problems.size();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) values[i] = component(components[i], terms, path);
        return problems.size() == faultsBefore ? build(type, components, values, path) : null;
    }

    private @Nullable Object component(RecordComponent component, Map<?, ?> terms, String path) {
        var here = below(path, component.getName());
        var value = terms.get(component.getName());
        if (value != null) return value(component.getAnnotatedType(), value, here);
        if (!mayBeMissing(component.getAnnotatedType())) fault(here, "is missing");
        return null;
    }

    private @Nullable Object value(AnnotatedType annotated, Object value, String path) {
        if (annotated instanceof AnnotatedParameterizedType many) return many(many, value, path);
        var type = (Class<?>) annotated.getType();
        if (type.isRecord() && type != Money.class)
            return value instanceof Map<?, ?> map ? record(type, map, path) : expected("a group of keys", value, path);
        if (type.isEnum()) return constant(type, value, path);
        return scalar(type, value, path);
    }

    private @Nullable Object many(AnnotatedParameterizedType type, Object value, String path) {
        var of = type.getAnnotatedActualTypeArguments();
        if (of.length == 1) {
            if (!(value instanceof List<?> list)) return expected("a list", value, path);
            var read = new ArrayList<@Nullable Object>();
            for (int i = 0; i < list.size(); i++) read.add(item(of[0], list.get(i), path + "[" + i + "]"));
            return Collections.unmodifiableList(read);
        }
        if (!(value instanceof Map<?, ?> map)) return expected("a group of keys", value, path);
        var read = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, inner) ->
                read.put(String.valueOf(key), item(of[1], inner, below(path, String.valueOf(key)))));
        return Collections.unmodifiableMap(read);
    }

    private @Nullable Object item(AnnotatedType type, @Nullable Object value, String path) {
        return value == null ? fault(path, "is missing") : value(type, value, path);
    }

    private @Nullable Object constant(Class<?> type, Object value, String path) {
        for (var constant : type.getEnumConstants())
            if (((Enum<?>) constant).name().equals(value)) return constant;
        return expected(
                "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", ")),
                value,
                path);
    }

    private @Nullable Object scalar(Class<?> type, Object value, String path) {
        if (type == String.class) return value instanceof String text ? text : expected("a text", value, path);
        if (type == boolean.class || type == Boolean.class)
            return value instanceof Boolean flag ? flag : expected("true or false", value, path);
        if (type == LocalDate.class) return day(value, path);
        if (type == int.class || type == Integer.class)
            return whole(value) && ((Number) value).longValue() == ((Number) value).intValue()
                    ? (Object) ((Number) value).intValue()
                    : expected("a whole number", value, path);
        if (type == long.class || type == Long.class)
            return whole(value) ? (Object) ((Number) value).longValue() : expected("a whole number", value, path);
        if (type == Money.class)
            return whole(value) ? new Money(((Number) value).longValue()) : expected("whole cents", value, path);
        throw new IllegalArgumentException("A policy has no values of " + type + " (" + path + ").");
    }

    private @Nullable Object day(Object value, String path) {
        if (value instanceof LocalDate date) return date;
        try {
            if (value instanceof String text) return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return expected("a date like 2026-11-20", value, path);
        }
        return expected("a date like 2026-11-20", value, path);
    }

    private @Nullable Object build(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, String path) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (!(refused.getCause() instanceof IllegalArgumentException reason))
                throw new IllegalStateException("Terms " + type + " broke at " + path, refused.getCause());
            return fault(path, String.valueOf(reason.getMessage()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object expected(String what, Object value, String path) {
        var got =
                value instanceof String ? "'" + value + "'" : value instanceof Map ? "a group" : String.valueOf(value);
        return fault(path, "must be " + what + ", got " + got);
    }

    private @Nullable Object fault(String path, String what) {
        problems.add((path.isEmpty() ? "terms" : path) + ": " + what + (what.endsWith(".") ? "" : "."));
        return null;
    }

    private static boolean whole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
