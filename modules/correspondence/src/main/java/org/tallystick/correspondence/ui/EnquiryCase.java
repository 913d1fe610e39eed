package org.tallystick.correspondence.ui;

import java.util.List;
import java.util.Map;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Statement;
import org.tallystick.debtors.PartyRow;
import org.tallystick.workbench.Possibility;
import org.tallystick.workbench.WorkbenchSubject;

/**
 * Who asks, and all that may be told: the statement in every language, and what can be done now.
 *
 * @param keptFrom the debtor's accounts that this person may not see
 * @param possibilities what can be done now, and why not
 */
record EnquiryCase(
        WorkbenchSubject subject,
        PartyRow party,
        List<AccountRow> keptFrom,
        PaperLanguage spoken,
        Map<PaperLanguage, Statement> statements,
        List<Possibility> possibilities) {

    Statement english() {
        return statements.getOrDefault(
                PaperLanguage.ENGLISH, statements.values().iterator().next());
    }
}
