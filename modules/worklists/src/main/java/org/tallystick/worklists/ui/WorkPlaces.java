package org.tallystick.worklists.ui;

import java.util.ArrayList;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.KnownKeys.Known;
import org.tallystick.web.Place;
import org.tallystick.workbench.AccountAction;
import org.tallystick.workbench.AccountTab;

@Configuration(proxyBeanMethods = false)
class WorkPlaces {

    private static final String WORKBENCH = "Workbench";
    private static final String NEEDS = "account.view";

    @Bean
    Place today() {
        return new Place("Today", "today", "today", 't', NEEDS, 0);
    }

    /** What a debtor's screen hears, with all that other modules contribute to it. */
    @Bean
    KnownKeys workbenchKeys(ObjectProvider<AccountAction> actions, ObjectProvider<AccountTab> tabs) {
        return () -> {
            var keys = new ArrayList<>(KnownKeys.of(
                            WORKBENCH,
                            NEEDS,
                            "j",
                            "next debt",
                            "k",
                            "previous debt",
                            "n",
                            "next account of mine",
                            "m",
                            "earlier entries, or a further name",
                            "c",
                            "a way to reach the debtor",
                            "i",
                            "an identifier",
                            "b",
                            "somebody who stands by")
                    .keys());
            actions.stream()
                    .map(action -> new Known(String.valueOf(action.key()), action.label(), WORKBENCH, action.needs()))
                    .forEach(keys::add);
            var sorted = tabs.stream()
                    .sorted(Comparator.comparingInt(AccountTab::order))
                    .toList();
            for (int i = 0; i < Math.min(9, sorted.size()); i++)
                keys.add(new Known(String.valueOf(i + 1), sorted.get(i).label(), WORKBENCH, NEEDS));
            return keys;
        };
    }

    @Bean
    Place unit() {
        return new Place("Unit", "unit", "people", 'u', "work.view", 45);
    }
}
