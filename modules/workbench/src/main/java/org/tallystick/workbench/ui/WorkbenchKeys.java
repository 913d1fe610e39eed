package org.tallystick.workbench.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.KnownKeys.Known;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.AccountPanel;
import org.tallystick.workbench.AccountTab;

@Configuration(proxyBeanMethods = false)
class WorkbenchKeys {

    private static final String WORKBENCH = "Workbench";
    private static final String NEEDS = "account.view";
    private static final KnownKeys OWN = KnownKeys.of(
            WORKBENCH,
            NEEDS,
            "j",
            "next debt",
            "k",
            "previous debt",
            "t",
            "tick a debt",
            "x",
            "explain what is owed",
            "n",
            "next account",
            "m",
            "earlier entries, or a further name",
            "c",
            "a way to reach the debtor",
            "i",
            "an identifier",
            "b",
            "somebody who stands by");

    /** What a debtor's screen hears, with all that other modules contribute to it. */
    @Bean
    KnownKeys workbenchKeys(
            ObjectProvider<AccountAction> actions,
            ObjectProvider<AccountPanel> panels,
            ObjectProvider<AccountTab> tabs) {
        return () -> {
            var keys = new ArrayList<>(OWN.keys());
            Stream.concat(actions.stream(), panels.stream())
                    .map(one -> new Known(String.valueOf(one.key()), one.label(), WORKBENCH, one.needs()))
                    .forEach(keys::add);
            var sorted = tabs.stream()
                    .sorted(Comparator.comparingInt(AccountTab::order))
                    .toList();
            for (int i = 0; i < Math.min(9, sorted.size()); i++)
                keys.add(new Known(String.valueOf(i + 1), sorted.get(i).label(), WORKBENCH, NEEDS));
            return keys;
        };
    }
}
