package org.tallystick;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A field of a body that names something of the agency, such as {@code into} of a merge; found by its name. */
record BodyId(Door door, String field, boolean several, String kind) {

    /** By the field's name, or by the last word of the path before it. Ids that callers make up themselves are none. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("account", "accounts"),
            entry("accounts", "accounts"),
            entry("leaving", "accounts"),
            entry("debts", "debts by number"),
            entry("debt", "debts by number"),
            entry("relationships.debt", "debts"),
            entry("into", "parties"),
            entry("other", "parties"),
            entry("conflicts.debtor", "parties"),
            entry("to", "people"),
            entry("with", "people"),
            entry("of", "people"),
            entry("person", "people"),
            entry("people", "people"),
            entry("standIn", "people"),
            entry("holder", "classes"),
            entry("class", "classes"),
            entry("key", "classes"),
            entry("reportsTo", "classes"),
            entry("leadsOver", "classes"),
            entry("supervises", "classes"),
            entry("position", "positions"),
            entry("department", "departments"),
            entry("debtType", "debt types"),
            entry("drawer", "drawers"),
            entry("subject", "imports"),
            entry("ids", "approvals"));

    /** What else a body says, so that nothing but the id is amiss. */
    private static final Map<String, Map<String, Object>> BESIDES = Map.ofEntries(
            entry("approvals.subject", Map.of("kind", "import-acceptance")),
            entry("conflicts.account", Map.of("person", "")),
            entry("ladder-drafts.class", Map.of("kind", "PERSON", "person", "x.nobody", "name", "Nobody")),
            entry("ladder-drafts.key", Map.of("kind", "RETIRE_CLASS")),
            entry("ladder-drafts.reportsTo", Map.of("kind", "CLASS", "rung", "clerk")),
            entry("ladder-drafts.leadsOver", Map.of("kind", "CLASS", "rung", "clerk")),
            entry("ladder-drafts.supervises", Map.of("kind", "CLASS", "rung", "clerk")),
            entry("ladder-drafts.position", Map.of("kind", "SEATS")),
            entry("ladder-drafts.people", Map.of("kind", "SEATS")),
            entry("ladder-drafts.person", Map.of("kind", "LEAVES")),
            entry("ladder-drafts.department", Map.of("kind", "POSITION")),
            entry("authorities.holder", Map.of("action", "plan.execute")),
            entry("authorities.department", Map.of("action", "plan.execute")),
            entry("authorities.debtType", Map.of("action", "plan.execute")),
            entry("impact.holder", Map.of("action", "plan.execute")),
            entry("impact.department", Map.of("action", "plan.execute")),
            entry("impact.debtType", Map.of("action", "plan.execute")),
            entry("check.person", Map.of("action", "plan.execute")),
            entry("check.department", Map.of("action", "plan.execute")),
            entry("check.debtType", Map.of("action", "plan.execute")));

    /** Every one that the application's own description knows; a draft of an account keeps whatever is typed, and says what is amiss. */
    static List<BodyId> all(List<Door> doors, FittingBody bodies) {
        var all = new ArrayList<BodyId>();
        for (var door : doors.stream()
                .filter(one -> !one.path().startsWith("/api/v1/drafts"))
                .toList())
            for (var field : bodies.fields(door.method(), door.path()).properties()) {
                var kind = KINDS.getOrDefault(word(door) + "." + field.getKey(), KINDS.get(field.getKey()));
                var several = isA("array", field.getValue());
                if (kind != null && (several || isA("string", field.getValue())))
                    all.add(new BodyId(door, field.getKey(), several, kind));
            }
        return all;
    }

    private static boolean isA(String wanted, JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) return wanted.equals(type.asString(""));
        for (var one : type) if (wanted.equals(one.asString())) return true;
        return false;
    }

    private static String word(Door door) {
        return door.path().replaceAll(".*/", "");
    }

    /** The body with this id in its place; the classes of the agency stand where a class is named besides. */
    String in(String body, String id, @Nullable String ownClass) {
        var made = (ObjectNode) JsonMapper.shared().readTree(body);
        var part = door.path().startsWith("/api/v1/ladder-drafts") ? "ladder-drafts" : word(door);
        var besides = new TreeMap<>(BESIDES.getOrDefault(part + "." + field, Map.of()));
        besides.forEach((name, value) -> made.put(name, String.valueOf(value)));
        if (ownClass != null && made.has("holder")) made.put("holder", ownClass);
        if (several) made.putArray(field).add(id);
        else made.put(field, id);
        return made.toString();
    }

    @Override
    public String toString() {
        return door + " " + field;
    }
}
