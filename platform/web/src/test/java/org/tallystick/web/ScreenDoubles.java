package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.security.Needs;

/** Places and screens of a small office, for the tests of the window around them. */
@Configuration(proxyBeanMethods = false)
class ScreenDoubles {

    @Bean
    Place counterDouble() {
        return new Place("Counter", "counter", "counter", 'c', "payment.take", 30);
    }

    @Bean
    Place administrationDouble() {
        return new Place("Administration", "administration", "agency", 'y', "agency.administer", 90);
    }

    /** How many wait at the counter. */
    static final AtomicInteger QUEUE = new AtomicInteger();

    @Bean
    Waiting counterQueueDouble() {
        return new Waiting() {
            @Override
            public String place() {
                return "counter";
            }

            @Override
            public int count() {
                return QUEUE.get();
            }
        };
    }

    @Bean
    KnownKeys counterKeysDouble() {
        return KnownKeys.of("Counter", "payment.take", "p", "payment");
    }

    /** Names its layout because the browserless kit does not look for the automatic one. */
    @Route(value = "counter", layout = Shell.class)
    @Needs("payment.take")
    static class CounterScreen extends Div {

        CounterScreen() {
            add(new H1("Counter"));
            Keys.of(this).below("p", "payment", () -> {});
        }
    }

    @Route("administration")
    @Needs("agency.administer")
    static class AdministrationScreen extends Div {}

    @Route("silent")
    static class SilentScreen extends Div {}

    @Route("accounts/:number")
    @Needs("account.view")
    static class AccountScreen extends Div implements BeforeEnterObserver {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new NotThere("account", "24-00183");
        }
    }
}
