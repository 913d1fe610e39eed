package org.tallystick.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The agency's code tables. */
@Service
public class Codes {

    private final AgencyFacts facts;

    Codes(AgencyFacts facts) {
        this.facts = facts;
    }

    /** The codes that are offered, in the agency's own order; none for a table that it does not have. */
    public List<CodeRow> of(String table) {
        return facts.current().codes().stream()
                .filter(code -> code.table().equals(table) && !code.retired())
                .toList();
    }

    /** The code, retired or not: old records keep it. */
    public Optional<CodeRow> find(String table, String code) {
        return facts.current().codes().stream()
                .filter(row -> row.table().equals(table) && row.code().equals(code))
                .findFirst();
    }
}
