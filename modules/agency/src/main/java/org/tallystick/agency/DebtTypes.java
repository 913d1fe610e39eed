package org.tallystick.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tallystick.agency.AgencyFacts.KnownDebtType;

/** The kinds of debt that the agency collects. */
@Service
public class DebtTypes {

    private final AgencyFacts facts;

    DebtTypes(AgencyFacts facts) {
        this.facts = facts;
    }

    /** Those that a new debt may have, in the agency's own order. */
    public List<DebtType> all() {
        return facts.current().debtTypes().stream()
                .filter(known -> !known.retired())
                .map(KnownDebtType::type)
                .toList();
    }

    /** The codes of those that few people see, retired or not. */
    public Set<String> restricted() {
        return facts.current().debtTypes().stream()
                .map(KnownDebtType::type)
                .filter(DebtType::restricted)
                .map(DebtType::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The debt type of this code, retired or not. */
    public Optional<DebtType> byCode(String code) {
        return facts.current().debtTypes().stream()
                .map(KnownDebtType::type)
                .filter(type -> type.code().equals(code))
                .findFirst();
    }
}
