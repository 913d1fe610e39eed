package org.tallystick.debtors.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.KnowsDebts;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.web.NotThere;

/** From the numbers and ids in an address to parties; what this agency does not have is not there. */
@Component
class Numbers {

    private final Debtors debtors;
    private final ObjectProvider<KnowsDebts> debts;

    Numbers(Debtors debtors, ObjectProvider<KnowsDebts> debts) {
        this.debtors = debtors;
        this.debts = debts;
    }

    PartyId party(String number) {
        return debtors.idOf(number).orElseThrow(() -> new NotThere("party", number));
    }

    /** The id of a debt that this agency has; null for none. */
    @Nullable
    UUID debt(@Nullable UUID debt) {
        if (debt != null && debts.stream().noneMatch(known -> known.has(debt)))
            throw new NotThere("debt", debt.toString());
        return debt;
    }

    /** The id, when it is an id and the thing of that id belongs to the party that was named. */
    void belongs(PartyId owner, PartyId named, String kind, String id) {
        if (!debtors.oneWith(named).contains(owner)) throw new NotThere(kind, id);
    }

    /** What a body must bring along; asked for only once the party is there. */
    static <T> T given(String field, @Nullable T value) {
        if (value == null) throw new PartyRefused("The field " + field + " is missing.");
        return value;
    }

    static UUID id(String kind, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere(kind, id);
        }
    }
}
