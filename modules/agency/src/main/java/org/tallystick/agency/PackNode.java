package org.tallystick.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a pack's YAML file that knows its file and line. Reading never throws: what is missing or wrong is noted
 * as a problem of the pack and a harmless value is returned, so that one check finds everything.
 */
public final class PackNode {

    PackNode() {}

    /** Notes a problem at this mapping. */
    public void problem(String reason) {
        throw new UnsupportedOperationException(reason);
    }

    /** Notes a problem at the value of this key. */
    public void problem(String key, String reason) {
        throw new UnsupportedOperationException(key + reason);
    }

    /** Every other key is a problem. */
    public PackNode only(String... keys) {
        throw new UnsupportedOperationException(String.join(" ", keys));
    }

    public boolean has(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** A required text; empty when it is missing. */
    public String text(String key) {
        throw new UnsupportedOperationException(key);
    }

    public @Nullable String textOrNull(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** A required text that is one of these words. */
    public String oneOf(String key, Collection<String> words) {
        throw new UnsupportedOperationException(key + words);
    }

    public boolean flag(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** A required whole number; zero when it is missing. */
    public long number(String key) {
        throw new UnsupportedOperationException(key);
    }

    public @Nullable Long numberOrNull(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** A required date such as 2026-01-31. */
    public LocalDate date(String key) {
        throw new UnsupportedOperationException(key);
    }

    public @Nullable LocalDate dateOrNull(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The texts of a list; none when the key is left out. */
    public List<String> texts(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The mappings of a list; none when the key is left out. */
    public List<PackNode> list(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The mapping under a key. */
    public Optional<PackNode> child(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** Everything below as plain values: maps, lists, texts, longs, booleans and dates as text. */
    public Map<String, ?> plain() {
        throw new UnsupportedOperationException();
    }
}
