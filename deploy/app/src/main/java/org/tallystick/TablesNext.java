package org.tallystick;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The last moment before the agencies' tables are brought up to this version: a start on a terminal says so. */
@Component
class TablesNext implements SmartInitializingSingleton {

    private final ObjectProvider<StartWords> words;

    TablesNext(ObjectProvider<StartWords> words) {
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        words.ifAvailable(one -> one.step("Checking that every agency's tables are of this version."));
    }
}
