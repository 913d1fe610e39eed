package org.tallystick.accounts;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.agency.DebtTypes;

/** Refuses debts of a kind that the agency does not collect. */
@Component
class KnownTypes {

    private final DebtTypes types;

    KnownTypes(DebtTypes types) {
        this.types = types;
    }

    void check(Stream<NewDebt> debts) {
        debts.map(NewDebt::debtType)
                .distinct()
                .filter(type -> types.byCode(type).isEmpty())
                .findFirst()
                .ifPresent(type -> {
                    throw new IllegalArgumentException("The agency collects no debt type " + type + ".");
                });
    }
}
