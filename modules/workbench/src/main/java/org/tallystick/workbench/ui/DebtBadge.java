package org.tallystick.workbench.ui;

import org.tallystick.accounts.DebtRow;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** How a debt stands, in a shape and two words: what stops it comes before what was paid. */
class DebtBadge {

    private DebtBadge() {}

    static StatusBadge of(CaseFile file, DebtRow debt) {
        var holds = file.holdsOn(debt);
        if (!holds.isEmpty())
            return StatusBadge.plain(Tone.STOP, holds.getFirst().typeName());
        var charges = file.chargesOf(debt.id());
        if (charges.isEmpty()) return StatusBadge.plain(Tone.OPEN, "No charges");
        if (!CaseFile.sum(charges).isPositive()) return StatusBadge.plain(Tone.OK, "Paid");
        var partly = charges.stream().anyMatch(charge -> charge.paid().isPositive());
        return partly
                ? StatusBadge.plain(Tone.UNDER_WAY, "Partly paid")
                : StatusBadge.plain(Tone.OPEN, "Nothing paid yet");
    }
}
