package org.tallystick.agency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a pack's YAML file that knows its file and line. Reading never throws: what is missing or wrong is noted
 * as a problem of the pack and a harmless value is returned, so that one check finds everything.
 */
public final class PackNode {

    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final PackFolder pack;
    private final String file;
    private final MappingNode mapping;

    PackNode(PackFolder pack, String file, MappingNode mapping) {
        this.pack = pack;
        this.file = file;
        this.mapping = mapping;
        refuseTwins();
    }

    MappingNode mapping() {
        return mapping;
    }

    /** The file within the pack, such as {@code policies/distribution.yaml}. */
    public String file() {
        return file;
    }

    /** Notes a problem at this mapping. */
    public void problem(String reason) {
        noted(mapping, reason);
    }

    /** Notes a problem at the value of this key. */
    public void problem(String key, String reason) {
        var value = valueOf(key);
        noted(value == null ? mapping : value, key + ": " + reason);
    }

    /** Every other key is a problem. */
    public PackNode only(String... keys) {
        var known = List.of(keys);
        for (var tuple : mapping.getValue())
            if (!known.contains(nameOf(tuple)))
                noted(
                        tuple.getKeyNode(),
                        nameOf(tuple) + ": not a key here; the keys are " + String.join(", ", known) + ".");
        return this;
    }

    public boolean has(String key) {
        return valueOf(key) != null;
    }

    /** A required text; empty when it is missing. */
    public String text(String key) {
        var text = textOrNull(key);
        if (text != null) return text;
        missing(key);
        return "";
    }

    public @Nullable String textOrNull(String key) {
        return switch (valueOf(key)) {
            case null -> null;
            case ScalarNode scalar -> scalar.getValue().strip();
            default -> {
                problem(key, "a single value is needed, not a list or keys.");
                yield null;
            }
        };
    }

    /** A required text that is one of these words; empty when it is not. */
    public String oneOf(String key, Collection<String> words) {
        var text = text(key);
        if (text.isEmpty() || words.contains(text)) return text;
        problem(key, "\"" + text + "\" is none of " + String.join(", ", words) + ".");
        return "";
    }

    /** False when the key is left out. */
    public boolean flag(String key) {
        var text = textOrNull(key);
        if (text == null || text.equals("false") || text.equals("true")) return "true".equals(text);
        problem(key, "true or false is needed.");
        return false;
    }

    /** A required whole number; zero when it is missing. */
    public long number(String key) {
        var number = numberOrNull(key);
        if (number == null && !has(key)) missing(key);
        return number == null ? 0 : number;
    }

    public @Nullable Long numberOrNull(String key) {
        var text = textOrNull(key);
        if (text == null) return null;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            problem(key, "a whole number is needed.");
            return null;
        }
    }

    /** A required date such as 2026-01-31. */
    public LocalDate date(String key) {
        var date = dateOrNull(key);
        if (date == null && !has(key)) missing(key);
        return date == null ? NO_DATE : date;
    }

    public @Nullable LocalDate dateOrNull(String key) {
        var text = textOrNull(key);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            problem(key, "a date such as 2026-01-31 is needed.");
            return null;
        }
    }

    /** The texts of a list; none when the key is left out. */
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var element : elementsOf(key))
            if (element instanceof ScalarNode scalar && !isNothing(scalar))
                texts.add(scalar.getValue().strip());
            else noted(element, key + ": a list of single values is needed.");
        return texts;
    }

    /** The mappings of a list; none when the key is left out. */
    public List<PackNode> list(String key) {
        var nodes = new ArrayList<PackNode>();
        for (var element : elementsOf(key))
            if (element instanceof MappingNode one) nodes.add(new PackNode(pack, file, one));
            else noted(element, key + ": each entry needs keys with values.");
        return nodes;
    }

    /** A list of mappings with at least one entry. */
    public List<PackNode> someOf(String key) {
        var nodes = list(key);
        if (nodes.isEmpty()) problem(key, "at least one entry is needed.");
        return nodes;
    }

    /** The mapping under a key. */
    public Optional<PackNode> child(String key) {
        return switch (valueOf(key)) {
            case null -> Optional.empty();
            case MappingNode one -> Optional.of(new PackNode(pack, file, one));
            default -> {
                problem(key, "keys with values are needed.");
                yield Optional.empty();
            }
        };
    }

    /** Everything below as plain values: maps, lists, texts, longs and booleans; a date stays text. */
    public Map<String, ?> plain() {
        var map = new LinkedHashMap<String, Object>();
        for (var tuple : mapping.getValue())
            if (!isNothing(tuple.getValueNode())) map.put(nameOf(tuple), plain(tuple.getValueNode()));
        return map;
    }

    private Object plain(Node node) {
        return switch (node) {
            case MappingNode inner -> new PackNode(pack, file, inner).plain();
            case SequenceNode list -> list.getValue().stream().map(this::plain).toList();
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> Boolean.valueOf(scalar.getValue());
            case ScalarNode scalar when scalar.getTag().equals(Tag.INT) -> wholeNumber(scalar);
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalStateException("An unknown kind of YAML: " + node.getNodeId());
        };
    }

    private Object wholeNumber(ScalarNode scalar) {
        try {
            return Long.valueOf(scalar.getValue());
        } catch (NumberFormatException _) {
            return scalar.getValue();
        }
    }

    private List<Node> elementsOf(String key) {
        return switch (valueOf(key)) {
            case null -> List.of();
            case SequenceNode list -> list.getValue();
            default -> {
                problem(key, "a list is needed.");
                yield List.of();
            }
        };
    }

    private @Nullable Node valueOf(String key) {
        for (var tuple : mapping.getValue())
            if (nameOf(tuple).equals(key)) return isNothing(tuple.getValueNode()) ? null : tuple.getValueNode();
        return null;
    }

    private void missing(String key) {
        if (!has(key)) noted(mapping, key + ": missing.");
    }

    private void refuseTwins() {
        Set<String> seen = new HashSet<>();
        for (var tuple : mapping.getValue()) {
            if (!seen.add(nameOf(tuple))) noted(tuple.getKeyNode(), nameOf(tuple) + ": the key stands twice.");
        }
    }

    private void noted(Node where, String reason) {
        var mark = where.getStartMark();
        pack.problem(new Problem(file, mark == null ? 0 : mark.getLine() + 1, reason));
    }

    private static String nameOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
