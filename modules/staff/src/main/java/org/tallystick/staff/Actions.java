package org.tallystick.staff;

import java.util.Map;
import java.util.Set;

/** The actions that an agency can give authority for, as they are said in a sentence after "may". */
final class Actions {

    private static final Map<String, String> WORDS = Map.of(
            "me.view", "see who they are signed in as",
            "search.use", "search",
            "account.view", "view accounts",
            "payment.take", "take payments at the counter",
            "drawer.open", "open a drawer",
            "import.load", "load files of debts",
            "import.accept", "accept imports",
            "audit.read", "read the audit trail",
            "agency.administer", "administer the agency");

    private Actions() {}

    static Set<String> ids() {
        return WORDS.keySet();
    }

    static String inWords(String action) {
        return WORDS.getOrDefault(action, "do this (" + action + ")");
    }
}
