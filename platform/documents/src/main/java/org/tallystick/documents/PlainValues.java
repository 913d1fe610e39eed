package org.tallystick.documents;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a template may see: texts, flags, and maps and lists of these; no object, no method, no number unformatted. */
final class PlainValues {

    private PlainValues() {}

    static void require(String template, Map<?, ?> values) {
        values.forEach((key, value) -> require(template, String.valueOf(key), value));
    }

    private static void require(String template, String path, @Nullable Object value) {
        switch (value) {
            case null ->
                throw new TemplateRefused("Template " + template + " was given nothing for " + path + ".", null);
            case String _, Boolean _ -> {}
            case Map<?, ?> map -> map.forEach((key, inner) -> require(template, path + "." + key, inner));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) require(template, path + "[" + i + "]", list.get(i));
            }
            default ->
                throw new TemplateRefused(
                        "Template " + template + " was given a "
                                + value.getClass().getSimpleName() + " for " + path
                                + "; it takes texts, flags, lists and maps.",
                        null);
        }
    }

    /** Looks names up in maps only, where the library would also call methods and read fields. */
    static final class Collector extends BasicCollector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof List<?> list ? list.iterator() : null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map || name.equals(".") || name.equals("this")
                    ? super.createFetcher(context, name)
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
