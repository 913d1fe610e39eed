package org.tallystick.agency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code departments.yaml}, {@code debt-types.yaml} and {@code codes/*.yaml}. */
final class CodePages {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final List<String> NATURES =
            List.of("TAX", "FINE", "FEE", "RESTITUTION", "MEDICAL", "UTILITY", "CONTRACT", "COURT_COST");

    private CodePages() {}

    static List<Department> departments(PackFolder pack) {
        var seen = new HashSet<String>();
        return pack.file("departments.yaml").only("departments").someOf("departments").stream()
                .map(entry -> entry.only("code", "name"))
                .map(entry -> new Department(code(entry, "code", seen), entry.text("name")))
                .toList();
    }

    static List<DebtType> debtTypes(PackFolder pack, List<Department> departments) {
        var seen = new HashSet<String>();
        var known = departments.stream().map(Department::code).toList();
        return pack.file("debt-types.yaml").only("debtTypes").someOf("debtTypes").stream()
                .map(entry -> debtType(entry, seen, known))
                .toList();
    }

    private static DebtType debtType(PackNode entry, Set<String> seen, List<String> departments) {
        entry.only("code", "name", "department", "nature", "fund", "charges", "restricted");
        var charges = new HashSet<String>();
        return new DebtType(
                code(entry, "code", seen),
                entry.text("name"),
                entry.oneOf("department", departments),
                entry.oneOf("nature", NATURES),
                entry.text("fund"),
                entry.someOf("charges").stream()
                        .map(charge -> charge.only("type", "name", "citation"))
                        .map(charge -> new ChargeType(
                                code(charge, "type", charges), charge.text("name"), charge.textOrNull("citation")))
                        .toList(),
                entry.flag("restricted"));
    }

    static List<AgencyPack.Code> codes(PackFolder pack) {
        var codes = new ArrayList<AgencyPack.Code>();
        var tables = new HashSet<String>();
        for (var page : pack.filesOf("codes")) {
            var table = page.only("table", "codes").text("table");
            if (!table.isEmpty() && !TABLE.matcher(table).matches())
                page.problem("table", "lower case letters and hyphens are needed.");
            if (!tables.add(table)) page.problem("table", "\"" + table + "\" has a file already.");
            var seen = new HashSet<String>();
            for (var entry : page.someOf("codes"))
                codes.add(new AgencyPack.Code(
                        table,
                        code(entry.only("code", "name", "does"), "code", seen),
                        entry.text("name"),
                        seen.size(),
                        entry.child("does").<Map<String, ?>>map(PackNode::plain).orElse(Map.of())));
        }
        return codes;
    }

    private static String code(PackNode entry, String key, Set<String> seen) {
        var code = entry.text(key);
        if (code.isEmpty()) return code;
        if (!CODE.matcher(code).matches()) entry.problem(key, "up to 32 capital letters, digits, _ and - are needed.");
        if (!seen.add(code)) entry.problem(key, "\"" + code + "\" stands here twice.");
        return code;
    }
}
