package org.tallystick.accounts;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.OneDebtor;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;

/** Debtors that were merged are one: who has no part in the case of one has none in the others'. */
@Component
class SameDebtors implements OneDebtor {

    private final Debtors debtors;

    SameDebtors(Debtors debtors) {
        this.debtors = debtors;
    }

    @Override
    public Collection<UUID> idsOf(UUID debtor) {
        return debtors.oneWith(new PartyId(debtor)).stream().map(PartyId::value).toList();
    }
}
