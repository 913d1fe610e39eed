package org.tallystick.intake.ui;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tallystick.agency.ChargeType;

/** One of the charges that a debt can have, chosen by its name; none is chosen before somebody says so. */
class ChargeChoice extends Select<String> {

    private Map<String, String> names = Map.of();

    ChargeChoice() {
        setItemLabelGenerator(code -> code == null ? "" : names.getOrDefault(code, code));
        setPlaceholder("Choose the charge");
    }

    void offer(List<ChargeType> types) {
        names = named(types);
        setItems(names.keySet());
    }

    boolean has(String code) {
        return names.containsKey(code);
    }

    /** By code, each as the agency calls it; by every name that it has where the debt types differ. */
    private static Map<String, String> named(List<ChargeType> types) {
        var all = new LinkedHashMap<String, TreeSet<String>>();
        for (var type : types)
            all.computeIfAbsent(type.code(), _ -> new TreeSet<>()).add(type.name());
        var named = new LinkedHashMap<String, String>();
        all.forEach((code, words) -> named.put(code, words.stream().limit(3).collect(Collectors.joining(" or "))));
        var twice = named.values().stream()
                .filter(words -> named.values().stream().filter(words::equals).count() > 1)
                .collect(Collectors.toSet());
        named.replaceAll((code, words) -> twice.contains(words) ? words + " (" + code + ")" : words);
        return named;
    }
}
