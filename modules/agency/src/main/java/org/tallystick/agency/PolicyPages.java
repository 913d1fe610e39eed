package org.tallystick.agency;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code policies/*.yaml}; whether the terms fit their kind is asked of the module that obeys the kind. */
final class PolicyPages {

    private PolicyPages() {}

    static List<AgencyPack.PolicyDocument> read(PackFolder pack) {
        Set<String> seen = new HashSet<>();
        return pack.filesOf("policies").stream()
                .map(page -> document(page, seen))
                .toList();
    }

    private static AgencyPack.PolicyDocument document(PackNode page, Set<String> seen) {
        page.only("kind", "code", "from", "citation", "terms");
        var terms = page.child("terms");
        if (terms.isEmpty() && !page.has("terms")) page.problem("terms: missing.");
        var document = new AgencyPack.PolicyDocument(
                page,
                page.text("kind"),
                page.text("code"),
                page.date("from"),
                page.textOrNull("citation"),
                terms.<Map<String, ?>>map(PackNode::plain).orElse(Map.of()));
        if (!seen.add(document.kind() + " " + document.code() + " " + document.from()))
            page.problem("code", "another file has the same kind, code and day.");
        return document;
    }
}
