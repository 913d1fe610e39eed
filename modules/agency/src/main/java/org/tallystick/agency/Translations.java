package org.tallystick.agency;

import java.util.Map;
import org.springframework.stereotype.Service;

/** How the agency's names (of debt types, charges, departments) read in the language of who takes a paper home. */
@Service
public class Translations {

    private final AgencyFacts facts;

    Translations(AgencyFacts facts) {
        this.facts = facts;
    }

    /** The name in that language, such as {@code es}; as it stands when the pack does not translate it. */
    public String of(String language, String name) {
        return facts.current().translations().getOrDefault(language, Map.of()).getOrDefault(name, name);
    }
}
