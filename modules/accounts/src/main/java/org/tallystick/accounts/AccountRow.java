package org.tallystick.accounts;

import java.time.LocalDate;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.PersonId;

/** An account as a screen shows it; the department is its code. */
public record AccountRow(
        AccountId id,
        String number,
        String department,
        PartyId party,
        PersonId owner,
        String ownerName,
        LocalDate nextDate,
        NextStep nextStep,
        LocalDate openedOn,
        int version) {}
