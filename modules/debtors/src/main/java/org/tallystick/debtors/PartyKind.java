package org.tallystick.debtors;

import java.util.Set;

/** Whether a party is a person or an organization, as far as anybody has said. */
public enum PartyKind {
    PERSON("person"),
    ORGANIZATION("organization"),
    UNKNOWN("not known");

    /** What the law calls a company, written at the end of its name. */
    static final Set<String> FORMS = Set.of(
            "LLC",
            "LLP",
            "LLLP",
            "PLLC",
            "LP",
            "INC",
            "INCORPORATED",
            "CORP",
            "CORPORATION",
            "CO",
            "COMPANY",
            "LTD",
            "LIMITED");

    /** Only words that no person carries: CHURCH, PARK and BANKS are surnames, and a TRUSTEE is a person. */
    private static final Set<String> SIGNS = Set.of(
            "TRUST",
            "FOUNDATION",
            "ASSOCIATION",
            "ASSN",
            "HOA",
            "PARTNERSHIP",
            "HOLDINGS",
            "ENTERPRISES",
            "PROPERTIES",
            "INVESTMENTS",
            "UNIVERSITY",
            "MINISTRIES");

    private final String words;

    PartyKind(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }

    /** What the name alone gives away: an organization when it says so, otherwise unknown. */
    public static PartyKind ofName(String name) {
        for (var word : FoldedName.of(name).split(" ", -1))
            if (FORMS.contains(word) || SIGNS.contains(word)) return ORGANIZATION;
        return UNKNOWN;
    }
}
