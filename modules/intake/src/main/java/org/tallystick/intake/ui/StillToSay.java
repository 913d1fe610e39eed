package org.tallystick.intake.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a clerk still has to say of a file's columns before anything can be read. */
final class StillToSay {

    private StillToSay() {}

    /** As sentences; none when it is a mapping. */
    static List<String> of(MappingDraft draft) {
        var missing = new ArrayList<String>();
        if (!draft.has(Meaning.ACCOUNT) && !draft.has(Meaning.DEBT))
            missing.add("Say which column is the number of the account or of the debt.");
        if (!draft.has(Meaning.DEBT_TYPE) && draft.debtType.isBlank())
            missing.add("Choose the debt type, or the column that says it.");
        if (!draft.has(Meaning.LEVIED)) missing.add("Say which column is the amount levied.");
        else missing.addAll(ofCharges(draft));
        if (draft.has(Meaning.ADDRESS) && draft.has(Meaning.LINE1))
            missing.add("An address is in one column or in several, not both.");
        return missing;
    }

    /** No charge is guessed: money posted to the wrong one is distributed wrongly. */
    private static List<String> ofCharges(MappingDraft draft) {
        var missing = new ArrayList<String>();
        if (draft.debtType.isBlank() && !draft.has(Meaning.DEBT_TYPE)) return missing;
        var levied = new LinkedHashMap<String, String>();
        for (var column : draft.columns) {
            if (column.meaning != Meaning.LEVIED || draft.chargeOf(column).isBlank()) continue;
            var other = levied.putIfAbsent(draft.chargeOf(column), column.name);
            if (other != null)
                missing.add("\u201c" + other + "\u201d and \u201c" + column.name
                        + "\u201d are both the amount of one charge. Choose another for one of them.");
        }
        for (var column : draft.columns)
            if (column.meaning.isOfCharge() && !levied.containsKey(draft.chargeOf(column)))
                missing.add("Choose which charge the column \u201c" + column.name + "\u201d holds.");
        return missing;
    }
}
