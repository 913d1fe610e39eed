package org.tallystick.workbench.ui;

import java.util.Collection;
import java.util.stream.Collectors;
import org.tallystick.accounts.AccountRow;

/** What is said of accounts that the person at work may not see. */
final class KeptFrom {

    private static final int MOST = 3;

    private KeptFrom() {}

    /** Whoever answers for them, each once. */
    static String inWords(Collection<AccountRow> kept) {
        return kept.stream()
                .map(AccountRow::ownerName)
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(" or ", "Restricted. Ask ", "."));
    }
}
