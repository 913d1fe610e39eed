package org.tallystick.agency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** How the agency's names (of debt types, charges, departments) read in the language of who takes a paper home. */
@Service
public class Translations {

    private static final Set<String> ON_PAPERS = Set.of("tender", "hold");

    private final AgencyFacts facts;

    Translations(AgencyFacts facts) {
        this.facts = facts;
    }

    /** The name in that language, such as {@code es}; as it stands when the pack does not translate it. */
    public String of(String language, String name) {
        return facts.current().translations().getOrDefault(language, Map.of()).getOrDefault(name, name);
    }

    /** Names that papers of debtors carry and that have no translation yet: such a paper says them in English. */
    public List<String> missingIn(String language) {
        var known = facts.current();
        var words = known.translations().getOrDefault(language, Map.of());
        var codes = known.codes().stream().filter(code -> ON_PAPERS.contains(code.table()));
        return Stream.of(
                        known.departments().stream().map(Department::name),
                        known.debtTypes().stream().map(one -> one.type().name()),
                        known.debtTypes().stream()
                                .flatMap(one -> one.type().chargeTypes().stream())
                                .map(ChargeType::name),
                        codes.map(CodeRow::name))
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !words.containsKey(name))
                .toList();
    }
}
